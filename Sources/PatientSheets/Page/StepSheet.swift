import DoseModel
import TextReports

/// The steps of a plan as a table.
struct StepSheet {
    private let part: JointPart
    private let texts: DoseTexts
    private let words: SheetWords

    init(_ part: JointPart, words: SheetWords) {
        self.part = part
        texts = DoseTexts(part.monograph, words: words)
        self.words = words
    }

    /// The steps, and how they end.
    var values: [String: SheetScope.Value] {
        let plan = part.plan
        return [
            "steps": .list(
                plan.steps.indices.map { index in
                    scope(plan.steps[index], after: index == 0 ? nil : plan.steps[index - 1])
                }),
            "ending": .text(ending),
            "any-why": .flag(plan.steps.contains { !$0.why.isEmpty }),
        ]
    }

    private func scope(_ step: DoseStep, after previous: DoseStep?) -> SheetScope {
        let change = DoseChange(of: step, after: previous, soFar: part.plan.soFar)
        let doses = DoseGroup.groups(of: step.doses).enumerated().map { index, group in
            SheetScope([
                "first": .flag(index == 0), "when": .text(texts.when(group, of: step)),
                "amount": .text(words.catalogue.amount(group.amount)), "take": .text(texts.take(group.doses[0])),
            ])
        }
        let none = SheetScope([
            "first": .flag(true), "when": .text(words["no-dose"]), "amount": .text(""), "take": .text(""),
        ])
        return SheetScope([
            "step-number": .text(String(step.number)), "phase": .text(words[step.phase.rawValue]),
            "dates-text": .text(words.range(from: step.start, until: step.end)),
            "days": .text(words.days(step.days)), "rhythm": .text(rhythm(step)),
            "rows": .text(String(max(doses.count, 1))), "total": .text(total(step)),
            "change": .text(ChangeText.of(change.kind, words)), "why": .text(step.why),
            "doses": .list(doses.isEmpty ? [none] : doses),
        ])
    }

    private func rhythm(_ step: DoseStep) -> String {
        guard step.everyDays > 1 else { return "" }
        let days = ["days": String(step.everyDays)]
        if step.doses.contains(where: { $0.cycleDay != 0 }) { return words("rounds", days) }
        return step.everyDays == 2 ? words["rhythm-other"] : words("rhythm", days)
    }

    /// The total of a dosing day, or the least and the most where it changes with the day of the week or of the round.
    private func total(_ step: DoseStep) -> String {
        let totals = Set(step.doses.map(\.cycleDay)).flatMap { cycleDay in
            Weekday.allCases.map { day in
                step.doses.lazy.filter { $0.cycleDay == cycleDay && $0.weekdays.contains(day) }.map(\.amount).total()
            }
        }
        let catalogue = words.catalogue
        guard let least = totals.min(), let most = totals.max(), least != most else {
            return catalogue.amount(step.dailyTotal)
        }
        return words("total-range", ["least": catalogue.amount(least), "most": catalogue.amount(most)])
    }

    private var ending: String {
        let plan = part.plan
        guard let end = plan.steps.map(\.end).max() else { return "" }
        let date = plan.ending == .stop ? end : end.adding(days: -1)
        return words("ending-" + plan.ending.rawValue, ["date": words.full(date)])
    }
}
