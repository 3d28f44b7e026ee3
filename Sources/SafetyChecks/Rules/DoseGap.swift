import DoseModel

/// T502: two doses that follow one another, on one day, across midnight or from step to step, come too close. Where clocks
/// change, at home or by travelling, minutes that really pass count, not those the times say.
struct DoseGap: SafetyRule {
    var codes: [FindingCode] { [.t502] }

    /// Two neighbours in time.
    private struct Pair {
        let before: DoseMoment
        let after: DoseMoment
        let minutes: Int

        init(before: DoseMoment, after: DoseMoment, minutes: Int? = nil) {
            self.before = before
            self.after = after
            self.minutes = minutes ?? after.minute - before.minute
        }

        /// The same for the same two times on other days.
        var clockTimes: [Int] { [after.minute % ClockTime.minutesPerDay, minutes] }
        var text: String { "\(before.timeText) and \(after.timeText)" }
    }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let gap = check.monograph.timing.minimumGap
        var last: DoseMoment?
        var lastStep: StepFacts?
        var end: CivilDate?
        for step in check.timeline {
            if !isPlainlyWide(step, gap.value) { judge(step, gap, check, &findings) }
            let isApart = end.map { $0 <= step.step.start } ?? true
            end = max(end ?? step.step.end, step.step.end)
            guard let bounds = DoseMoment.bounds(of: step) else { continue }
            // Where dates overlap nobody knows what is taken; `DateOverlap` speaks of it.
            if isApart, let last {
                let minutes = check.minutes(from: last, to: bounds.first)
                if minutes < gap.value {
                    add(
                        [Pair(before: last, after: bounds.first, minutes: minutes)], in: step, after: lastStep, gap,
                        &findings)
                }
            }
            if last.map({ $0.minute < bounds.last.minute }) ?? true { (last, lastStep) = (bounds.last, step) }
        }
        judgeTurns(check, gap, &findings)
    }

    /// Neighbours inside one step that only a change of the clocks brings too close.
    private func judgeTurns(_ check: CheckContext, _ gap: Cited<Int>, _ findings: inout FindingList) {
        for pair in TurnDoses.pairs(of: check)
        where pair.minutes < gap.value && pair.said >= gap.value && pair.before.step.number == pair.after.step.number {
            findings.add(
                .t502, .error,
                "doses too close together where the clocks change: \(pair.times), really \(reality(of: pair.minutes))",
                at: pair.after.step, on: pair.after.moment.date, actual: DoseWording.minutes(pair.minutes),
                limit: "at least \(DoseWording.minutes(gap.value))", by: gap,
                help:
                    "move the \(pair.after.moment.timeText) dose \(DoseWording.minutes(gap.value - pair.minutes)) later",
                notes: [pair.note])
        }
    }

    private func reality(of minutes: Int) -> String {
        switch minutes {
        case 0: "at the same moment"
        case 1...: "\(DoseWording.minutes(minutes)) apart"
        default: "in the other order"
        }
    }

    /// The usual case without any expansion: doses in order of time that are the same on all days of the week.
    private func isPlainlyWide(_ step: StepFacts, _ gap: Int) -> Bool {
        guard step.isUniform else { return false }
        var first: Int?
        var last = 0
        for dose in step.doses {
            if dose.isEmpty { return false }
            if first == nil { first = dose.minute } else if dose.minute - last < gap { return false }
            last = dose.minute
        }
        guard let first, step.rounds > 1 else { return true }
        return ClockTime.minutesPerDay * step.step.everyDays - last + first >= gap
    }

    /// Walks through enough rounds to meet every pair of neighbours: days of the week repeat after seven.
    private func judge(
        _ step: StepFacts, _ gap: Cited<Int>, _ check: CheckContext, _ findings: inout FindingList
    ) {
        let order = RoundDay.all(of: step.doses).flatMap(\.places)
        var pairs: [Pair] = []
        var known: Set<[Int]> = []
        var last: DoseMoment?
        for round in 0..<min(step.rounds, 7 + 7 + 1) {
            for place in order {
                let date = step.date(of: step.doses[place], in: round)
                guard date < step.step.end, step.doses[place].weekdays.contains(date.weekday) else { continue }
                let moment = DoseMoment(step.doses[place], at: place, on: date)
                defer { last = moment }
                // Two doses at the same minute are `RepeatedSlot`'s.
                guard let last, moment.minute > last.minute, moment.minute - last.minute < gap.value else { continue }
                let pair = Pair(before: last, after: moment, minutes: check.minutes(from: last, to: moment))
                guard pair.minutes < gap.value else { continue }
                if known.insert(pair.clockTimes).inserted { pairs.append(pair) }
            }
        }
        if !pairs.isEmpty { add(pairs, in: step, after: step, gap, &findings) }
    }

    private func add(
        _ pairs: [Pair], in step: StepFacts, after earlier: StepFacts?, _ gap: Cited<Int>,
        _ findings: inout FindingList
    ) {
        let (before, after) = (pairs[0].before, pairs[0].after)
        let apart = pairs.map { DoseWording.minutes($0.minutes) }
        let missing = gap.value - pairs[0].minutes
        let later = ClockTime(minuteOfDay: step.doses[after.place].minute + missing)
        let help =
            later.map { "move the \(after.timeText) dose to \($0.text) or later" }
            ?? "move the \(before.timeText) dose \(DoseWording.minutes(missing)) earlier"
        findings.add(
            .t502, .error,
            "doses too close together: \(DoseWording.list(pairs.map(\.text))), \(DoseWording.list(apart)) apart",
            at: step, on: after.date, actual: DoseWording.list(apart),
            limit: "at least \(DoseWording.minutes(gap.value))", by: gap, help: help,
            span: step.step.doses[after.place].span,
            related: earlier.map { earlier in
                let span = earlier.step.doses[before.place].span ?? earlier.step.span
                return [RelatedPlace("the dose before, \(before.timeText)", step: earlier.number, span: span)]
            } ?? [])
    }
}
