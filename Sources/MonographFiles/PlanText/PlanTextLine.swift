package import DoseModel

/// What one line of plan text says.
package enum PlanTextLine: Hashable, Sendable {
    /// A regimen kept for some days.
    case step(PlanTextStep)
    /// The drug is stopped; where the word stands.
    case stop(SourceSpan)
}

/// A regimen kept for some days.
package struct PlanTextStep: Hashable, Sendable {
    /// The doses of a day.
    package let regimen: PlanTextRegimen
    /// How many days.
    package let days: Int
    /// The first day, where the line says it.
    package let start: CivilDate?
    /// Where the line stands, without the space around it.
    package let span: SourceSpan
}
