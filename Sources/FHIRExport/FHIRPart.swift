package import DoseModel

/// One plan to be ordered, of a document that may hold several.
package struct FHIRPart: Sendable {
    /// The plan.
    package let plan: Plan
    /// The drug's facts.
    package let monograph: Monograph
    /// The person's day, kidneys and place, which say how a time is coded and which maximum holds.
    package let circumstances: Circumstances
    /// Lines that must not be lost, like acknowledged findings.
    package let notes: [String]

    /// Creates a part.
    package init(plan: Plan, monograph: Monograph, circumstances: Circumstances, notes: [String]) {
        self.plan = plan
        self.monograph = monograph
        self.circumstances = circumstances
        self.notes = notes
    }
}
