package import DoseModel

/// A log as JSON: all entries, each with whether it holds.
package enum LogJSON {
    /// The text, with a line feed at its end.
    ///
    /// - Parameter plan: the plan's identity.
    package static func text(_ log: PlanLog, plan: String) -> String {
        let holding = Set(log.effective.map(\.number))
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.text("format", "doseplan-log/1")
            writer.text("plan", plan)
            writer.array("entries", log.entries) { writer, entry in
                writer.object { writer in
                    writer.number("number", entry.number)
                    writer.text("date", entry.date.text)
                    writer.text("time", entry.time?.text)
                    writer.text("kind", entry.event.kind.rawValue)
                    writer.text("name", entry.event.name.isEmpty ? nil : entry.event.name)
                    value(entry.event, to: &writer)
                    writer.text("note", entry.note.isEmpty ? nil : entry.note)
                    writer.number("corrects", entry.corrects)
                    writer.flag("holds", holding.contains(entry.number))
                }
            }
        }
        return writer.finish() + "\n"
    }

    private static func value(_ event: LogEvent, to writer: inout JSONWriter) {
        switch event {
        case .score(_, let value): writer.number("value", value)
        case .sideEffect(_, let severity, let hasEnded):
            writer.number("value", severity)
            writer.flag("ended", hasEnded)
        default: writer.text("value", event.value.isEmpty ? nil : event.value)
        }
    }
}
