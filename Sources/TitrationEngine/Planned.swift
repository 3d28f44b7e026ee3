package import DoseModel

/// A plan with what the planner has to say about it.
package struct Planned {
    /// The plan.
    package let plan: Plan
    /// Where the plan differs from what was asked, and what was assumed.
    package let findings: [Finding]
}
