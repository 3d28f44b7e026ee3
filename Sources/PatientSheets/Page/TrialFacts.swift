import DoseModel
import TextReports

/// How a trial is tracked, how long it lasts and how it is decided.
struct TrialFacts {
    private let plan: Plan
    private let rule: TrialRule?
    private let words: SheetWords

    init(_ part: JointPart, words: SheetWords) {
        plan = part.plan
        rule = part.plan.protocolName.flatMap { part.monograph.titrationProtocol(named: $0) }?.trial
        self.words = words
    }

    /// How it is tracked.
    var tracked: String {
        rule.map { words("tracked-text", ["days": String($0.scoreAfter.value)]) } ?? words["untracked-text"]
    }

    /// How long it is tried.
    var howLong: String {
        guard let start = plan.steps.map(\.start).min(), let end = plan.steps.map(\.end).max() else { return "" }
        if let trial = plan.steps.last(where: { $0.phase == .trial }) {
            let decision = plan.milestones.first { $0.kind == .decision }?.date ?? trial.end
            // A step that a revision cut in two is still one trial.
            let days = plan.steps.filter { $0.phase == .trial }.reduce(0) { $0 + $1.days }
            return words("how-long-trial", ["days": String(days), "date": SheetDates.full(decision)])
        }
        let last = SheetDates.full(SheetDates.last(before: end))
        switch plan.ending {
        case .stop:
            return words("how-long-taper", ["days": String(start.days(until: end)), "date": last])
        case .continue, .review: return words("how-long-open", ["date": last])
        case .unstated: return words("how-long-unknown", ["date": last])
        }
    }

    /// When to keep it, and when to stop or adjust; with the rule it follows, where there is one.
    var decision: (text: String, rule: Cited<Int>?) {
        guard let rule else { return (words["decide-none"], nil) }
        return (words("decide-text", ["benefit": "\(rule.benefit.value) %"]), rule.benefit)
    }

    /// When to ask again, if it is kept.
    var stillWorthIt: String {
        guard let months = rule?.reassess.value, plan.ending != .stop else { return "" }
        let text =
            months.lowerBound == months.upperBound
            ? String(months.lowerBound) : "\(months.lowerBound)-\(months.upperBound)"
        return words("still-worth-it", ["months": text])
    }
}
