import DoseModel

/// What the events of one plan say.
struct EventWording {
    private let drug: String
    private let lastNumber: Int
    private let missedDose: String
    private let dose: DoseWording
    private let facts: FactWording

    /// Words for one plan.
    init(_ plan: Plan, _ monograph: Monograph) {
        drug = plan.drug
        lastNumber = plan.steps.map(\.number).max() ?? 0
        missedDose = monograph.counsel.missedDose.value
        dose = DoseWording(monograph)
        facts = FactWording(plan)
    }

    /// The texts of a dose. `texts` may hold those of `previous`, a dose of the same step: what both have in common
    /// stays. Only the title names the slot, so doses that are alike have all but the title in common.
    func describe(
        _ scheduled: ScheduledDose, after previous: ScheduledDose?, in step: DoseStep, notes: [String],
        to texts: inout EventTexts
    ) {
        if previous?.amount != scheduled.amount || previous?.take != scheduled.take
            || previous?.cycleDay != scheduled.cycleDay
        {
            texts.removeAll()
            dose.appendAmount(of: scheduled, to: &texts.amount, &texts.take)
            appendInstruction(isApplied: dose.isApplied(scheduled), &texts)
            appendDescription(of: step, day: scheduled.cycleDay, notes: notes, to: &texts)
            facts.describe(step, taking: scheduled.take, to: &texts.facts)
        }
        facts.describe(scheduled, to: &texts.facts)
        texts.summary.removeAll()
        appendTitle(of: scheduled, to: &texts)
    }

    /// The texts of a milestone.
    func describe(_ milestone: Milestone, notes: [String], to texts: inout EventTexts) {
        texts.removeAll()
        texts.summary.append(milestone.title)
        if texts.summary.isEmpty { texts.summary.append(milestone.kind.rawValue) }
        texts.alarm.append(texts.summary)
        texts.description.append(milestone.detail)
        facts.describe(milestone, to: &texts.facts)
        append(notes, to: &texts)
    }

    /// `Baclofen 5 mg (1/2 x 10 mg tablet) before lunch`.
    private func appendTitle(of scheduled: ScheduledDose, to texts: inout EventTexts) {
        texts.summary.appendCapitalized(drug)
        texts.summary.append(" ")
        texts.summary.append(texts.amount)
        if !texts.take.isEmpty {
            texts.summary.append(" (")
            texts.summary.append(texts.take)
            texts.summary.append(")")
        }
        texts.summary.append(" ")
        dose.appendMoment(of: scheduled, to: &texts.summary)
    }

    /// `Take 5 mg: 1/2 x 10 mg tablet`, `Apply 5 mg: 1 x 5 mg patch`.
    private func appendInstruction(isApplied: Bool, _ texts: inout EventTexts) {
        texts.alarm.append(isApplied ? "Apply " : "Take ")
        texts.alarm.append(texts.amount)
        guard !texts.take.isEmpty else { return }
        texts.alarm.append(": ")
        texts.alarm.append(texts.take)
    }

    private func appendDescription(of step: DoseStep, day: Int, notes: [String], to texts: inout EventTexts) {
        texts.description.append("Step ")
        texts.description.append(step.number)
        texts.description.append(" of ")
        texts.description.append(lastNumber)
        texts.description.append(", until ")
        texts.description.append(step.end.adding(days: -1).readableText)
        appendRhythm(of: step, day: day, to: &texts)
        texts.description.append(".\n")
        texts.description.append(texts.alarm)
        texts.description.append(".")
        if !step.why.isEmpty {
            texts.description.append("\nWhy: ")
            texts.description.append(step.why)
        }
        if !missedDose.isEmpty {
            texts.description.append("\nMissed a dose? ")
            texts.description.append(missedDose)
        }
        append(notes, to: &texts)
    }

    /// `, every other day`, or `, day 1 of every 2`; nothing for every day.
    private func appendRhythm(of step: DoseStep, day: Int, to texts: inout EventTexts) {
        if step.doses.contains(where: { $0.cycleDay != 0 }) {
            texts.description.append(", day ")
            texts.description.append(day + 1)
            texts.description.append(" of every ")
            texts.description.append(step.everyDays)
            return
        }
        switch step.everyDays {
        case ...1: break
        case 2: texts.description.append(", every other day")
        default:
            texts.description.append(", every ")
            texts.description.append(step.everyDays)
            texts.description.append(" days")
        }
    }

    private func append(_ notes: [String], to texts: inout EventTexts) {
        for note in notes {
            if !texts.description.isEmpty { texts.description.append("\n") }
            texts.description.append(note)
        }
    }
}
