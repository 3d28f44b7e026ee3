import DoseModel

/// The smallest change that brings a step under a ceiling, in doses the products at hand can make.
struct LoweredDose {
    private let makeable: MakeableDoses

    /// Creates for one check.
    init(in check: CheckContext) {
        makeable = check.makeable
    }

    /// `lower each dose to 20 mg`.
    func help(eachAtMost limit: Dose) -> String {
        if let dose = makeable.largest(atMost: limit) { return "lower each dose to \(dose.text)" }
        return "lower each dose to \(limit.text) or less; no product at hand makes so little"
    }

    /// `lower each dose to 15 mg`, so that the day's total keeps to `limit`.
    func help(dayAtMost limit: Dose, in step: StepFacts) -> String {
        let amounts = step.level.amounts
        let share = Dose(micrograms: limit.micrograms / Int64(max(amounts.count, 1)))
        if amounts.count == 1 { return help(eachAtMost: limit) }
        guard let dose = makeable.largest(atMost: share), amounts.first == amounts.last else {
            return "lower the day's total to \(limit.text) or less"
        }
        return "lower each dose to \(dose.text)"
    }
}
