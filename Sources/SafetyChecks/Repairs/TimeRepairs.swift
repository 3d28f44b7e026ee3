import DoseModel

/// Moves doses to other clock times, and takes a dose out that stands twice.
struct TimeRepairs {
    private let check: CheckContext

    /// For one check.
    init(_ check: CheckContext) {
        self.check = check
    }

    /// One dose moved before several.
    func candidates(for finding: Finding) -> [RepairCandidates.Candidate] {
        guard let number = finding.step, check.steps.indices.contains(number - 1) else { return [] }
        let step = check.steps[number - 1]
        switch finding.code {
        case .t501: return intoWindow(step)
        case .t502: return apart(step)
        case .t503: return beside(step)
        default: return once(step)
        }
    }

    private func moved(_ step: StepFacts, _ place: Int, to minute: Int) -> PlanEdit? {
        ClockTime(minuteOfDay: minute).map { .moveDose(step: step.number - 1, dose: place, to: $0) }
    }

    /// The doses of a day in the order of their times, by place.
    private func order(_ step: StepFacts) -> [Int] {
        step.doses.indices.filter { !step.doses[$0].isEmpty }.sorted {
            (step.doses[$0].cycleDay, step.doses[$0].minute, $0) < (step.doses[$1].cycleDay, step.doses[$1].minute, $1)
        }
    }

    private func apart(_ step: StepFacts) -> [RepairCandidates.Candidate] {
        let gap = check.monograph.timing.minimumGap.value
        let order = order(step)
        var result: [RepairCandidates.Candidate] = []
        for (before, after) in zip(order, order.dropFirst()) {
            let (one, other) = (step.doses[before], step.doses[after])
            guard one.cycleDay == other.cycleDay, other.minute - one.minute < gap,
                !one.weekdays.isDisjoint(with: other.weekdays)
            else { continue }
            result.append([moved(step, after, to: one.minute + gap)].compactMap(\.self))
            result.append([moved(step, before, to: other.minute - gap)].compactMap(\.self))
        }
        // Each later by as much as the one before it needs; then the same backwards from the last.
        let minutes = order.map { step.doses[$0].minute }
        result.append(pushed(step, order, minutes, gap))
        let backwards = minutes.reversed().map { -$0 }
        result.append(pushed(step, order.reversed(), Array(backwards), gap, sign: -1))
        // The last of a day and the first of the next.
        if let first = order.first, let last = order.last, first != last, step.step.everyDays == 1 {
            let day = ClockTime.minutesPerDay
            result.append([moved(step, first, to: step.doses[last].minute + gap - day)].compactMap(\.self))
            result.append([moved(step, last, to: step.doses[first].minute + day - gap)].compactMap(\.self))
        }
        // The first of the step comes too soon after the last of the step before it.
        if let first = order.first { result += afterLast(step, first, gap) }
        return result.filter { !$0.isEmpty }
    }

    private func pushed(
        _ step: StepFacts, _ order: [Int], _ minutes: [Int], _ gap: Int, sign: Int = 1
    ) -> RepairCandidates.Candidate {
        var edits: RepairCandidates.Candidate = []
        var (last, day): (Int?, Int?) = (nil, nil)
        for (place, minute) in zip(order, minutes) {
            let isSameDay = day == step.doses[place].cycleDay
            let wanted = isSameDay ? last.map { max(minute, $0 + gap) } ?? minute : minute
            if wanted != minute {
                guard let edit = moved(step, place, to: wanted * sign) else { return [] }
                edits.append(edit)
            }
            (last, day) = (wanted, step.doses[place].cycleDay)
        }
        return edits
    }

    private func afterLast(_ step: StepFacts, _ first: Int, _ gap: Int) -> [RepairCandidates.Candidate] {
        guard let place = check.timeline.firstIndex(where: { $0.number == step.number }), place > 0,
            let last = DoseMoment.bounds(of: check.timeline[place - 1])?.last
        else { return [] }
        let midnight = step.step.start.dayNumber * ClockTime.minutesPerDay
        let edit = moved(step, first, to: last.minute + gap - midnight)
        return [[edit].compactMap(\.self)]
    }

    /// Out of the minutes that do not exist or come twice.
    private func beside(_ step: StepFacts) -> [RepairCandidates.Candidate] {
        check.clockChanges.flatMap { change in
            let places = step.doses.indices.filter { change.minutes.contains(step.doses[$0].minute) }
            return [change.minutes.upperBound, change.minutes.lowerBound - 1].map { minute in
                places.compactMap { moved(step, $0, to: minute) }
            }
        }.filter { !$0.isEmpty }
    }

    /// Into the window before the problem time that is nearest, by the fewest minutes.
    private func intoWindow(_ step: StepFacts) -> [RepairCandidates.Candidate] {
        guard let lead = check.monograph.timing.lead else { return [] }
        let clock = SlotClock(check)
        guard clock.isUniform else { return [] }
        let window = lead.window.value
        let edits = step.doses.indices.compactMap { place -> PlanEdit? in
            let dose = step.step.doses[place]
            let slots = step.doses[place].isBeforeSlot ? [dose.slot] : check.circumstances.problemTimes
            let leads = slots.compactMap { slot in
                clock.minute(of: slot, on: .monday).map { $0 - step.doses[place].minute }
            }
            guard let nearest = leads.min(by: { abs($0) < abs($1) }), !window.contains(nearest),
                step.doses[place].isBeforeSlot || abs(nearest) <= lead.reach.value
            else { return nil }
            let bound = nearest < window.lowerBound ? window.lowerBound : window.upperBound
            return moved(step, place, to: step.doses[place].minute + nearest - bound)
        }
        return edits.isEmpty ? [] : [edits]
    }

    /// The same dose twice is left out once; another dose at the same moment is moved, or both become one.
    private func once(_ step: StepFacts) -> [RepairCandidates.Candidate] {
        let doses = step.step.doses
        var (equal, merged): (RepairCandidates.Candidate, RepairCandidates.Candidate) = ([], [])
        var dropped: [Int] = []
        var sums = doses.map(\.amount)
        for later in doses.indices.dropFirst() {
            let first = (0..<later).first { earlier in
                !dropped.contains(earlier) && RepeatedSlot().isRepeated(earlier, later, step)
            }
            guard let first else { continue }
            dropped.append(later)
            if doses[first].amount != doses[later].amount { sums[first] += doses[later].amount }
        }
        guard !dropped.isEmpty else { return [] }
        let drops = dropped.sorted(by: >).map { PlanEdit.dropDose(step: step.number - 1, dose: $0) }
        equal = drops
        merged =
            doses.indices.filter { !dropped.contains($0) && sums[$0] != doses[$0].amount }.map {
                PlanEdit.setAmount(step: step.number - 1, dose: $0, to: sums[$0])
            } + drops
        let gap = check.monograph.timing.minimumGap.value
        let moves = dropped.compactMap { moved(step, $0, to: step.doses[$0].minute + gap) }
        return sums == doses.map(\.amount) ? [equal, moves] : [merged, moves, equal]
    }
}
