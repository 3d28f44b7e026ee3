public import DoseModel
import MonographFiles
import TextReports

extension Pipeline {
    /// `doseplan check`: judges a proposal.
    ///
    /// - Parameters:
    ///   - path: the proposal.
    ///   - request: a request that says what the proposal leaves out.
    ///   - overrides: flags.
    ///   - format: the form of the findings on standard output; `nil` for text, or for nothing where files are written.
    ///   - files: files to write the findings to; the ending of each chooses its form.
    ///   - failOn: from this severity on the status is ``ExitStatus/findings``.
    public func check(
        path: String, request: String?, overrides: [(key: String, value: String)], format: FindingFormat?,
        files: [String] = [], failOn: Severity
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        var base: SourceText?
        if let request { base = try shelf.read(request) }
        let answer = try checkedAnswer(path: path, base, overrides: overrides)
        func findings(as format: FindingFormat) throws(InputError) -> String {
            switch format {
            case .json: jsonText(of: answer)
            case .text: findingsText(of: answer)
            case .short: compactFindings(of: answer)
            case .sarif: try sarif(of: answer, request: base, overrides: overrides)
            }
        }
        var texts: [(path: String, text: String)] = []
        for file in files {
            guard let format = FindingFormat(fileName: file) else {
                throw InputError(
                    "\(file): the ending chooses no known form",
                    expected: FindingFormat.endings.joined(separator: " "))
            }
            texts.append((file, try findings(as: format)))
        }
        try writeFiles(texts)
        let status = ExitStatus(answer.gravest, failOn: failOn)
        guard let format = format ?? (files.isEmpty ? .text : nil) else { return CommandResult(status: status) }
        return CommandResult(output: try findings(as: format), status: status)
    }

    private func checkedAnswer(
        path: String, _ base: SourceText?, overrides: [(key: String, value: String)]
    ) throws(InputError) -> Answer {
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
            ? .several(try repairable(try judged(source, overrides: overrides)))
            : try answer(toRequest: source, overrides: overrides)
    }

    /// What to do, then all findings in words, with the lines they point at, when to call, and the summary.
    public func findingsText(of outcome: Outcome) -> String {
        SeverityAdvice.text(outcome.findings, color: isColored)
            + UrgentAdvice.text([(outcome.findings, outcome.monograph)], color: isColored)
            + FindingLines.text(outcome.findings, verdict: outcome.verdict, color: isColored, line: shelf.line)
    }
}
