import DoseModel
import TextReports

/// The steps of a plan as a table.
struct StepSheet {
    private let part: JointPart
    private let words: SheetWords

    init(_ part: JointPart, words: SheetWords) {
        self.part = part
        self.words = words
    }

    /// The steps, and how they end.
    var values: [String: SheetScope.Value] {
        let plan = part.plan
        let rows = StepRow.rows(of: plan, wording: DoseWording(monograph: part.monograph))
        return [
            "steps": .list(zip(plan.steps, rows).map(scope)),
            "ending": .text(ending),
            "any-why": .flag(plan.steps.contains { !$0.why.isEmpty }),
        ]
    }

    private func scope(_ step: DoseStep, _ row: StepRow) -> SheetScope {
        let doses = row.entries.enumerated().map { index, entry in
            SheetScope([
                "first": .flag(index == 0), "when": .text(entry.whenText), "amount": .text(entry.amount),
                "take": .text(entry.take),
            ])
        }
        let none = SheetScope([
            "first": .flag(true), "when": .text(words["no-dose"]), "amount": .text(""), "take": .text(""),
        ])
        return SheetScope([
            "step-number": .text(String(row.number)), "phase": .text(words[step.phase.rawValue]),
            "dates-text": .text(row.dates.joined(separator: " ")), "days": .text(row.days),
            "rhythm": .text(row.rhythm), "rows": .text(String(max(doses.count, 1))), "total": .text(row.total),
            "change": .text(row.change.text), "why": .text(row.why),
            "doses": .list(doses.isEmpty ? [none] : doses),
        ])
    }

    private var ending: String {
        let plan = part.plan
        guard let end = plan.steps.map(\.end).max() else { return "" }
        let date = plan.ending == .stop ? end : SheetDates.last(before: end)
        return words("ending-" + plan.ending.rawValue, ["date": SheetDates.full(date)])
    }
}
