public import DoseModel
import MonographFiles
import TextReports
import Tracking

extension Pipeline {
    /// The decision of a day about the trial of a plan, with what may follow.
    ///
    /// - Parameters:
    ///   - log: what was written down.
    ///   - date: the day.
    ///   - today: the day on which revisions are written.
    /// - Throws: an ``InputError`` where the plan has no trial or no baseline, or the day lies before it.
    public func decision(
        about outcome: Outcome, _ log: PlanLog, on date: CivilDate, today: CivilDate
    ) throws(InputError) -> DecisionReport {
        let judge = try TrialJudge(plan: outcome.plan, log: log, by: outcome.monograph)
        let decision = try judge.decision(on: date)
        let (steps, next) = nextSteps(after: decision, of: outcome, today: today)
        return DecisionReport(
            decision: decision, series: ScoreSeriesList.series(of: outcome.plan, log, for: decision), steps: steps,
            next: next)
    }

    /// A decision in one form.
    ///
    /// - Parameter path: the plan's file, for the commands that are offered.
    public func text(
        of report: DecisionReport, about outcome: Outcome, path: String, as format: DecisionFormat
    ) -> String {
        switch format {
        case .text:
            DecisionText(report.decision, by: outcome.monograph, color: isColored).text(
                series: report.series, steps: report.steps, plan: path)
        case .json:
            DecisionJSON.text(
                report.decision, plan: outcome.plan.identity.id, steps: report.steps, path: path)
        case .svg: ScoreChartSVG.text(report.series, title: "\(outcome.monograph.title): scores")
        }
    }

    /// `doseplan decide`: reads a plan and its log, decides, and prepares what follows.
    ///
    /// - Parameters:
    ///   - path: the plan.
    ///   - log: the log; `nil` for the one beside the plan.
    ///   - day: the day, as written; empty for today.
    ///   - trouble: a snag in the person's words; then what helps against it is printed instead.
    ///   - files: `.svg` for the chart, every other ending for the plan as the first possible step leaves it.
    public func decide(
        path: String, log: String?, on day: String, trouble: String?, format: DecisionFormat, files: [String],
        today: CivilDate
    ) throws(InputError) -> CommandResult {
        let outcome = try followedPlan(path: path)
        shelf.add([(key: "on", value: day), (key: "trouble", value: trouble ?? "")])
        let date = day.isEmpty || day == "today" ? today : try YAMLNode(text: day, named: "--on").date()
        if let trouble {
            let isChart = files.contains { $0.lowercased().hasSuffix(".svg") }
            let found = try troubleshooting(
                of: trouble, for: outcome, path: path, on: date, today: today, as: isChart ? .svg : format)
            var result = CommandResult(output: found.text)
            try write(found.next, to: files, &result)
            return result
        }
        let file = try LogPath.of(path, named: log)
        let read = try readLog(file, of: outcome.plan)
        let report = try decision(about: outcome, read.log, on: date, today: today)
        let silence = read.log.entries.isEmpty ? "note: nothing is written down in \(file) yet\n" : ""
        var result = CommandResult(
            output: text(of: report, about: outcome, path: path, as: format), diagnostics: read.notices + silence)
        let charts = files.filter { $0.lowercased().hasSuffix(".svg") }
        try writeFiles(charts.map { ($0, text(of: report, about: outcome, path: path, as: .svg)) })
        try write(report.next, to: files.filter { !charts.contains($0) }, &result)
        return result
    }

    /// Writes the prepared plan, or says that there is none: a file that was asked for and is not there must not go
    /// unnoticed.
    private func write(_ next: Outcome?, to files: [String], _ result: inout CommandResult) throws(InputError) {
        guard !files.isEmpty else { return }
        guard let next else {
            result.diagnostics += "\(files.joined(separator: ", ")) not written: there is no revision to be made.\n"
            result.status = .findings
            return
        }
        try writeFiles(.one(next), files, rows: .step)
        result.diagnostics += "\(files.joined(separator: ", ")): \(next.plan.change?.words ?? "as it was")\n"
    }

    /// What follows from a decision: the revisions that do it, each tried.
    private func nextSteps(
        after decision: TrialDecision, of outcome: Outcome, today: CivilDate
    ) -> (steps: [NextStep], next: Outcome?) {
        let plan = outcome.plan
        let trial = StepTrial(
            pipeline: self, outcome: outcome, date: decision.date, today: today, why: why(decision))
        var tried: [(step: NextStep, next: Outcome?)] = []
        switch decision.answer {
        case .notYet:
            let until = decision.notBefore.map { ", and decide on \($0.readableText) or later" } ?? ""
            tried = [(NextStep(words: "Go on as planned and write scores down every day\(until)"), nil)]
        case .keep where decision.question == .reassessment || plan.ending == .continue:
            tried = [(NextStep(words: "Nothing to change: the plan goes on with this dose"), nil)]
        case .keep where isComingOff(plan, on: decision.date):
            tried = [
                (
                    NextStep(
                        words: "Keep the dose of the trial",
                        refusal:
                            "the plan comes off already, and what has begun is never turned round; possible: ask the"
                            + " prescriber for a new plan with `so-far`"), nil
                )
            ]
        case .keep:
            tried = [
                trial.tried(
                    "Keep the dose until somebody decides otherwise; what was planned after it waits",
                    [NextStep.Flag("hold")])
            ]
        case .adjust:
            let adjust = outcome.monograph.tracking.decision?.adjust
            tried = (adjust?.value ?? []).map { verb in
                trial.tried(
                    NextStepWords.of(verb), [NextStep.Flag(verb.rawValue)], basis: adjust?.basis,
                    citation: adjust?.citation)
            }
        case .stop:
            if plan.ending == .stop, let taper = plan.steps.first(where: { $0.end > decision.date }),
                taper.phase == .taper
            {
                let last = (plan.steps.map(\.end).max() ?? taper.end).adding(days: -1)
                tried = [
                    (
                        NextStep(
                            words: "Nothing to change: the plan comes off from"
                                + " \(max(taper.start, decision.date).readableText) on; last day \(last.readableText)"),
                        nil
                    )
                ]
            } else {
                tried = [trial.tried("Come off it by the taper that dose and days ask for", [NextStep.Flag("stop")])]
            }
        }
        return (tried.map(\.step), tried.lazy.compactMap(\.next).first)
    }

    /// Whether the taper began before a day: a hold would keep its dose, and not that of the trial.
    private func isComingOff(_ plan: Plan, on date: CivilDate) -> Bool {
        plan.steps.last { $0.start < date }?.phase == .taper
    }

    private func why(_ decision: TrialDecision) -> String {
        let words = "decision: \(decision.answer.rawValue)"
        guard decision.answer != .keep, let first = decision.reasons.first?.text, first.utf8.count < 200 else {
            return words
        }
        return words + "; " + first
    }
}
