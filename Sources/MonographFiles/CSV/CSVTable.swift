import DoseModel

/// The cells of a CSV file with their places: fields between commas, semicolons or tabs, in double quotes where they
/// hold one of these (RFC 4180).
struct CSVTable {
    /// One cell: its text, quotes undone, and where it stands.
    struct Cell {
        /// The text without white space around it.
        let text: String
        /// Where it stands.
        let span: SourceSpan
    }

    /// The most cells a row may have. A typing guard.
    private static let mostCells = 100

    /// The rows, each with at least one cell; empty lines and lines that begin with `#` are left out.
    private(set) var rows: [[Cell]] = []

    private let source: SourceText
    private let separator: UInt8
    private var position = 0

    /// Takes a file apart.
    ///
    /// - Throws: where a quote is not closed, or stands inside a cell without quotes.
    init(_ source: SourceText) throws(InputError) {
        self.source = source
        separator = CSVTable.separator(of: source)
        while position < source.bytes.count {
            if let row = try row() { rows.append(row) }
        }
    }

    /// Whether a source begins with a line of column names, one of which is that of an amount.
    static func isTable(_ source: SourceText) -> Bool {
        guard let number = (1...source.lineCount).first(where: { isContent(source.line($0) ?? "") }),
            let line = source.line(number)
        else { return false }
        let names = line.split(
            separator: Character(Unicode.Scalar(separator(of: source))), omittingEmptySubsequences: false
        )
        .map { CSVColumn.normalized(String($0)) }
        return names.count > 1 && names.allSatisfy(CSVColumn.looksLikeName)
            && names.contains { CSVColumn(name: $0) == .amount }
    }

    /// What stands between the cells: the first of these that the first line has outside quotes.
    private static func separator(of source: SourceText) -> UInt8 {
        let line = (1...source.lineCount).lazy.compactMap { source.line($0) }.first(where: isContent) ?? ""
        for separator in [",", ";", "\t"] where line.contains(separator) { return separator.utf8.first! }
        return UInt8(ascii: ",")
    }

    private static func isContent(_ line: String) -> Bool {
        let start = line.utf8.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return start != nil && start != UInt8(ascii: "#")
    }

    /// One row; `nil` for a line that says nothing.
    private mutating func row() throws(InputError) -> [Cell]? {
        let start = position
        var cells: [Cell] = []
        while true {
            cells.append(try cell())
            guard cells.count <= CSVTable.mostCells else {
                throw InputError(
                    "the row has more than \(CSVTable.mostCells) cells", at: cells[CSVTable.mostCells].span)
            }
            guard position < source.bytes.count, source.bytes[position] == separator else { break }
            position += 1
        }
        passLineBreak()
        if source.bytes[start] == UInt8(ascii: "#") { return nil }
        return cells.contains { !$0.text.isEmpty } ? cells : nil
    }

    private mutating func cell() throws(InputError) -> Cell {
        while position < source.bytes.count, source.bytes[position] == UInt8(ascii: " ") { position += 1 }
        guard position < source.bytes.count, source.bytes[position] == UInt8(ascii: "\"") else { return try bareCell() }
        let opening = position
        position += 1
        var bytes: [UInt8] = []
        while position < source.bytes.count {
            let byte = source.bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < source.bytes.count, source.bytes[position] == byte else {
                    let span = source.span(opening + 1..<position - 1)
                    try expectCellEnd()
                    return Cell(text: CSVTable.plain(CSVTable.trimmed(bytes)), span: span)
                }
                position += 1
            }
            bytes.append(byte)
        }
        throw InputError(
            "a quote is opened and never closed", at: source.span(opening..<opening + 1), expected: "the closing quote")
    }

    private mutating func bareCell() throws(InputError) -> Cell {
        let start = position
        while position < source.bytes.count, !ends(source.bytes[position]) {
            guard source.bytes[position] != UInt8(ascii: "\"") else {
                throw InputError(
                    "a quote stands inside a cell", at: source.span(position..<position + 1),
                    expected: "quotes around the whole cell, and two for one inside it")
            }
            position += 1
        }
        var end = position
        while end > start, LocatedText.isSpace(source.bytes[end - 1]) { end -= 1 }
        let text = String(decoding: source.bytes[start..<end], as: UTF8.self)
        return Cell(text: CSVTable.plain(text), span: source.span(start..<end))
    }

    private mutating func expectCellEnd() throws(InputError) {
        while position < source.bytes.count, source.bytes[position] == UInt8(ascii: " ") { position += 1 }
        guard position == source.bytes.count || ends(source.bytes[position]) else {
            throw InputError(
                "something stands behind the closing quote", at: source.span(position..<position + 1),
                expected: "the next cell, or the end of the line")
        }
    }

    private func ends(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func passLineBreak() {
        if position < source.bytes.count, source.bytes[position] == UInt8(ascii: "\r") { position += 1 }
        if position < source.bytes.count, source.bytes[position] == UInt8(ascii: "\n") { position += 1 }
    }

    /// A text without the apostrophe in front that tells spreadsheets that it is no formula.
    private static func plain(_ text: String) -> String {
        guard text.first == "'" else { return text }
        let bare = text.unicodeScalars.drop { $0 == "'" }
        guard let first = bare.first(where: { $0 != " " }), formulaStarts.contains(first) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

    private static func trimmed(_ bytes: [UInt8]) -> String {
        var bytes = bytes[...]
        while let last = bytes.last, LocatedText.isSpace(last) { bytes.removeLast() }
        while let first = bytes.first, LocatedText.isSpace(first) { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
