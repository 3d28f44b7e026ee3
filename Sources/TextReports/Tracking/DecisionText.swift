package import DoseModel

/// A decision for people: the answer first, then why, every number it rests on, and what to do next.
package struct DecisionText {
    private let decision: TrialDecision
    private let monograph: Monograph
    private let style: TerminalStyle
    private static let width = PlanTable.width

    /// Takes a decision.
    package init(_ decision: TrialDecision, by monograph: Monograph, color: Bool) {
        self.decision = decision
        self.monograph = monograph
        style = TerminalStyle(color: color)
    }

    /// The text, with a line feed at the end of each line.
    ///
    /// - Parameters:
    ///   - series: the scores to draw; the first one is drawn.
    ///   - steps: what may follow.
    ///   - path: the plan's file, for commands.
    package func text(series: [ScoreSeries], steps: [NextStep], plan path: String) -> String {
        let question = decision.question == .decision ? "decision" : "still worth it?"
        var lines = [
            style.bold(PrintableText.line("\(monograph.title): \(question), \(decision.date.readableText)")),
            style.bold(DecisionText.answer(decision)),
        ]
        lines += section("Why", decision.reasons.flatMap(DecisionText.reason))
        lines += section(scoresTitle, scores)
        lines += section("Side effects that are not over", effects)
        lines += section("Blood pressure on standing", pressures)
        lines += section("Doses of the trial", wrapped(doses))
        let chart = series.first.map(ScoreChart.text) ?? ""
        if !chart.isEmpty { lines += ["", chart.dropLast().description] }
        lines += section("What to do next", NextStepLines.lines(steps, plan: path, width: DecisionText.width))
        lines += ["", "Not medical advice: decide with the prescriber. Never stop suddenly."]
        return lines.map { $0 + "\n" }.joined()
    }

    /// The answer in a sentence.
    package static func answer(_ decision: TrialDecision) -> String {
        switch decision.answer {
        case .keep:
            "KEEP: it helps, and what it costs is mild."
                + (decision.nextQuestion.map { " Ask again whether it is worth it by \($0.readableText)." } ?? "")
        case .adjust: "ADJUST: change dose or times, with the prescriber."
        case .stop: "STOP: come off it, step by step."
        case .notYet:
            "NOT YET: it cannot be judged"
                + (decision.notBefore.map { " before \($0.readableText)." } ?? ", as said below.")
        }
    }

    /// How a score is said, with what is assumed of it.
    package static func better(_ score: Goal.Score) -> String {
        switch score.better {
        case .lower?: "lower is better"
        case .higher?: "higher is better"
        case nil: "lower is taken as better"
        }
    }

    private static func reason(_ reason: TrialDecision.Reason) -> [String] {
        let source = [reason.basis?.rawValue, reason.citation].compactMap(\.self).joined(separator: ": ")
        return WrappedText.hanging(
            "  - ", PrintableText.line(reason.text + (source.isEmpty ? "" : " (\(source))")), width: width)
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", style.bold(title)] + lines
    }

    private func wrapped(_ text: String) -> [String] {
        WrappedText.hanging("  ", PrintableText.line(text), width: DecisionText.width)
    }

    private var scoresTitle: String {
        let window = decision.window
        guard window.lowerBound < window.upperBound else { return "Scores at the dose of the trial" }
        let days = DateRangeText.lines(from: window.lowerBound, until: window.upperBound).joined(separator: " ")
        return "Scores at \(decision.daily.perDayText), the mean of \(days)"
    }

    private var scores: [String] {
        let isAgain = decision.question == .reassessment
        let columns = TextColumns(
            [
                TextColumns.Column("Score", narrowest: 16), TextColumns.Column("Before", trailing: true),
                TextColumns.Column("Now", trailing: true),
            ] + (isAgain ? [TextColumns.Column("At the decision", trailing: true)] : []) + [
                TextColumns.Column("Scores"), TextColumns.Column("Benefit", trailing: true),
                TextColumns.Column("Better", narrowest: 12),
            ],
            blocks: decision.changes.enumerated().map { index, change in
                [
                    [PrintableText.line(change.baseline.name) + (index == 0 ? " (the target)" : "")],
                    [String(change.baseline.value)], [change.mean?.text ?? "-"],
                ] + (isAgain ? [[change.meanAtDecision?.text ?? "-"]] : []) + [
                    ["\(change.count) on \(DoseWording.days(change.days))"],
                    [DecisionText.benefit(change)],
                    [DecisionText.better(change.baseline)],
                ]
            }, width: DecisionText.width - 2)
        var lines = ([columns.heading, columns.rule] + columns.lines.flatMap { $0 }).map { "  " + $0 }
        lines += wrapped(
            "Kept from a benefit of \(decision.benefit.value) % on (\(decision.benefit.basis.rawValue):"
                + " \(decision.benefit.citation)). The target is the first score of the baseline.")
        if decision.changes.contains(where: { $0.baseline.better == nil }) {
            lines += wrapped(
                "Where the request does not say, lower is taken as better; `sleep: { value: 4, better: higher }` says"
                    + " otherwise.")
        }
        return lines
    }

    /// `42.9 % (3/7)`: rounded for people, exact beside it.
    static func benefit(_ change: ScoreChange) -> String {
        guard let benefit = change.benefit else { return change.count == 0 ? "no scores" : "cannot be told" }
        return "\(PercentText.tenths(benefit)) (\(Ratio(benefit.numerator, benefit.denominator * 100).text))"
    }

    private var effects: [String] {
        decision.sideEffects.flatMap { effect in
            let limit = decision.mildUpTo.value
            let strength = effect.severity.map { "\($0)/10" + ($0 <= limit ? ", mild" : ", not mild") }
            return wrapped(
                "\(effect.name): \(strength ?? "how strong was never said"), written down for"
                    + " \(effect.date.readableText)")
        }
    }

    private var pressures: [String] {
        decision.falls.flatMap { fall in
            let day = fall.date.map { "\($0.readableText): " } ?? ""
            let limit = [fall.basis?.rawValue, fall.citation].compactMap(\.self).joined(separator: ": ")
            return wrapped(
                "\(day)\(fall.message); \(fall.actual ?? ""), limit \(fall.limit ?? "") [I709] (\(limit))")
        }
    }

    private var doses: String {
        let doses = decision.doses
        guard let missed = doses.missedPercent else { return "none was due yet" }
        return "\(doses.due) due: \(doses.taken) taken, \(doses.missed) missed (\(PercentText.tenths(missed))),"
            + " \(doses.unsaid) not written down"
    }
}
