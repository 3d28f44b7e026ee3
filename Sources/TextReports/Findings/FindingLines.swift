package import DoseModel

/// Findings for people: in full like a compiler's messages, or one line each.
package enum FindingLines {
    /// All findings in full, each followed by a blank line, and the summary; just the summary where there are none.
    ///
    /// - Parameters:
    ///   - findings: the findings, in the order they are to be printed.
    ///   - verdict: what they mean together.
    ///   - color: whether severities are coloured.
    ///   - line: the line of a file that a span lies in; `nil` where it cannot be had, then no excerpt is shown.
    package static func text(
        _ findings: [Finding], verdict: Verdict, color: Bool, line: (SourceSpan) -> String? = { _ in nil }
    ) -> String {
        findings.map { text($0, color: color, line: $0.span.flatMap(line), others: line) + "\n" }.joined()
            + summary(findings, verdict: verdict) + "\n"
    }

    /// One finding in full, with a line feed at the end of each line.
    ///
    /// - Parameters:
    ///   - finding: the finding.
    ///   - color: whether its severity is coloured.
    ///   - line: the line of a file that its span lies in; `nil` for no excerpt.
    ///   - others: the lines that its other places lie in; those that cannot be had are not shown.
    package static func text(
        _ finding: Finding, color: Bool, line: String? = nil, others: (SourceSpan) -> String? = { _ in nil }
    ) -> String {
        var facts: [(label: String, text: String)] = []
        if let place = place(finding) { facts.append(("", place)) }
        if let actual = finding.actual { facts.append(("actual", actual)) }
        if let limit = limit(finding) { facts.append(limit) }
        if let source = finding.source { facts.append(("monograph", "\(source.file):\(source.line)")) }
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
        return MessageBlock(style: TerminalStyle(color: color)).text(
            head: head(finding), severity: finding.severity, message: finding.message, span: finding.span, line: line,
            others: finding.related.compactMap { place in
                place.span.flatMap { span in
                    others(span).map { MessageBlock.Place(span: span, line: $0, label: place.label) }
                }
            }, facts: facts)
    }

    /// All findings in one line each, with a line feed at the end of each; nothing where there are none.
    package static func compact(_ findings: [Finding]) -> String {
        findings.map { compact($0) + "\n" }.joined()
    }

    /// One finding in one line without colour: `plan.yaml:12:5: error[C102]: ... (step 4, Mon 28 Dec 2026; ...)`, or
    /// `step 4, Mon 28 Dec 2026: ...`.
    package static func compact(_ finding: Finding) -> String {
        let place = finding.span?.text ?? place(finding)
        // Two findings of one kind may point at one place, like a cut within the plan and the last one at its end.
        let when = finding.span == nil ? nil : self.place(finding)
        let numbers = [when, finding.actual, finding.limit.map { "limit \($0)" }].compactMap { $0 }.joined(
            separator: "; ")
        let agreed = finding.acknowledgement.map { " [acknowledged by \($0.text)]" } ?? ""
        let fix = finding.repair.map { " (fix: \($0.text))" } ?? ""
        return PrintableText.line(
            (place.map { $0 + ": " } ?? "") + "\(head(finding)): \(finding.message)"
                + (numbers.isEmpty ? "" : " (\(numbers))") + fix + agreed)
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

    /// The findings somebody agreed to, a line each, as every copy of the plan must carry them:
    /// `R301 above the renal ceiling: 20 mg/day, limit 15 mg/day; acknowledged by Dr A. Rao: weekly review`.
    package static func acknowledged(_ findings: [Finding]) -> [String] {
        findings.compactMap { finding in
            finding.acknowledgement.map { acknowledgement in
                let numbers = [finding.actual, finding.limit.map { "limit \($0)" }].compactMap { $0 }
                let about = numbers.isEmpty ? "" : ": " + numbers.joined(separator: ", ")
                let step = finding.step.map { "step \($0)" + (finding.date.map { " from \($0.readableText)" } ?? "") }
                return PrintableText.line(
                    "\(finding.code.rawValue) \(finding.code.title)\(step.map { ", \($0)" } ?? "")\(about); "
                        + "acknowledged by \(acknowledgement.text)")
            }
        }
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
        guard let limit = finding.limit else {
            let basis = finding.basis.map { " (\($0.rawValue))" } ?? ""
            return finding.citation.map { ("source", $0 + basis) }
        }
        return ("limit", source.isEmpty ? limit : "\(limit) (\(source))")
    }
}
