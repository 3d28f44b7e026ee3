import DoseModel

/// What a dosage of our own says of the step it belongs to, and the standard cannot.
struct FHIRStep: Equatable {
    /// What the step is known by.
    private(set) var key: String?
    /// What it is for.
    private(set) var phase: Phase?
    /// Its first day, where no dose is due on it.
    private(set) var first: CivilDate?
    /// The day's total as stated.
    private(set) var total: Dose?
    /// The first day after it, where the dose goes on.
    private var end: CivilDate?

    /// Reads it; nothing is said by dosages of others.
    init(_ dosage: YAMLNode) throws(InputError) {
        typealias Part = PlanExtension.StepPart
        guard let parts = try FHIRExtensions(of: dosage).parts(of: .step, as: Part.self) else { return }
        key = try parts.part(Part.key, "valueString").map { node throws(InputError) in try StepKeyText.key(node) }
        phase = try parts.part(Part.phase, "valueCode")?.choice(of: Phase.self)
        first = try parts.part(Part.first, "valueDate")?.date()
        end = try parts.part(Part.last, "valueDate")?.date().adding(days: 1)
        total = try parts.part(Part.statedTotal, "valueString").map { node throws(InputError) in
            try AmountText.dose(node)
        }
    }

    /// The bounds of a dosage, up to the last planned day where it names none itself.
    func bounds(_ stated: FHIRBounds) throws(InputError) -> FHIRBounds {
        guard !stated.isBounded, let end else { return stated }
        var bounds = stated
        bounds.end = end
        return bounds
    }
}
