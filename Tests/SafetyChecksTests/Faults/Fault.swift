import DoseModel

/// One kind of fault: where it applies, how a plan stands at the edge of the limit and one unit beyond it, and what must
/// be found. The limit is looked up in the monograph anew; a fault shares no code with the checker.
protocol Fault: Sendable {
    /// The code it must give.
    var code: FindingCode { get }

    /// The ways a plan can be broken here; empty where the drug has no such limit. All are derived from the plan: its
    /// drug, protocol, place, days and medicines.
    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break]
}

/// A plan at the edge of one limit, and the same plan one unit beyond.
struct Break: Sendable {
    /// What is broken, for the report.
    let what: String
    /// At the limit: nothing forbids it.
    let edge: SoundPlan
    /// One unit beyond.
    let beyond: SoundPlan
    /// How grave the finding must be.
    let severity: Severity
    /// The step it must stand at; `nil` for the whole plan.
    let step: Int?
    /// Findings of the edge that give way to the graver one, `C103?@2`.
    var replacing: Set<String> = []

    /// What is wrong with how the checker takes it; `nil` where it does exactly what it must.
    func complaint(about code: FindingCode) -> String? {
        let edgeFindings = edge.findings
        if let wrong = edgeFindings.first(where: \.blocks) {
            return "at the limit: \(wrong.code.rawValue) \(wrong.message)"
        }
        let before = SoundPlan.keys(of: edgeFindings)
        let after = SoundPlan.keys(of: beyond.findings)
        let key = SoundPlan.key(code, severity, step)
        if before.contains(key) { return "at the limit already \(key)" }
        let expected = before.subtracting(replacing).union([key])
        if after == expected { return nil }
        return "beyond the limit: wanted \(expected.sorted()), found \(after.sorted())"
    }
}
