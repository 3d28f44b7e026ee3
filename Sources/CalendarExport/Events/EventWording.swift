import DoseModel

/// What the events of one plan say.
struct EventWording {
    private let drug: String
    private let lastNumber: Int
    private let missedDose: String
    private let dose: DoseWording

    /// Words for one plan.
    init(_ plan: Plan, _ monograph: Monograph) {
        drug = plan.drug
        lastNumber = plan.steps.map(\.number).max() ?? 0
        missedDose = monograph.counsel.missedDose.value
        dose = DoseWording(monograph)
    }

    /// What all doses of a step share: `Step 2 of 9, from Mon 14 Dec 2026 to Sun 20 Dec 2026`.
    func opening(of step: DoseStep) -> EventText {
        var text = EventText()
        text.append("Step ")
        text.append(step.number)
        text.append(" of ")
        text.append(lastNumber)
        text.append(", from ")
        text.append(step.start.readableText)
        text.append(" to ")
        text.append(step.end.adding(days: -1).readableText)
        if step.everyDays > 1 {
            text.append(", every ")
            text.append(step.everyDays)
            text.append(" days")
        }
        text.append(".\n")
        return text
    }

    /// The texts of a dose. The description leaves out the slot, which the title has: doses of a step that are alike
    /// then share it.
    func describe(
        _ scheduled: ScheduledDose, in step: DoseStep, opening: EventText, notes: [String], to texts: inout EventTexts
    ) {
        texts.removeAll()
        dose.appendTitle(of: scheduled, drug: drug, to: &texts.summary)
        dose.appendInstruction(for: scheduled, to: &texts.alarm)
        texts.description.append(opening)
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

    /// The texts of a milestone.
    func describe(_ milestone: Milestone, notes: [String], to texts: inout EventTexts) {
        texts.removeAll()
        texts.summary.append(milestone.title)
        if texts.summary.isEmpty { texts.summary.append(milestone.kind.rawValue) }
        texts.alarm.append(texts.summary)
        texts.description.append(milestone.detail)
        append(notes, to: &texts)
    }

    private func append(_ notes: [String], to texts: inout EventTexts) {
        for note in notes {
            if !texts.description.isEmpty { texts.description.append("\n") }
            texts.description.append(note)
        }
    }
}
