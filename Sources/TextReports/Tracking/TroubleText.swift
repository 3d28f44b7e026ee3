package import DoseModel

/// What to try against a snag, in order, for people and scripts.
package enum TroubleText {
    /// The text, with a line feed at the end of each line.
    package static func text(
        _ trouble: Trouble, steps: [NextStep], by monograph: Monograph, plan path: String, on date: CivilDate,
        color: Bool
    ) -> String {
        let style = TerminalStyle(color: color)
        let urgent = WrappedText.lines(PrintableText.line(monograph.counsel.redFlags.value), width: PlanTable.width)
        var lines = [style.bold(PrintableText.line("\(monograph.title): \(trouble.words[0]), \(date.readableText)"))]
        lines += ["", style.bold("What to try, in this order")]
        lines += NextStepLines.lines(steps, plan: path, width: PlanTable.width)
        lines += ["", style.bold(UrgentAdvice.title)] + urgent
        lines += ["", "Not medical advice: decide with the prescriber. One change at a time. Never stop suddenly."]
        return lines.map { $0 + "\n" }.joined()
    }

    /// The same as JSON.
    package static func json(
        _ trouble: Trouble, steps: [NextStep], plan id: String, path: String, on date: CivilDate
    ) -> String {
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.text("format", "doseplan-trouble/1")
            writer.text("plan", id)
            writer.text("trouble", trouble.id)
            writer.text("date", date.text)
            writer.array("steps", steps) { writer, step in
                writer.object { writer in NextStepLines.write(step, plan: path, to: &writer) }
            }
        }
        return writer.finish() + "\n"
    }
}
