import DoseModel

/// Finds the tags of a template, each with its place.
///
/// A template library renders what it does not understand as nothing. A sheet with a hole where a warning was to stand
/// is worse than none, so every tag is looked at before anything is rendered.
struct TagScanner {
    private let file: String
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var column = 1

    private init(file: String, text: String) {
        self.file = file
        scalars = Array(text.unicodeScalars)
    }

    /// The tags of a template in order; comments are left out.
    ///
    /// - Throws: an ``InputError`` at a tag that is not closed, has no name, or is of a sort that sheets do not have.
    static func tags(of text: String, file: String) throws(InputError) -> [TemplateTag] {
        var scanner = TagScanner(file: file, text: text)
        var tags: [TemplateTag] = []
        while let tag = try scanner.next() { tags.append(contentsOf: tag) }
        return tags
    }

    /// The next tag, empty for a comment; `nil` at the end.
    private mutating func next() throws(InputError) -> [TemplateTag]? {
        while index < scalars.count, !(at(0) == "{" && at(1) == "{") { advance() }
        guard index < scalars.count else { return nil }
        let (start, startLine, startColumn) = (index, line, column)
        func span(_ length: Int) -> SourceSpan {
            SourceSpan(file: file, line: startLine, column: startColumn, length: length)
        }
        advance(2)
        let isRaw = at(0) == "{"
        if isRaw { advance() }
        let sign = at(0)
        if sign == "!" {
            while index < scalars.count, !(at(0) == "}" && at(1) == "}") { advance() }
            guard index < scalars.count else { throw unclosed(span(2)) }
            advance(2)
            return []
        }
        let sort = try isRaw ? .raw : sort(sign, span(3))
        if sort != .value, sort != .raw { advance() }
        let nameStart = index
        while index < scalars.count, at(0) != "}", at(0) != "\n", !(at(0) == "{" && at(1) == "{") { advance() }
        let name = TagScanner.trimmed(scalars[nameStart..<index])
        let braces = isRaw ? 3 : 2
        guard (0..<braces).allSatisfy({ at($0) == "}" }) else { throw unclosed(span(max(index - start, 1))) }
        advance(braces)
        let place = span(index - start)
        guard !name.isEmpty, name.unicodeScalars.allSatisfy(TagScanner.isOfName) else {
            throw InputError(
                "`\(name)` is no name of a tag", at: place, expected: "letters, digits, hyphens and points")
        }
        return [TemplateTag(sort: sort, name: name, span: place)]
    }

    private func sort(_ sign: Unicode.Scalar?, _ span: SourceSpan) throws(InputError) -> TemplateTag.Sort {
        switch sign {
        case "#": return .section
        case "^": return .inverted
        case "/": return .close
        case ">": return .partial
        case "&", "=", "<", "$", "*", "%":
            throw InputError(
                "a tag that begins with `\(sign.map { String($0) } ?? "")` has no place in a sheet", at: span,
                expected: "{{name}}, {{#name}}, {{^name}}, {{/name}}, {{> file}} or {{! comment}}")
        default: return .value
        }
    }

    private func unclosed(_ span: SourceSpan) -> InputError {
        InputError("a tag that is not closed", at: span, expected: "as many braces behind the name as before it")
    }

    private func at(_ offset: Int) -> Unicode.Scalar? {
        index + offset < scalars.count ? scalars[index + offset] : nil
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where index < scalars.count {
            if scalars[index] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
            index += 1
        }
    }

    private static func trimmed(_ slice: ArraySlice<Unicode.Scalar>) -> String {
        var slice = slice
        while let first = slice.first, first == " " || first == "\t" { slice.removeFirst() }
        while let last = slice.last, last == " " || last == "\t" { slice.removeLast() }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: slice)
        return String(view)
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
        default: false
        }
    }
}
