package import DoseModel

/// One step of a plan as the members of a JSON object.
package enum StepJSON {
    /// Writes the members. `end` is the first day after the step.
    package static func write(_ step: DoseStep, wording: DoseWording, to writer: inout JSONWriter) {
        writer.number("number", step.number)
        // Only a step that a revision brought, or moved to another place, has a key of its own.
        if step.key != String(step.number) { writer.text("key", step.key) }
        writer.text("phase", step.phase.rawValue)
        writer.text("start", step.start.text)
        writer.text("end", step.end.text)
        writer.number("everyDays", step.everyDays)
        writer.array("doses", step.doses) { writer, dose in
            writer.object { write(dose, wording: wording, to: &$0) }
        }
        writer.text("dailyTotal", step.dailyTotal.text)
        // Only somebody else's plan states a total of its own, which need not be the sum.
        if let stated = step.statedTotal { writer.text("statedTotal", stated.text) }
        writer.text("why", step.why)
        if let calculation = step.calculation { write(calculation, to: &writer) }
    }

    /// What a shape asked for, only where it was calculated.
    private static func write(_ calculation: StepCalculation, to writer: inout JSONWriter) {
        writer.text("asked", calculation.asked.text)
        guard let occupancy = calculation.occupancy else { return }
        writer.text("occupancy", PercentText.hundredths(occupancy.value))
        writer.text("occupancyBasis", occupancy.basis.rawValue)
        writer.text("occupancyCitation", occupancy.citation)
    }

    private static func write(_ dose: ScheduledDose, wording: DoseWording, to writer: inout JSONWriter) {
        writer.text("slot", dose.slot.name)
        writer.text("anchor", dose.anchor.rawValue)
        writer.text("time", dose.time.text)
        writer.texts("weekdays", dose.weekdays == .everyDay ? nil : dose.weekdays.days.map(\.name))
        // Most steps are the same every day they are taken; only the later days of a round say which they are.
        if dose.cycleDay != 0 { writer.number("cycleDay", dose.cycleDay) }
        writer.text("amount", dose.amount.text)
        guard let take = dose.take else { return writer.null("take") }
        writer.array("take", take) { writer, dosage in
            writer.object { writer in
                writer.text("product", dosage.product)
                writer.text("count", wording.count(dosage.count, of: dosage.product))
            }
        }
    }
}
