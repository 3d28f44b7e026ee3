import DoseModel
import TextReports

/// The most that may be taken, as this person's plan was judged by: the absolute ceiling of the place, and that of the
/// kidneys where it is lower. Only limits that a source was read for are said. Where the plan goes above one, because
/// somebody agreed to that, it is left out: an order must not forbid its own doses.
struct MaximumDose {
    private let day: Cited<Dose>?
    private let dose: Cited<Dose>?

    /// The maxima of a plan.
    init(_ part: FHIRPart) {
        let (monograph, circumstances) = (part.monograph, part.circumstances)
        let place = circumstances.jurisdiction(with: monograph)
        let patient = circumstances.patient
        let band = monograph.renal.band(for: RenalFunction(of: patient), age: patient.age)
        let older = band.ageRule.flatMap { rule in
            (patient.age ?? 0) >= rule.fromAge.value ? rule.dailyCeiling : nil
        }
        let doses = part.plan.steps.flatMap(\.doses).map(\.amount)
        day = MaximumDose.lowest(
            [
                monograph.ceiling(.absolute, per: .day, in: place)?.limit, band.dailyUnderAbsolute.ceiling, older,
            ], atLeast: part.plan.steps.map(\.dailyTotal).max())
        dose = MaximumDose.lowest(
            [monograph.ceiling(.absolute, per: .dose, in: place)?.limit, band.perDose], atLeast: doses.max())
    }

    private static func lowest(_ limits: [Cited<Dose>?], atLeast taken: Dose?) -> Cited<Dose>? {
        let known = limits.compactMap { $0 }.filter { $0.basis == .published || $0.basis == .derived }
        guard let lowest = known.min(by: { $0.value < $1.value }), !lowest.value.isZero else { return nil }
        return lowest.value >= (taken ?? .zero) ? lowest : nil
    }

    /// Writes the members of a dosage.
    func write(to writer: inout JSONWriter) {
        if let day {
            writer.object("maxDosePerPeriod") { writer in
                FHIRExtension.write([.source(of: day)], to: &writer)
                writer.object("numerator") { FHIRQuantity(day.value).write(to: &$0) }
                writer.object("denominator") { FHIRQuantity(days: 1).write(to: &$0) }
            }
        }
        if let dose {
            writer.object("maxDosePerAdministration") { writer in
                FHIRExtension.write([.source(of: dose)], to: &writer)
                FHIRQuantity(dose.value).write(to: &writer)
            }
        }
    }
}
