import DoseModel

/// Looks at every tag of the templates of one page, as they include one another, against what a page has.
struct TagCheck {
    private let tags: [String: [TemplateTag]]
    private let files: [String]
    private let words: [String]
    /// The paths of the tags that are used, `drugs/steps/dates`, and the words, `words.steps`.
    private(set) var used: Set<String> = []

    /// - Parameters:
    ///   - tags: the tags of each file, by its name.
    ///   - words: the names of the fixed words.
    init(tags: [String: [TemplateTag]], words: [String]) {
        self.tags = tags
        files = tags.keys.sorted()
        self.words = words
    }

    /// What an open section makes known.
    private struct Level {
        let path: String
        let tags: [SheetTag]
    }

    /// Checks a page from its first template on.
    ///
    /// - Throws: an ``InputError`` at the first tag that the page does not have, with the nearest that it has.
    mutating func check(_ page: String, _ model: [SheetTag]) throws(InputError) {
        try check(page, [Level(path: "", tags: model)], through: [])
    }

    private mutating func check(_ file: String, _ levels: [Level], through: [String]) throws(InputError) {
        var open: [(tag: TemplateTag, levels: [Level])] = []
        var levels = levels
        for tag in tags[file] ?? [] {
            switch tag.sort {
            case .value, .raw: try checkValue(tag, levels)
            case .section, .inverted:
                open.append((tag, levels))
                let (found, path) = try resolved(tag, levels)
                if found.kind == .drawing {
                    throw InputError("`\(tag.name)` is a drawing", at: tag.span, expected: "{{{\(tag.name)}}}")
                }
                if tag.sort == .section, found.kind == .list {
                    levels.append(Level(path: path + "/", tags: found.inside))
                }
            case .close:
                guard let last = open.popLast(), last.tag.name == tag.name else {
                    throw InputError(
                        "`\(tag.name)` is closed and not open here", at: tag.span,
                        expected: open.last.map { "{{/\($0.tag.name)}}" } ?? "an opening {{#\(tag.name)}} before it")
                }
                levels = last.levels
            case .partial:
                guard tags[tag.name] != nil else {
                    throw InputError(
                        "no template is called `\(tag.name)`", at: tag.span, expected: files.joined(separator: ", "),
                        nearest: NearestWord.of(tag.name, in: files))
                }
                guard tag.name != file, !through.contains(tag.name) else {
                    throw InputError("`\(tag.name)` includes itself", at: tag.span)
                }
                try check(tag.name, levels, through: through + [file])
            }
        }
        if let last = open.last {
            throw InputError(
                "`\(last.tag.name)` is opened and not closed", at: last.tag.span, expected: "{{/\(last.tag.name)}}")
        }
    }

    private mutating func checkValue(_ tag: TemplateTag, _ levels: [Level]) throws(InputError) {
        if tag.name.hasPrefix(SheetWords.prefix) {
            let word = String(tag.name.dropFirst(SheetWords.prefix.count))
            guard tag.sort == .value, words.contains(word) else {
                throw InputError(
                    "no fixed word is called `\(word)`", at: tag.span,
                    expected: "a key below `sheet:` of the language file",
                    nearest: NearestWord.of(word, in: words).map { SheetWords.prefix + $0 })
            }
            used.insert(tag.name)
            return
        }
        let (found, _) = try resolved(tag, levels)
        switch (found.kind, tag.sort) {
        case (.text, .value), (.drawing, .raw): break
        case (.drawing, _):
            throw InputError("`\(tag.name)` is a drawing", at: tag.span, expected: "{{{\(tag.name)}}}")
        case (.text, _):
            throw InputError(
                "only a drawing may stand in three braces: text is always escaped", at: tag.span,
                expected: "{{\(tag.name)}}")
        default:
            throw InputError(
                "`\(tag.name)` is no text", at: tag.span, expected: "{{#\(tag.name)}} ... {{/\(tag.name)}}")
        }
    }

    /// The tag a name stands for: of the innermost open list that has it.
    private mutating func resolved(
        _ tag: TemplateTag, _ levels: [Level]
    ) throws(InputError) -> (tag: SheetTag, path: String) {
        for level in levels.reversed() {
            if let found = level.tags.first(where: { $0.name == tag.name }) {
                used.insert(level.path + found.name)
                return (found, level.path + found.name)
            }
        }
        let known = levels.reversed().flatMap { $0.tags.map(\.name) }
        throw InputError(
            "no tag is called `\(tag.name)` here", at: tag.span, expected: known.joined(separator: ", "),
            nearest: NearestWord.of(tag.name, in: known))
    }
}
