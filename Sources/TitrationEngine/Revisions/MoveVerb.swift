import DoseModel

/// Move: a moment of the day moves on the clock, and the doses tied to it keep their distance from it.
struct MoveVerb {
    let revision: RevisionTools

    func rest(_ moves: [Revision.Move]) throws(InputError) -> RestOfPlan {
        let standing = revision.standing
        let coming = [standing.rest].compactMap(\.self) + standing.next + (standing.plan.held?.steps ?? [])
        let slots = coming.flatMap { $0.doses.map(\.slot) }
        for (index, move) in moves.enumerated() {
            guard slots.contains(move.slot) else {
                var names: [String] = []
                for slot in slots where !names.contains(slot.name) { names.append(slot.name) }
                throw InputError(
                    "no dose that is still to come is tied to \(move.slot.name)", at: revision.order.span,
                    expected: "one of: " + names.joined(separator: ", "),
                    nearest: NearestWord.of(move.slot.name, in: names))
            }
            guard !moves[..<index].contains(where: { $0.slot == move.slot }) else {
                throw revision.refusal("\(move.slot.name) is moved twice", possible: "one time for each moment")
            }
        }
        let words = "move " + moves.map { "\($0.slot.name) to \($0.time.text)" }.joined(separator: ", ")
        var rest = RestOfPlan(past: standing.past, ending: standing.plan.ending, words: words)
        if let running = standing.rest, let last = standing.last {
            let moved = try self.moved(running, moves)
            if moved.doses == running.doses {
                rest.past[rest.past.count - 1] = last
            } else {
                rest.pieces.append(
                    .taken(moved, phase: running.phase, days: running.days, why: "Goes on at another time: \(words)"))
            }
        }
        for step in standing.next { rest.pieces.append(.kept(try moved(step, moves))) }
        if let held = standing.plan.held {
            var steps: [DoseStep] = []
            for step in held.steps { steps.append(try moved(step, moves)) }
            rest.held = HeldRest(steps: steps, ending: held.ending)
        }
        var circumstances = revision.circumstances
        circumstances.day = day
        for move in moves where !isClock(move.slot) { circumstances.day.set(move.slot, to: move.time) }
        try revision.refuseBeforeLastCircumstances()
        circumstances.remember(revision.circumstances, until: revision.order.from)
        rest.circumstances = circumstances
        return rest
    }

    /// The clock times before, those that were assumed among them: what is assumed later may differ.
    private var day: DaySchedule { revision.circumstances.day(with: revision.monograph) }

    private func isClock(_ slot: DaySlot) -> Bool { if case .clock = slot { true } else { false } }

    private func moved(_ step: DoseStep, _ moves: [Revision.Move]) throws(InputError) -> DoseStep {
        var doses: [ScheduledDose] = []
        for dose in step.doses {
            if let move = moves.first(where: { $0.slot == dose.slot }) {
                for dose in try moved(dose, to: move) { add(dose, to: &doses) }
            } else {
                doses.append(dose)
            }
        }
        return step.with(doses: doses.sorted { ($0.cycleDay, $0.time) < ($1.cycleDay, $1.time) })
    }

    /// Times that differed by the day of the week because the moment did may have become one.
    private func add(_ dose: ScheduledDose, to doses: inout [ScheduledDose]) {
        let known = doses.firstIndex {
            $0.slot == dose.slot && $0.time == dose.time && $0.cycleDay == dose.cycleDay && $0.amount == dose.amount
                && $0.weekdays.isDisjoint(with: dose.weekdays)
        }
        guard let known else { return doses.append(dose) }
        doses[known] = doses[known].at(dose.time, slot: dose.slot, on: doses[known].weekdays.union(dose.weekdays))
    }

    private func moved(_ dose: ScheduledDose, to move: Revision.Move) throws(InputError) -> [ScheduledDose] {
        if case .clock = dose.slot { return [dose.at(move.time, slot: .clock(move.time), on: dose.weekdays)] }
        var result: [ScheduledDose] = []
        for weekday in dose.weekdays.days {
            let lead = day.time(of: dose.slot, on: weekday).map { $0.minuteOfDay - dose.time.minuteOfDay } ?? 0
            guard let time = ClockTime(minuteOfDay: move.time.minuteOfDay - lead) else {
                throw revision.refusal(
                    "the dose tied to \(move.slot.name) would fall on another day", possible: "another time")
            }
            if let known = result.firstIndex(where: { $0.time == time }) {
                result[known] = result[known].at(
                    time, slot: dose.slot, on: result[known].weekdays.union(WeekdaySet(weekday)))
            } else {
                result.append(dose.at(time, slot: dose.slot, on: WeekdaySet(weekday)))
            }
        }
        return result
    }
}

extension ScheduledDose {
    /// The same dose at another time.
    fileprivate func at(_ time: ClockTime, slot: DaySlot, on weekdays: WeekdaySet) -> ScheduledDose {
        ScheduledDose(
            slot: slot, anchor: anchor, time: time, weekdays: weekdays, cycleDay: cycleDay, amount: amount, take: take,
            span: span)
    }
}
