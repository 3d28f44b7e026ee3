import DoseModel

/// What a FHIR resource says and a plan here cannot: gathered, so that nothing is passed over in silence.
struct FHIRRemarks {
    /// The findings, in file order.
    private(set) var findings: [Finding] = []

    /// Adds one.
    mutating func add(_ severity: Severity, _ message: String, at span: SourceSpan, help: String? = nil) {
        guard !findings.contains(where: { $0.message == message }) else { return }
        findings.append(Finding(.f003, severity, message, help: help, span: span))
    }
}
