package import DoseModel
import Mustache

/// The templates of the sheets, every tag of them checked.
package struct SheetTemplates: Sendable {
    private let library: MustacheLibrary
    private let words: SheetWords
    /// The tags and words that the templates use.
    package let used: Set<String>

    /// Text goes into a template as it is: it was escaped for the page before. The pragma keeps the library from
    /// escaping it again.
    private static let pragma = "{{%CONTENT_TYPE:TEXT}}\n"

    /// Reads templates.
    ///
    /// - Parameters:
    ///   - files: each file's name as templates include it, `table.html`, what messages call it, and its text.
    ///   - words: the fixed words.
    /// - Throws: an ``InputError`` at the first tag that no page has.
    package init(
        files: [(name: String, path: String, text: String)], words: SheetWords
    ) throws(InputError) {
        var tags: [String: [TemplateTag]] = [:]
        for file in files { tags[file.name] = try TagScanner.tags(of: file.text, file: file.path) }
        var check = TagCheck(tags: tags, words: words.names)
        for form in SheetForm.allCases {
            guard tags[form.page] != nil else {
                throw InputError("the templates of sheets have no `\(form.page)`")
            }
            try check.check(form.page, PageTags.all)
        }
        var library = MustacheLibrary()
        for file in files {
            do {
                try library.register(SheetTemplates.pragma + file.text, named: file.name)
            } catch {
                throw InputError("\(file.path) cannot be read as a template: \(error)")
            }
        }
        used = check.used
        self.library = library
        self.words = words
    }

    /// A page.
    func text(_ page: SheetScope, as form: SheetForm) -> String {
        guard let text = library.render(EscapedScope(scope: page, words: words, form: form), withTemplate: form.page)
        else { preconditionFailure("the page's template was checked to exist") }
        return text
    }
}

/// A place of a page as the template library asks for it: every text escaped.
private struct EscapedScope: MustacheParent {
    let scope: SheetScope
    let words: SheetWords
    let form: SheetForm

    func child(named name: String) -> Any? {
        if name == "words" { return EscapedWords(words: words, form: form) }
        switch scope[name] {
        case .text(let text): return text.isEmpty ? Absent() : form.escaped(text)
        case .flag(let flag): return flag
        case .list(let entries): return entries.map { EscapedScope(scope: $0, words: words, form: form) }
        case .drawing(let drawing): return drawing
        case nil: return nil
        }
    }
}

/// The fixed words as the template library asks for them.
private struct EscapedWords: MustacheParent {
    let words: SheetWords
    let form: SheetForm

    func child(named name: String) -> Any? { form.escaped(words[name]) }
}

/// A text that a place has and that is empty. Nothing would make the library look further out for the name.
private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
