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
        var base: SourceText?
        if let request { base = try shelf.read(request) }
        let outcome = try checked(try shelf.read(path), request: base, overrides: overrides)
        let status = ExitStatus(outcome.gravest, failOn: failOn)
        switch format {
        case .json: return CommandResult(output: json(of: outcome).text, status: status)
        case .text: return CommandResult(output: findingsText(of: outcome), status: status)
        case .short: return CommandResult(output: FindingLines.compact(outcome.findings), status: status)
        }
    }

    /// All findings in words, with the lines they point at, and the summary.
    public func findingsText(of outcome: Outcome) -> String {
        FindingLines.text(outcome.findings, verdict: outcome.verdict, color: isColored, line: shelf.line)
    }
}
