/// Comma-separated values by RFC 4180: quoted where needed, CRLF at the end of every line.
package enum CSVText {
    /// One line with its line end.
    package static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// One cell. A spreadsheet takes a cell that begins with one of `= + - @` for a formula, also in their full-width
    /// forms: such a cell gets an apostrophe in front, which spreadsheets read as "this is text". So does one that would
    /// be such a cell without apostrophes in front: whoever reads the table takes one away, and has what there was.
    package static func cell(_ text: String) -> String {
        var text = PrintableText.line(text)
        let bare = text.unicodeScalars.drop { $0 == "'" }
        if let first = bare.first(where: { $0 != " " }), formulaStarts.contains(first) {
            text = "'" + text
        }
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
