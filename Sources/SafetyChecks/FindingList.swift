package import DoseModel

/// Where rules put what they find.
package struct FindingList: Sendable {
    /// What was found so far, in the order it was found.
    package private(set) var findings: [Finding]

    /// Creates a list, with what somebody else found before.
    package init(_ findings: [Finding] = []) {
        self.findings = findings
    }

    /// Adds a finding that rests on a limit of the monograph. A limit nobody has verified may warn, never forbid:
    /// its errors become warnings here, in the one place all rules pass through.
    mutating func add<Value>(
        _ code: FindingCode, _ severity: Severity, _ message: String, at step: StepFacts? = nil,
        on date: CivilDate? = nil, actual: String? = nil, limit: String, by source: Cited<Value>, help: String? = nil,
        notes: [String] = [], span: SourceSpan? = nil, related: [RelatedPlace] = []
    ) {
        let isLowered = source.basis == .unverified && severity == .error
        let reason = "a limit that nobody has verified warns and does not forbid"
        findings.append(
            Finding(
                code, isLowered ? .warning : severity, message, step: step?.number, date: date, actual: actual,
                limit: limit, basis: source.basis, citation: source.citation, help: help,
                notes: isLowered ? notes + [reason] : notes, span: span ?? step?.step.span, source: source.place,
                related: related))
    }

    /// Adds a finding that rests on no limit: arithmetic, dates, a plan that contradicts itself. `number` is that of a
    /// step whose facts cannot be worked out.
    mutating func add(
        _ code: FindingCode, _ severity: Severity, _ message: String, at step: StepFacts? = nil, number: Int? = nil,
        on date: CivilDate? = nil, actual: String? = nil, limit: String? = nil, help: String? = nil,
        notes: [String] = [], span: SourceSpan? = nil, related: [RelatedPlace] = []
    ) {
        findings.append(
            Finding(
                code, severity, message, step: step?.number ?? number, date: date, actual: actual, limit: limit,
                help: help, notes: notes, span: span ?? step?.step.span, related: related))
    }

    /// The findings by step (those of the whole plan first), code and place, each once.
    func sorted() -> [Finding] {
        guard findings.count > 1 else { return findings }
        var result: [Finding] = []
        for finding in findings.sorted(by: FindingOrder.isBefore) where finding != result.last {
            result.append(finding)
        }
        return result
    }
}
