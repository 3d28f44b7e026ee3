import DoseModel

/// Orders of all verbs, sensible and not, from one generator.
struct RandomRevision {
    var random: SplitMix

    /// An order for a plan, from a day while it lasts.
    mutating func next(for plan: Plan) -> RevisionOrder {
        let start = plan.steps[0].start
        let days = start.days(until: plan.steps[plan.steps.count - 1].end)
        let last = plan.changes.map(\.from).max() ?? start
        let from = max(last, start).adding(days: Int(random.next() % UInt64(max(days / 3, 3))))
        return RevisionOrder(
            revision(plan, from: from), from: from, written: from, by: "Dr Sweep", why: "law",
            span: SourceSpan(file: "--verb", line: 1, column: 1))
    }

    private mutating func revision(_ plan: Plan, from: CivilDate) -> Revision {
        switch random.next() % 16 {
        case 0: .hold(until: from.adding(days: 1 + Int(random.next() % 40)))
        case 1: .hold(until: nil)
        case 2, 3: .resume
        case 4: .slow(days: 1 + Int(random.next() % 20))
        case 5: .faster(days: 1 + Int(random.next() % 14))
        case 6: .stepBack
        case 7: .resync(regimen(plan))
        case 8: .shift(days: Int(random.next() % 12) - 2)
        case 9: .move([Revision.Move(slot: slot(plan), time: ClockTime(minuteOfDay: Int(random.next() % 1_440))!)])
        case 10: .nightsOnly
        case 11: .dropDaytime
        case 12: .alternateDays
        case 13: .stop
        case 14: .missed(random.chance(3) ? .doses(1) : .days(1 + Int(random.next() % 9)))
        default: kidney(from)
        }
    }

    private mutating func kidney(_ from: CivilDate) -> Revision {
        let value = 10 + Int(random.next() % 100)
        return .kidney(.egfr(Double(value), text: "\(value)"), measured: from)
    }

    private mutating func slot(_ plan: Plan) -> DaySlot {
        let doses = plan.steps[plan.steps.count - 1].doses
        return random.chance(6) ? .bedtime : doses[Int(random.next() % UInt64(doses.count))].slot
    }

    /// A dose of some step of the plan, or what no plan has.
    private mutating func regimen(_ plan: Plan) -> AskedRegimen {
        let step = random.pick(plan.steps)
        if random.chance(5) { return AskedRegimen(.timesDaily(1, step.doses[0].amount)) }
        var doses: [AskedRegimen.SlotDose] = []
        for dose in step.doses where !doses.contains(where: { $0.slot == dose.slot && $0.cycleDay == dose.cycleDay }) {
            doses.append(
                AskedRegimen.SlotDose(
                    slot: dose.slot, anchor: dose.anchor, cycleDay: dose.cycleDay, amount: dose.amount))
        }
        return AskedRegimen(.slots(doses), everyDays: step.everyDays)
    }
}
