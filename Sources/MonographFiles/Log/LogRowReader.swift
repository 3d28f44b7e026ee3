package import DoseModel

/// Reads one row of a table of entries: date, time, kind, name, value and note.
package enum LogRowReader {
    /// An entry out of the cells of a row, in the order of ``LogEntry/columns``.
    ///
    /// - Parameter allowsStruck: whether the row may strike another, as only the log itself can.
    /// - Throws: an ``InputError`` at the cell that cannot be read.
    static func entry(_ cells: [YAMLNode], allowsStruck: Bool, corrects: Int? = nil) throws(InputError) -> LogEntry {
        precondition(cells.count == LogEntry.columns.count, "a row has a cell for each column")
        let (date, time, kind) = (cells[0], cells[1], cells[2])
        let kinds = LogEvent.Kind.allCases.filter { allowsStruck || $0 != .struck }
        let word = try kind.choice(among: kinds.map(\.rawValue))
        guard let found = LogEvent.Kind(rawValue: word) else { preconditionFailure("a kind has no raw value") }
        let note = cells[5].isBlank ? "" : try LogFieldReader.note(cells[5])
        let event = try LogFieldReader.event(found, name: cells[3], value: cells[4])
        if event == .note, note.isEmpty {
            throw cells[5].error("a note without words", expected: "words under `note`")
        }
        return LogEntry(
            date: try date.date(), time: time.isBlank ? nil : try time.clockTime(), event: event, note: note,
            corrects: corrects, span: cells[3].isBlank ? kind.span : cells[3].span, dateSpan: date.span)
    }

    /// An entry out of a record of the log.
    ///
    /// - Parameters:
    ///   - fields: the cells, and the number of the entry that is corrected.
    ///   - number: the entry's own number.
    ///   - name: what messages call the log.
    /// - Throws: an ``InputError`` where a newer program wrote what this one does not know.
    package static func entry(
        stored fields: [String], number: Int, named name: String
    ) throws(InputError) -> LogEntry {
        do throws(InputError) {
            guard fields.count == LogEntry.columns.count + 1 else { throw InputError("it has other columns") }
            var cells: [YAMLNode] = []
            for field in fields.dropLast() { cells.append(try YAMLNode(text: field, named: name)) }
            let corrects = fields[LogEntry.columns.count]
            var entry = try entry(
                cells, allowsStruck: true,
                corrects: corrects.isEmpty
                    ? nil : try YAMLNode(text: corrects, named: name).integer(in: 1...1_000_000_000))
            entry.number = number
            return LogEntry(
                number: number, date: entry.date, time: entry.time, event: entry.event, note: entry.note,
                corrects: entry.corrects, span: SourceSpan(file: name, line: number + 1, column: 1))
        } catch {
            throw InputError(
                "the entry in line \(number + 1) cannot be read: \(error.message)",
                at: SourceSpan(file: name, line: number + 1, column: 1),
                expected: "an entry as this version of doseplan writes it")
        }
    }
}
