package import DoseModel

/// One of several plans that are judged together.
package struct JointMember: Sendable {
    /// The plan.
    package let plan: Plan
    /// What it is judged in, with the other drugs as companions.
    package let circumstances: Circumstances
    /// What it is judged by.
    package let monograph: Monograph
    /// What was found in it alone.
    package let findings: [Finding]

    /// Creates a member.
    package init(plan: Plan, circumstances: Circumstances, monograph: Monograph, findings: [Finding]) {
        self.plan = plan
        self.circumstances = circumstances
        self.monograph = monograph
        self.findings = findings
    }
}
