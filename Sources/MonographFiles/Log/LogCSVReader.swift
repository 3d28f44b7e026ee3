package import DoseModel

/// Reads entries from CSV. The first line names the columns, in any order; `time`, `name`, `value` and `note` may be
/// left out.
package enum LogCSVReader {
    private static let needed = ["date", "kind"]

    /// All entries of a table, in the order of its rows.
    ///
    /// - Throws: an ``InputError`` at the first cell that cannot be read.
    package static func entries(_ source: SourceText) throws(InputError) -> [LogEntry] {
        let rows = try CSVTable(source).rows
        guard let header = rows.first else {
            throw InputError(
                "\(source.name) is empty", at: SourceSpan(file: source.name, line: 1, column: 1), expected: heading)
        }
        var places: [String: Int] = [:]
        for (index, cell) in header.enumerated() {
            let name = cell.text.lowercased()
            guard LogEntry.columns.contains(name) else {
                throw InputError(
                    "`\(cell.text)` is no column of a log", at: cell.span, expected: heading,
                    nearest: NearestWord.of(name, in: LogEntry.columns))
            }
            guard places.updateValue(index, forKey: name) == nil else {
                throw InputError("the column `\(name)` stands twice", at: cell.span, expected: heading)
            }
        }
        for name in needed where places[name] == nil {
            throw InputError("the column `\(name)` is missing", at: header[0].span, expected: heading)
        }
        var entries: [LogEntry] = []
        for row in rows.dropFirst() {
            if row.count > header.count {
                throw InputError(
                    "the row has more cells than there are columns", at: row[header.count].span,
                    expected: "\(header.count) cells; quotes around one that holds a comma")
            }
            var cells: [YAMLNode] = []
            for column in LogEntry.columns {
                let cell = places[column].flatMap { $0 < row.count ? row[$0] : nil }
                cells.append(YAMLNode(unguarded(cell?.text ?? ""), in: source, at: cell?.span ?? row[0].span))
            }
            entries.append(try LogRowReader.entry(cells, allowsStruck: false))
        }
        return entries
    }

    private static let heading = "a first line with `\(LogEntry.columns.joined(separator: ","))`"

    /// Without the apostrophe that our own tables put before what a spreadsheet would take for a formula.
    private static func unguarded(_ text: String) -> String {
        guard text.hasPrefix("'"), let second = text.dropFirst().first, "=+-@＝＋－＠".contains(second) else { return text }
        return String(text.dropFirst())
    }
}
