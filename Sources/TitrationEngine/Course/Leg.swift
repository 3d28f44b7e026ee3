import DoseModel

/// A stretch of the way before it has dates: a regimen for so many days.
struct Leg {
    let phase: Phase
    let regimen: Regimen
    let days: Int
    let why: String
}
