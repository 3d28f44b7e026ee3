import DoseModel

/// A stretch of the way before it has dates: a regimen for so many days.
struct Leg {
    let phase: Phase
    let regimen: Regimen
    let days: Int
    /// What the shape asked for here; `nil` where nothing was calculated.
    var calculation: StepCalculation?
    let why: String
}

extension ShapeStep {
    /// What was asked for here, to the nearest microgram.
    var calculation: StepCalculation? {
        asked.map { StepCalculation(asked: $0.nearestDose, occupancy: occupancy) }
    }
}
