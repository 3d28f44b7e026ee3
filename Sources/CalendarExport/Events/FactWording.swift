import DoseModel

/// Writes what the events of one plan say to programs. The form of each value is described in docs/FORMATS.md; readers
/// rely on it.
struct FactWording {
    private let plan: Plan
    private let lastNumber: Int?

    /// Words for one plan.
    init(_ plan: Plan) {
        self.plan = plan
        lastNumber = plan.steps.last?.number
    }

    /// `2 titration 2026-12-14/2026-12-21 1 then-next 15 mg` and `1/2 x 10 mg tablet`, with the plan they belong to.
    /// Nothing in it changes where a later step does.
    func describe(_ step: DoseStep, taking dosages: [Dosage]?, to facts: inout EventFacts) {
        describePlan(to: &facts)
        facts.step.append(step.number)
        facts.step.append(" ")
        facts.step.append(step.phase.rawValue)
        facts.step.append(" ")
        facts.step.append(step.start.text)
        facts.step.append("/")
        facts.step.append(step.end.text)
        facts.step.append(" ")
        facts.step.append(step.everyDays)
        facts.step.append(" then-")
        facts.step.append(step.number == lastNumber ? plan.ending.rawValue : "next")
        facts.step.append(" ")
        facts.step.append((step.statedTotal ?? step.dailyTotal).text)
        for dosage in dosages ?? [] {
            var take = EventText()
            take.append(dosage.count.text)
            take.append(" x ")
            take.append(dosage.product)
            facts.takes.append(take)
        }
    }

    /// `5 mg before-meal daily 0 lunch`; the slot comes last because it may be any text.
    func describe(_ dose: ScheduledDose, to facts: inout EventFacts) {
        facts.dose.removeAll()
        facts.dose.append(dose.amount.text)
        facts.dose.append(" ")
        facts.dose.append(dose.anchor.rawValue)
        facts.dose.append(" ")
        if dose.weekdays == .everyDay {
            facts.dose.append("daily")
        } else {
            for (index, day) in dose.weekdays.days.enumerated() {
                if index > 0 { facts.dose.append("/") }
                facts.dose.append(day.icalendarName)
            }
        }
        facts.dose.append(" ")
        facts.dose.append(dose.cycleDay)
        facts.dose.append(" ")
        facts.dose.append(dose.slot.name)
    }

    /// `decision 3`, with the plan it belongs to.
    func describe(_ milestone: Milestone, to facts: inout EventFacts) {
        describePlan(to: &facts)
        facts.milestone.append(milestone.kind.rawValue)
        facts.milestone.append(" ")
        facts.milestone.append(milestone.step)
    }

    /// `a40b933d-1b8f-5190-a586-f9511dd5a8ab baclofen`; the drug comes last because it may be any text.
    private func describePlan(to facts: inout EventFacts) {
        facts.plan.append(plan.identity.id)
        facts.plan.append(" ")
        facts.plan.append(plan.drug)
        if let name = plan.protocolName { facts.protocolName.append(name) }
        if let soFar = plan.soFar { describe(soFar, to: &facts.soFar) }
    }

    /// `28 0 10 mg at bedtime`: days, missed days, the regimen in plan text.
    private func describe(_ soFar: SoFar, to text: inout EventText) {
        text.append(soFar.days)
        text.append(" ")
        text.append(soFar.missed)
        text.append(" ")
        let isDaily = soFar.regimen.everyDays <= 1
        switch soFar.regimen.doses {
        case .timesDaily(let count, let amount):
            text.append(amount.text)
            if count == 1, !isDaily {
                text.append(" once")
            } else {
                text.append(" ")
                text.append(count)
                text.append(" times daily")
            }
        case .problemTimes(let amount):
            text.append(amount.text)
            text.append(" before problem times")
        case .slots(let doses):
            append(doses, everyDays: soFar.regimen.everyDays, to: &text)
            // A round says its days itself.
            if doses.contains(where: { $0.cycleDay > 0 }) { return }
            // Behind several doses only a comma says that the rhythm is theirs together.
            if doses.count > 1, !isDaily { text.append(",") }
        }
        guard !isDaily else { return }
        text.append(" every ")
        text.append(soFar.regimen.everyDays)
        text.append(" days")
    }

    private func append(_ doses: [AskedRegimen.SlotDose], everyDays: Int, to text: inout EventText) {
        let isRound = doses.contains { $0.cycleDay > 0 }
        for day in 0..<(isRound ? everyDays : 1) {
            if day > 0 { text.append(", next day ") }
            let due = doses.filter { $0.cycleDay == day }
            if due.isEmpty { text.append("nothing") }
            for (index, dose) in due.enumerated() {
                if index > 0 { text.append(", ") }
                text.append(dose.amount.text)
                text.append(dose.anchor == .beforeMeal ? " before " : " at ")
                text.append(dose.slot.name)
            }
        }
    }
}
