import DoseModel

/// The same amount of the day's total in every step.
struct FixedStepOfDay {
    let step: Dose

    func descent(from start: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        try LevelWay(down: start, footing) { $0.minus(Ratio(step.micrograms)) }.steps().dropLast()
    }

    func climb(from start: Regimen, to goal: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        try LevelWay(up: start, to: goal, footing) { $0 + Ratio(step.micrograms) }.steps()
    }
}
