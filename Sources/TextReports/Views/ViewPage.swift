import DoseModel
import PlanWords

/// A page of one view while it is written: headings, and lines with what stands before them. Remembers whether anything
/// was said in English on a page of another language, so that the page can say so once.
struct ViewPage {
    private static let indent = "  "

    let catalogue: Catalogue
    private let title: String
    private var lines: [String] = []
    private var isMixed = false

    init(title: String, catalogue: Catalogue) {
        self.title = title
        self.catalogue = catalogue
    }

    /// A text as it stands on this page: one in another language is marked.
    mutating func say(_ tagged: TaggedText) -> String {
        guard tagged.language != catalogue.tag else { return tagged.text }
        isMixed = true
        return catalogue.text(SentenceKey.english, ["text": tagged.text])
    }

    /// A text that exists in English only.
    mutating func english(_ text: String) -> String { say(TaggedText(text, language: Catalogue.english)) }

    /// A section; none where it has nothing to say.
    mutating func section(_ heading: String, _ items: [(label: String, text: String)]) {
        guard !items.isEmpty else { return }
        lines += ["", PrintableText.line(heading)]
        let items = items.map { (label: PrintableText.line($0.label), text: PrintableText.line($0.text)) }
        let width = items.map { DisplayWidth.of($0.label) }.max() ?? 0
        for item in items {
            let label = width == 0 ? "" : DisplayWidth.padded(item.label, to: width) + "  "
            lines += WrappedText.hanging(ViewPage.indent + label, item.text, width: PlanTable.width)
        }
    }

    /// Lines below one another without labels.
    mutating func section(_ heading: String, _ texts: [String]) {
        section(heading, texts.map { ("", $0) })
    }

    /// A paragraph by itself.
    mutating func paragraph(_ text: String) {
        lines += [""] + WrappedText.lines(PrintableText.line(text), width: PlanTable.width)
    }

    /// The whole page, with a line feed at the end of each line.
    var text: String {
        var head = WrappedText.lines(PrintableText.line(title), width: PlanTable.width)
        if catalogue.status == .unverified { head.append(catalogue.text(SentenceKey.unverified)) }
        if isMixed { head.append(catalogue.text(SentenceKey.untranslated)) }
        return (head + lines).joined(separator: "\n") + "\n"
    }
}
