/// What one entry of a table stands for.
package enum TableGrain: String, CaseIterable, Sendable {
    /// A step of the plan.
    case step
    /// A day.
    case day
}
