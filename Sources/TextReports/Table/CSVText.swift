/// Comma-separated values by RFC 4180: quoted where needed, CRLF at the end of every line.
package enum CSVText {
    /// One line with its line end.
    package static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// One cell. A spreadsheet takes a cell that begins with one of `= + - @` for a formula, also in their full-width
    /// forms: such a cell gets an apostrophe in front, which spreadsheets read as "this is text".
    package static func cell(_ text: String) -> String {
        var text = PrintableText.line(text)
        if let first = text.unicodeScalars.first(where: { $0 != " " }), formulaStarts.contains(first) {
            text = "'" + text
        }
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
