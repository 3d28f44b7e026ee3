import DoseModel

/// The value of a flag that is taken apart; each part knows its place in it.
struct FlagText {
    /// The value, white space at the ends left out.
    let text: String
    /// The whole of it.
    let whole: YAMLNode
    private let source: SourceText
    private let columns: Int

    /// Takes the value of a flag.
    ///
    /// - Throws: an ``InputError`` where it is empty or no text.
    init(_ value: String, named name: String, expecting expected: String) throws(InputError) {
        source = try SourceText(name: name, bytes: Array(value.utf8))
        whole = try YAMLNode(text: value, named: name)
        text = try whole.line(expecting: expected)
        columns = value.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    }

    /// A part of ``text``, white space at the ends left out.
    func part(_ part: Substring) -> YAMLNode {
        var start = part.startIndex
        var end = part.endIndex
        while start < end, part[start] == " " { start = part.index(after: start) }
        while end > start, part[part.index(before: end)] == " " { end = part.index(before: end) }
        let column = columns + text.unicodeScalars.distance(from: text.startIndex, to: start) + 1
        let length = text.unicodeScalars.distance(from: start, to: end)
        return YAMLNode(
            String(text[start..<end]), in: source,
            at: SourceSpan(file: source.name, line: 1, column: column, length: length))
    }

    /// What stands before and behind the only `=`.
    func sides(expecting expected: String) throws(InputError) -> (name: YAMLNode, value: YAMLNode) {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw whole.error("`\(text)` is no name with a value", expected: expected) }
        return (part(parts[0]), part(parts[1]))
    }
}
