package import DoseModel

/// Kidney function as estimated, with the value that limits follow.
package enum KidneyText {
    /// What the `format` member of the JSON says.
    package static let format = "doseplan-egfr/1"

    /// A line for each estimate and what they mean together; a line feed at the end of each line.
    package static func text(_ function: RenalFunction) -> String {
        switch function {
        case .measured(let measured): text(measured)
        case .dialysis(let kind): "On dialysis (\(PrintableText.line(kind))): no estimate applies.\n"
        case .unknown: "Kidney function unknown: creatinine tells it only together with age and sex.\n"
        }
    }

    /// The same as indented JSON, with a line feed at its end.
    package static func json(_ function: RenalFunction) -> String {
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.text("format", format)
            switch function {
            case .measured(let measured): write(measured, to: &writer)
            case .dialysis(let kind):
                writer.text("dialysis", kind)
                writer.array("estimates", EmptyCollection<String>()) { $0.element($1) }
                writer.null("governing")
            case .unknown:
                writer.null("dialysis")
                writer.array("estimates", EmptyCollection<String>()) { $0.element($1) }
                writer.null("governing")
            }
        }
        return writer.finish() + "\n"
    }

    private static func text(_ measured: RenalFunction.Measured) -> String {
        let columns = TextColumns(
            [TextColumns.Column("Method"), TextColumns.Column("Value", trailing: true), TextColumns.Column("Unit")],
            blocks: measured.estimates.map { [[$0.method.rawValue], [oneDecimal($0)], [$0.unit]] },
            width: PlanTable.width)
        let governing = measured.governing
        let value = "\(oneDecimal(governing)) \(governing.unit) (\(governing.method.rawValue))"
        let reason = measured.estimates.count > 1 ? "Limits follow the lower value" : "Limits follow this value"
        let lines =
            [columns.heading, columns.rule] + columns.lines.flatMap { $0 }
            + ["", "\(reason): \(value).", "Values are shown rounded down; limits compare the unrounded one."]
        return lines.map { $0 + "\n" }.joined()
    }

    private static func write(_ measured: RenalFunction.Measured, to writer: inout JSONWriter) {
        writer.null("dialysis")
        writer.array("estimates", measured.estimates) { writer, estimate in
            writer.object { write(estimate, to: &$0) }
        }
        writer.object("governing") { write(measured.governing, to: &$0) }
    }

    private static func write(_ estimate: RenalFunction.Estimate, to writer: inout JSONWriter) {
        writer.text("method", estimate.method.rawValue)
        writer.number("value", decimal: estimate.text)
        writer.text("unit", estimate.unit)
    }

    /// Always with its decimal, so that values stand under one another.
    private static func oneDecimal(_ estimate: RenalFunction.Estimate) -> String {
        estimate.text.contains(".") ? estimate.text : estimate.text + ".0"
    }
}
