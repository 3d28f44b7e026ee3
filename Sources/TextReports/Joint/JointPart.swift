package import DoseModel

/// One of several plans that stand in a report together, with what was found of it alone.
package struct JointPart: Sendable {
    /// The plan.
    package let plan: Plan
    /// The monograph it was made or judged with.
    package let monograph: Monograph
    /// What it was judged in.
    package let circumstances: Circumstances
    /// What was found of it alone.
    package let findings: [Finding]
    /// What that means.
    package let verdict: Verdict

    /// Creates a part.
    package init(
        plan: Plan, monograph: Monograph, circumstances: Circumstances, findings: [Finding], verdict: Verdict
    ) {
        self.plan = plan
        self.monograph = monograph
        self.circumstances = circumstances
        self.findings = findings
        self.verdict = verdict
    }
}
