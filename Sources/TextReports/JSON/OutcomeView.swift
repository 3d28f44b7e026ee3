package import DoseModel

/// What a report of a whole judgement needs to see.
package struct OutcomeView: Sendable {
    /// The plan; `nil` where none came about.
    package let plan: Plan?
    /// All findings, in the order they are to be printed.
    package let findings: [Finding]
    /// What they mean together.
    package let verdict: Verdict
    /// What the plan was made or judged in.
    package let circumstances: Circumstances
    /// The drug's monograph.
    package let monograph: Monograph

    /// Creates a view. The verdict follows from the findings.
    package init(plan: Plan?, findings: [Finding], circumstances: Circumstances, monograph: Monograph) {
        self.plan = plan
        self.findings = findings
        self.verdict = Verdict(findings)
        self.circumstances = circumstances
        self.monograph = monograph
    }
}
