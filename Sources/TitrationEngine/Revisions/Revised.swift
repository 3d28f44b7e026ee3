package import DoseModel

/// A plan in its next revision, with the circumstances it is to be judged in and what is to be said about it.
package struct Revised {
    /// The plan.
    package let plan: Plan
    /// The circumstances, which a new kidney value or another clock time changes.
    package let circumstances: Circumstances
    /// What could not be done quite as asked.
    package let findings: [Finding]
}
