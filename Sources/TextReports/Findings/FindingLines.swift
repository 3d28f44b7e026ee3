package import DoseModel

/// Findings for people: in full like a compiler's messages, or one line each.
package struct FindingLines {
    private let block: MessageBlock

    /// Creates a form for findings.
    ///
    /// - Parameters:
    ///   - color: whether severities are coloured.
    ///   - sourceLine: the line of a file that a span lies in; `nil` where it cannot be had, then no excerpt is shown.
    package init(color: Bool, sourceLine: @escaping (SourceSpan) -> String? = { _ in nil }) {
        block = MessageBlock(style: TerminalStyle(color: color), sourceLine: sourceLine)
    }

    /// All findings in full with a blank line after each, and the summary; just the summary where there are none.
    package func text(_ findings: [Finding], verdict: Verdict) -> String {
        findings.map { text($0) + "\n" }.joined() + FindingLines.summary(findings, verdict: verdict) + "\n"
    }

    /// One finding in full, with a line feed at the end of each line.
    package func text(_ finding: Finding) -> String {
        var facts: [(label: String, text: String)] = []
        if let place = FindingLines.place(finding) { facts.append(("", place)) }
        if let actual = finding.actual { facts.append(("actual", actual)) }
        if let limit = FindingLines.limit(finding) { facts.append(limit) }
        facts += finding.notes.map { ("note", $0) }
        if let help = finding.help { facts.append(("help", help)) }
        if let acknowledgement = finding.acknowledgement {
            facts.append(("", "acknowledged by \(acknowledgement.text)"))
        } else if finding.severity == .error, finding.isAcknowledgeable {
            facts.append(
                (
                    "acknowledge",
                    "a prescriber may, with { code: \(finding.code.rawValue), by: \"...\", reason: \"...\" }"
                ))
        }
        return block.text(
            head: FindingLines.head(finding), severity: finding.severity, message: finding.message,
            span: finding.span, facts: facts)
    }

    /// One finding in one line without colour: `plan.yaml:12:5: error[C102]: ...`, or `step 4, Mon 28 Dec 2026: ...`.
    package static func line(_ finding: Finding) -> String {
        let place = finding.span?.text ?? place(finding)
        let numbers = [finding.actual, finding.limit.map { "limit \($0)" }].compactMap { $0 }.joined(separator: "; ")
        let agreed = finding.acknowledgement.map { " [acknowledged by \($0.by)]" } ?? ""
        return PrintableText.line(
            (place.map { $0 + ": " } ?? "") + "\(head(finding)): \(finding.message)"
                + (numbers.isEmpty ? "" : " (\(numbers))") + agreed)
    }

    /// `2 errors (1 acknowledged), 1 warning; verdict: refuse`.
    package static func summary(_ findings: [Finding], verdict: Verdict) -> String {
        let counts = Severity.allCases.reversed().compactMap { severity -> String? in
            let matching = findings.filter { $0.severity == severity }
            guard !matching.isEmpty else { return nil }
            let count = matching.count == 1 ? "1 \(severity.rawValue)" : "\(matching.count) \(severity.rawValue)s"
            let agreed = matching.filter { $0.acknowledgement != nil }.count
            return agreed == 0 ? count : "\(count) (\(agreed) acknowledged)"
        }
        return (counts.isEmpty ? "no findings" : counts.joined(separator: ", ")) + "; verdict: \(verdict.rawValue)"
    }

    private static func head(_ finding: Finding) -> String {
        "\(finding.severity.rawValue)[\(finding.code.rawValue)]"
    }

    private static func place(_ finding: Finding) -> String? {
        let parts = [finding.step.map { "step \($0)" }, finding.date.map(\.readableText)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The limit with what it rests on: `60 mg/day (published: US label)`.
    private static func limit(_ finding: Finding) -> (label: String, text: String)? {
        let source = [finding.basis?.rawValue, finding.citation].compactMap { $0 }.joined(separator: ": ")
        guard let limit = finding.limit else { return source.isEmpty ? nil : ("source", source) }
        return ("limit", source.isEmpty ? limit : "\(limit) (\(source))")
    }
}
