package import DoseModel

/// A log as a table for a terminal: all entries in the order of writing, those that do not hold marked.
package enum LogTable {
    /// The table, with a line feed at the end of each line.
    package static func text(_ log: PlanLog, color: Bool) -> String {
        guard !log.entries.isEmpty else { return "Nothing is written down yet.\n" }
        let style = TerminalStyle(color: color)
        let columns = TextColumns(
            [
                TextColumns.Column("Entry", trailing: true), TextColumns.Column("Date"), TextColumns.Column("Time"),
                TextColumns.Column("Kind"), TextColumns.Column("What", narrowest: 12), TextColumns.Column("Value"),
                TextColumns.Column("Note", narrowest: 16),
            ],
            blocks: log.entries.map { entry in
                [
                    [String(entry.number)], [entry.date.readableText], [entry.time?.text ?? ""],
                    [entry.event.kind.rawValue], [PrintableText.line(entry.event.name)], [value(entry.event)],
                    [note(entry, in: log)],
                ]
            }, width: PlanTable.width)
        return ([style.bold(columns.heading), style.dim(columns.rule)] + columns.lines.flatMap { $0 })
            .map { $0 + "\n" }.joined()
    }

    /// `4/10`, `128/82`, `taken`.
    private static func value(_ event: LogEvent) -> String {
        switch event {
        case .score(_, let value): "\(value)/10"
        case .sideEffect(_, let severity?, let hasEnded): "\(severity)/10" + (hasEnded ? " ended" : "")
        default: event.value
        }
    }

    private static func note(_ entry: LogEntry, in log: PlanLog) -> String {
        var parts: [String] = []
        if let other = log.entries.last(where: { $0.corrects == entry.number }) {
            parts.append(other.event == .struck ? "(struck by \(other.number))" : "(corrected by \(other.number))")
        }
        if let corrects = entry.corrects {
            parts.append(entry.event == .struck ? "(strikes \(corrects))" : "(corrects \(corrects))")
        }
        if !entry.note.isEmpty { parts.append(PrintableText.line(entry.note)) }
        return parts.joined(separator: " ")
    }
}
