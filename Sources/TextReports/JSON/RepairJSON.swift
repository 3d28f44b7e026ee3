import DoseModel

/// A repair as a member of a JSON object: the sentence, and each change with its kind, its place and its new values.
/// Steps count from 1, as everywhere in this file; doses too.
enum RepairJSON {
    /// Writes the member; null for none.
    static func write(_ repair: Repair?, to writer: inout JSONWriter) {
        guard let repair else { return writer.null("repair") }
        writer.object("repair") { writer in
            writer.text("text", repair.text)
            writer.array("edits", repair.edits) { writer, edit in
                writer.object { write(edit, to: &$0) }
            }
        }
    }

    private static func write(_ edit: PlanEdit, to writer: inout JSONWriter) {
        switch edit {
        case .setAmount(let step, let dose, let amount):
            head("set-amount", step, dose, &writer)
            writer.text("amount", amount.text)
        case .moveDose(let step, let dose, let time):
            head("move-dose", step, dose, &writer)
            writer.text("time", time.text)
        case .dropDose(let step, let dose): head("drop-dose", step, dose, &writer)
        case .setDoses(let step, let doses, let everyDays):
            head("set-doses", step, nil, &writer)
            writer.number("everyDays", everyDays)
            write(doses, to: &writer)
        case .setTablets(let step, let dose, let take):
            head("set-tablets", step, dose, &writer)
            guard let take else { return writer.null("take") }
            writer.array("take", take) { writer, dosage in
                writer.object { writer in
                    writer.text("product", dosage.product)
                    writer.text("count", dosage.count.text)
                }
            }
        case .setTotal(let step, let total):
            head("set-total", step, nil, &writer)
            writer.text("total", total?.text)
        case .lengthen(let step, let days):
            head("lengthen", step, nil, &writer)
            writer.number("days", days)
        case .setEnd(let step, let end):
            head("set-end", step, nil, &writer)
            writer.text("end", end.text)
        case .shift(let step, let days):
            head("shift", step, nil, &writer)
            writer.number("days", days)
        case .insert(let place, let steps):
            head("insert-before", place, nil, &writer)
            writer.array("steps", steps) { writer, step in
                writer.object { writer in
                    writer.number("days", step.days)
                    writer.number("everyDays", step.everyDays)
                    write(step.doses, to: &writer)
                }
            }
        case .dropStep(let step): head("drop-step", step, nil, &writer)
        case .setDispensed(let lines):
            writer.text("kind", "set-dispensed")
            writer.array("dispensed", lines) { writer, line in
                writer.object { writer in
                    writer.text("product", line.product)
                    writer.text("count", line.count.text)
                }
            }
        case .setFill(let place, let count):
            writer.text("kind", "set-fill")
            writer.number("fill", place + 1)
            writer.text("count", count.text)
        }
    }

    private static func head(_ kind: String, _ step: Int, _ dose: Int?, _ writer: inout JSONWriter) {
        writer.text("kind", kind)
        writer.number("step", step + 1)
        if let dose { writer.number("dose", dose + 1) }
    }

    private static func write(_ doses: [ScheduledDose], to writer: inout JSONWriter) {
        writer.array("doses", doses) { writer, dose in
            writer.object { writer in
                writer.text("time", dose.time.text)
                writer.text("amount", dose.amount.text)
            }
        }
    }
}
