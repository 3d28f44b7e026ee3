import DoseModel

/// Decides which moments of the day a regimen's doses are tied to: a pure function of protocol and problem times.
struct SlotChoice {
    let anchor: Anchor
    let problemTimes: [DaySlot]
    let patterns: [[DaySlot]]
    let day: DaySchedule

    /// Turns what was asked into doses at slots, in the order of the day.
    func regimen(_ asked: AskedRegimen, at span: SourceSpan?) throws(InputError) -> Regimen {
        let doses: [Regimen.SlotDose]
        switch asked.doses {
        case .timesDaily(let count, let amount):
            doses = try slots(count: count, at: span).map { dose($0, amount) }
        case .problemTimes(let amount):
            guard !problemTimes.isEmpty else {
                throw InputError("no problem times are known", at: span, expected: "problem-times in the request")
            }
            doses = problemTimes.map { dose($0, amount) }
        case .slots(let asked):
            doses = asked.map {
                Regimen.SlotDose(
                    slot: $0.slot, anchor: $0.anchor ?? anchor(of: $0.slot), cycleDay: $0.cycleDay, amount: $0.amount)
            }
        }
        for dose in doses where !day.isComplete(dose.slot) {
            throw InputError(
                "no clock time is known for \(dose.slot.name)", at: span,
                expected: "a time under `day:` or in problem-times")
        }
        let nonzero = doses.filter { !$0.amount.isZero }
        guard !nonzero.isEmpty else { return .nothing }
        let ordered = inDayOrder(nonzero, by: \.slot)
        let rounds =
            asked.everyDays == 1
            ? ordered : (0..<asked.everyDays).flatMap { day in ordered.filter { $0.cycleDay == day } }
        return Regimen(doses: rounds, everyDays: asked.everyDays)
    }

    private func dose(_ slot: DaySlot, _ amount: Dose) -> Regimen.SlotDose {
        Regimen.SlotDose(slot: slot, anchor: anchor(of: slot), amount: amount)
    }

    /// Getting up, going to bed and bare clock times are moments, not problem times: no lead.
    private func anchor(of slot: DaySlot) -> Anchor {
        switch slot {
        case .wake, .bedtime, .clock: .at
        case .breakfast, .lunch, .dinner, .named: anchor
        }
    }

    /// The slots for so many doses a day. Problem times come first; what is missing is filled from the protocol's
    /// pattern so that the doses lie as far apart as possible.
    private func slots(count: Int, at span: SourceSpan?) throws(InputError) -> [DaySlot] {
        guard (1...patterns.count).contains(count) else {
            throw InputError(
                "\(count) doses a day have no place in this protocol", at: span,
                expected: "1 to \(patterns.count) times daily")
        }
        let pattern = patterns[count - 1]
        guard anchor == .beforeMeal, !problemTimes.isEmpty else { return pattern }
        if count == problemTimes.count { return problemTimes }
        if count < problemTimes.count {
            let isFromPattern = pattern.allSatisfy(problemTimes.contains)
            return isFromPattern ? pattern : Array(inDayOrder(problemTimes, by: \.self).suffix(count))
        }
        var chosen = problemTimes
        while chosen.count < count {
            let spare = pattern.filter { !chosen.contains($0) }
            guard let best = farthest(spare, from: chosen) else {
                throw InputError(
                    "\(count) doses a day find no slot", at: span, expected: "fewer doses or other problem times")
            }
            chosen.append(best)
        }
        return chosen
    }

    private func farthest(_ spare: [DaySlot], from chosen: [DaySlot]) -> DaySlot? {
        func distance(_ slot: DaySlot) -> Int {
            chosen.map { abs(minute($0) - minute(slot)) }.min() ?? 0
        }
        return spare.enumerated().max { (distance($0.element), -$0.offset) < (distance($1.element), -$1.offset) }?
            .element
    }

    private func inDayOrder<Element>(_ elements: [Element], by slot: (Element) -> DaySlot) -> [Element] {
        elements.enumerated()
            .sorted { (minute(slot($0.element)), $0.offset) < (minute(slot($1.element)), $1.offset) }
            .map(\.element)
    }

    private func minute(_ slot: DaySlot) -> Int {
        day.time(of: slot, on: .monday)?.minuteOfDay ?? 0
    }
}
