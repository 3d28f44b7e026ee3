package import DoseModel

/// Judges a trial by what was written down: a pure function of plan, log, rules and day.
package struct TrialJudge: Sendable {
    private let plan: Plan
    private let log: PlanLog
    private let trial: TrialRule
    private let stay: Cited<ClosedRange<Int>>
    private let rule: DecisionRule
    private let standing: StandingRule?
    private let days: TrialDays

    /// Takes plan and rules together.
    ///
    /// - Throws: an ``InputError`` where the plan has no trial, or the monograph does not say how one is judged.
    package init(plan: Plan, log: PlanLog, by monograph: Monograph) throws(InputError) {
        let titration = plan.protocolName.flatMap { monograph.titrationProtocol(named: $0) }
        guard let days = TrialDays(of: plan), let titration, let trial = titration.trial else {
            throw InputError(
                "the plan has no trial, so there is nothing to decide",
                expected: "a plan of a protocol with a trial, like `protocol: reflux`")
        }
        guard let rule = monograph.tracking.decision else {
            throw InputError("the monograph of \(monograph.id) does not say how a trial is decided")
        }
        self.plan = plan
        self.log = PlanLog(log.effective)
        self.trial = trial
        stay = titration.stay
        self.rule = rule
        standing = monograph.tracking.standing
        self.days = days
    }

    /// The decision of a day.
    ///
    /// - Throws: an ``InputError`` where the day is before the plan, or no baseline is known.
    package func decision(on date: CivilDate, at span: SourceSpan? = nil) throws(InputError) -> TrialDecision {
        if let first = PlanDays(plan).first, date < first {
            throw InputError(
                "on \(date.text) the plan has not begun", at: span, expected: "a day from \(first.text) on",
                nearest: first.text)
        }
        guard let baseline = plan.goal?.baseline, !baseline.isEmpty else {
            throw InputError(
                "the plan has no baseline, so no benefit can be told",
                expected: "a request with `goal: { baseline: { regurgitation: 7 } }`, scored before the first dose")
        }
        let window = window(until: date)
        let question = question(on: date)
        let known = PlanLog(log.entries.filter { $0.date <= date })
        let changes = baseline.map { score in
            ScoreCount(known).change(
                of: score, in: window, atDecision: question == .reassessment ? self.window(until: days.decision) : nil)
        }
        let effects = SideEffectList.open(in: known)
        let falls = StandingCheck.findings(in: known, by: standing).filter { finding in
            finding.date.map { $0 >= min(days.start, window.lowerBound) } ?? false
        }
        let end = max(min(date, days.end ?? date), days.start)
        let doses = DoseTally(plan: plan, log: known).count(days.start..<end)
        let verdict = TrialVerdict(
            date: date, question: question, days: days, stay: stay, trial: trial, rule: rule, window: window,
            changes: changes, effects: effects, fall: lastFall(among: falls, in: known), doses: doses)
        let (answer, reasons) = verdict.answer()
        return TrialDecision(
            question: question, answer: answer, date: date, reasons: reasons,
            notBefore: date < verdict.earliest ? verdict.earliest : nil, trialStart: days.start,
            decisionDay: days.decision, daily: days.daily, window: window, changes: changes, benefit: trial.benefit,
            sideEffects: effects, mildUpTo: rule.mildUpTo, falls: falls, doses: doses,
            nextQuestion: answer == .keep ? date.adding(months: trial.reassess.value.lowerBound) : nil)
    }

    /// The last days at the dose of the trial, up to a day and with it.
    private func window(until date: CivilDate) -> Range<CivilDate> {
        let end = min(date.adding(days: 1), days.end ?? date.adding(days: 1))
        let last = date == days.decision ? min(end, days.decision) : end
        let start = max(days.start, last.adding(days: -rule.lastDays.value))
        return min(start, last)..<last
    }

    /// The fall that still counts: one after which no measurement standing was without.
    private func lastFall(among falls: [Finding], in log: PlanLog) -> Finding? {
        let measured = log.entries.filter { entry in
            if case .bloodPressure(.standing, _) = entry.event { true } else { false }
        }.map(\.date).max()
        return falls.last { $0.date == measured }
    }

    /// A drug that was kept is asked about again from the first reassessment on.
    private func question(on date: CivilDate) -> TrialDecision.Question {
        let asked = plan.milestones.first { $0.kind == .reassessment && $0.date > days.decision }?.date
        guard let asked, date >= asked else { return .decision }
        return .reassessment
    }
}
