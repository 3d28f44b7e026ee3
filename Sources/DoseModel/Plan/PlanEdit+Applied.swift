extension PlanEdit {
    /// The plan with this change made; `nil` where the plan has no such step or dose, or a date would leave the
    /// calendar.
    public func applied(to plan: Plan) -> Plan? {
        switch self {
        case .setDispensed(let lines): return plan.with(dispensed: lines)
        case .setFill(let place, let count):
            guard plan.fills.indices.contains(place) else { return nil }
            var fills = plan.fills
            let fill = fills[place]
            fills[place] = Fill(date: fill.date, product: fill.product, count: count, span: fill.span)
            return plan.with(fills: fills)
        default:
            guard let steps = edited(plan.steps) else { return nil }
            return plan.with(steps: PlanEdit.numbered(steps))
        }
    }

    private func edited(_ steps: [DoseStep]) -> [DoseStep]? {
        switch self {
        case .insert(let place, let new): return PlanEdit.inserting(new, at: place, in: steps)
        case .setDispensed, .setFill: return steps
        case .dropStep(let place):
            guard steps.indices.contains(place) else { return nil }
            var steps = steps
            steps.remove(at: place)
            return steps
        case .shift(let place, let days):
            guard steps.indices.contains(place) else { return nil }
            return PlanEdit.moving(steps, from: place, by: days)
        case .lengthen(let place, let days):
            guard steps.indices.contains(place) else { return nil }
            var moved = PlanEdit.moving(steps, from: place + 1, by: days)
            moved[place] = steps[place].replacing(end: steps[place].end.adding(days: days))
            return moved
        case .setEnd(let place, let end):
            guard steps.indices.contains(place) else { return nil }
            var steps = steps
            steps[place] = steps[place].replacing(end: end)
            return steps
        case .setDoses(let place, let doses, let everyDays):
            guard steps.indices.contains(place) else { return nil }
            var steps = steps
            steps[place] = steps[place].replacing(everyDays: everyDays, doses: doses, total: .some(nil))
            return steps
        case .setTotal(let place, let total):
            guard steps.indices.contains(place) else { return nil }
            var steps = steps
            steps[place] = steps[place].replacing(total: .some(total))
            return steps
        case .setAmount(let place, let dose, _), .moveDose(let place, let dose, _), .dropDose(let place, let dose),
            .setTablets(let place, let dose, _):
            guard steps.indices.contains(place), steps[place].doses.indices.contains(dose) else { return nil }
            var steps = steps
            steps[place] = edited(steps[place], dose)
            return steps
        }
    }

    /// A step with one of its doses changed.
    private func edited(_ step: DoseStep, _ place: Int) -> DoseStep {
        var doses = step.doses
        let dose = doses[place]
        switch self {
        case .setAmount(_, _, let amount):
            doses[place] = dose.replacing(amount: amount, take: .some(nil))
            return step.replacing(doses: doses, total: .some(nil))
        case .moveDose(_, _, let time): doses[place] = dose.replacing(time: time)
        case .dropDose:
            doses.remove(at: place)
            return step.replacing(doses: doses, total: .some(nil))
        case .setTablets(_, _, let take): doses[place] = dose.replacing(take: .some(take))
        default: break
        }
        return step.replacing(doses: doses)
    }

    private static func inserting(_ new: [DoseStep], at place: Int, in steps: [DoseStep]) -> [DoseStep]? {
        guard (0...steps.count).contains(place), !steps.isEmpty else { return nil }
        let first = place < steps.count ? steps[place].start : steps[place - 1].end
        var day = first
        let laid = new.map { step in
            defer { day = day.adding(days: step.days) }
            return step.replacing(start: day, end: day.adding(days: step.days))
        }
        var moved = moving(steps, from: place, by: first.days(until: day))
        moved.insert(contentsOf: laid, at: place)
        return moved
    }

    private static func moving(_ steps: [DoseStep], from place: Int, by days: Int) -> [DoseStep] {
        steps.indices.map { index in
            guard index >= place, days != 0 else { return steps[index] }
            let step = steps[index]
            return step.replacing(start: step.start.adding(days: days), end: step.end.adding(days: days))
        }
    }

    private static func numbered(_ steps: [DoseStep]) -> [DoseStep] {
        steps.indices.map { steps[$0].number == $0 + 1 ? steps[$0] : steps[$0].replacing(number: $0 + 1) }
    }
}

extension DoseStep {
    /// A copy with some parts replaced. One that gets another number is known by that from then on.
    public func replacing(
        number: Int? = nil, start: CivilDate? = nil, end: CivilDate? = nil, everyDays: Int? = nil,
        doses: [ScheduledDose]? = nil, total: Dose?? = nil
    ) -> DoseStep {
        DoseStep(
            number: number ?? self.number, key: number.map { String($0) } ?? key, phase: phase,
            start: start ?? self.start, end: end ?? self.end,
            everyDays: everyDays ?? self.everyDays, doses: doses ?? self.doses, statedTotal: total ?? statedTotal,
            calculation: calculation, why: why, span: span)
    }
}

extension ScheduledDose {
    /// A copy with some parts replaced. A dose that gets another time hangs on that time alone.
    public func replacing(amount: Dose? = nil, time: ClockTime? = nil, take: [Dosage]?? = nil) -> ScheduledDose {
        ScheduledDose(
            slot: time.map { .clock($0) } ?? slot, anchor: time == nil ? anchor : .at, time: time ?? self.time,
            weekdays: weekdays, cycleDay: cycleDay, amount: amount ?? self.amount, take: take ?? self.take, span: span)
    }
}
