public import DoseModel
import MonographFiles
import SafetyChecks
import TextReports

extension Pipeline {
    /// Whether a trial makes sense for the person of a request, given as text.
    public func fit(
        ofRequest text: String, named name: String, overrides: [(key: String, value: String)] = []
    ) throws(InputError) -> FitAnswer {
        let source = try SourceText(name: name, bytes: Array(text.utf8))
        shelf.add(source)
        return FitCheck.answer(to: try FitRequestReader.read(source, overrides: overrides, library: library))
    }

    /// `doseplan check --request R` without a plan: whether a trial makes sense.
    public func fit(
        path: String, overrides: [(key: String, value: String)], format: FindingFormat, failOn: Severity
    ) throws(InputError) -> CommandResult {
        guard format != .sarif else {
            throw InputError(
                "there is no plan whose findings SARIF could show", expected: "--format text, short or json")
        }
        shelf.add(overrides)
        let question = try FitRequestReader.read(try shelf.read(path), overrides: overrides, library: library)
        let answer = FitCheck.answer(to: question)
        let gravest: Severity? = answer.findings.lazy.filter { $0.acknowledgement == nil }.map(\.severity).max()
        let status = ExitStatus(gravest, failOn: failOn)
        return CommandResult(output: text(of: answer, to: question, as: format), status: status)
    }

    private func text(
        of answer: FitAnswer, to question: FitRequestReader.Question, as format: FindingFormat
    ) -> String {
        switch format {
        case .json: FitJSON.text(answer, in: question.circumstances, drug: question.monograph.id)
        case .short: FindingLines.compact(answer.findings)
        case .text, .sarif: fitText(answer, by: question.monograph)
        }
    }

    /// The answer, then the findings in full, then when to call.
    private func fitText(_ answer: FitAnswer, by monograph: Monograph) -> String {
        let findings =
            answer.findings.isEmpty
            ? ""
            : "\n"
                + FindingLines.text(
                    answer.findings, verdict: Verdict(answer.findings), color: isColored, line: shelf.line)
        let urgent = UrgentAdvice.text([(answer.findings, monograph)], color: isColored)
        return FitText.text(answer, color: isColored) + findings + (urgent.isEmpty ? "" : "\n" + urgent)
    }

    /// The answer to a request given as text, as `doseplan check --request` prints it.
    public func fitText(
        ofRequest text: String, named name: String, as format: FindingFormat = .text
    ) throws(InputError) -> String {
        let source = try SourceText(name: name, bytes: Array(text.utf8))
        shelf.add(source)
        let question = try FitRequestReader.read(source, library: library)
        return self.text(of: FitCheck.answer(to: question), to: question, as: format)
    }
}

extension FitCheck {
    /// The answer to a question. Without a start the age of a kidney value is not looked at, so any day serves.
    static func answer(to question: FitRequestReader.Question) -> FitAnswer {
        let someDay = question.circumstances.patient.measured ?? CivilDate(dayNumber: 0)
        return answer(
            for: question.circumstances, by: question.monograph, protocolName: question.protocolName,
            on: question.start ?? someDay)
    }
}
