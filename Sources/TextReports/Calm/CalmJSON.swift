package import DoseModel

/// Days to begin on, for programs.
package enum CalmJSON {
    /// What the `format` member says.
    package static let format = "doseplan-start-day/1"

    /// The answer as JSON.
    package static func of(_ answer: CalmStart) -> String {
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.text("format", format)
            writer.texts("drugs", answer.drugs)
            writer.text("timeZone", answer.timeZone)
            writer.array("days", answer.days) { writer, day in writer.object { write(day, to: &$0) } }
            writer.array("notes", answer.notes) { writer, note in
                writer.object { writer in
                    writer.text("calendar", note.calendar)
                    writer.text("text", note.text)
                }
            }
            writer.object("packedDay") { writer in
                writer.number("minutes", answer.rule.packedDay.value)
                writer.text("basis", answer.rule.packedDay.basis.rawValue)
                writer.text("citation", answer.rule.packedDay.citation)
            }
        }
        return writer.finish() + "\n"
    }

    private static func write(_ day: CalmStart.Day, to writer: inout JSONWriter) {
        writer.text("date", day.date.text)
        writer.flag("calm", day.isCalm)
        writer.array("reasons", day.reasons) { writer, reason in writer.object { write(reason, to: &$0) } }
        writer.number("packedDays", day.packedDays)
        writer.number("busyMinutes", day.busyMinutes)
        writer.array("increases", day.increases) { writer, increase in
            writer.object { writer in
                writer.text("date", increase.date.text)
                writer.flag("calm", increase.reasons.isEmpty)
                writer.array("reasons", increase.reasons) { writer, reason in
                    writer.object { write(reason, to: &$0) }
                }
                writer.text("later", increase.later?.text)
            }
        }
        writer.text("refusal", day.refusal)
    }

    private static func write(_ reason: CalmReason, to writer: inout JSONWriter) {
        switch reason.what {
        case .kind(let name, _): writer.text("kind", name)
        case .packed(let minutes):
            writer.text("kind", "packed")
            writer.number("minutes", minutes)
        case .wholeDay: writer.text("kind", "whole-day")
        }
        writer.text("date", reason.date.text)
        if !reason.titles.isEmpty { writer.texts("titles", reason.titles) }
    }
}
