import DoseModel

/// The same amount in every step: of each dose, or of the day's total.
struct FixedStep: TitrationShape {
    static let schema = ShapeSchema(
        "fixed-step", "the same amount off or on in every step",
        parameters: [
            ShapeSchema.Parameter("per-dose", .dose, isRequired: false, "by how much each dose changes"),
            ShapeSchema.Parameter("per-day", .dose, isRequired: false, "by how much the day's total changes"),
        ], atLeastOne: ["per-dose", "per-day"])

    private let perDose: Dose?
    private let perDay: Dose?

    init(_ arguments: ShapeArguments) throws(InputError) {
        perDose = arguments.dose("per-dose")
        perDay = arguments.dose("per-day")
        if perDose == nil, perDay == nil { _ = try arguments.needed(perDay, "per-day") }
    }

    func descent(from start: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        guard let perDose else { return try FixedStepOfDay(step: perDay ?? .zero).descent(from: start, footing) }
        return try FixedStepDown(usualCut: perDose, mostPerDay: perDay, footing: footing).steps(from: start)
    }

    func climb(from start: Regimen, to goal: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        guard let perDose else {
            return try FixedStepOfDay(step: perDay ?? .zero).climb(from: start, to: goal, footing)
        }
        return try FixedStepUp(perDose: perDose, perDay: perDay, footing: footing).regimens(from: start, to: goal).map {
            ShapeStep(regimen: $0)
        }
    }
}
