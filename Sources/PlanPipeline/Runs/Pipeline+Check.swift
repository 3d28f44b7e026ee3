public import DoseModel
import MonographFiles
import TextReports

extension Pipeline {
    /// `doseplan check`: judges a proposal.
    public func check(
        path: String, request: String?, overrides: [(key: String, value: String)], format: FindingFormat,
        failOn: Severity
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        let answer = try checkedAnswer(path: path, request: request, overrides: overrides)
        let status = ExitStatus(answer.gravest, failOn: failOn)
        switch format {
        case .json: return CommandResult(output: jsonText(of: answer), status: status)
        case .text: return CommandResult(output: findingsText(of: answer), status: status)
        case .short: return CommandResult(output: compactFindings(of: answer), status: status)
        }
    }

    private func checkedAnswer(
        path: String, request: String?, overrides: [(key: String, value: String)]
    ) throws(InputError) -> Answer {
        var base: SourceText?
        if let request { base = try shelf.read(request) }
        let source = try shelf.read(path)
        let kind = try ContentKind.of(source)
        guard kind == .jointRequest || kind == .jointJSON else {
            return .one(try checked(source, request: base, overrides: overrides))
        }
        guard base == nil else {
            throw InputError(
                "\(path) holds several drugs and says of itself what it is judged in", expected: "no --request")
        }
        return kind == .jointJSON
            ? .several(try judged(source, overrides: overrides))
            : try answer(toRequest: source, overrides: overrides)
    }

    /// What to do, then all findings in words, with the lines they point at, when to call, and the summary.
    public func findingsText(of outcome: Outcome) -> String {
        SeverityAdvice.text(outcome.findings, color: isColored)
            + UrgentAdvice.text([(outcome.findings, outcome.monograph)], color: isColored)
            + FindingLines.text(outcome.findings, verdict: outcome.verdict, color: isColored, line: shelf.line)
    }
}
