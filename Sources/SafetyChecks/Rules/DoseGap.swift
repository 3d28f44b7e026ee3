import DoseModel

/// T502: two doses that follow one another, on one day, across midnight or from step to step, come too close.
struct DoseGap: SafetyRule {
    var codes: [FindingCode] { [.t502] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let gap = check.monograph.timing.minimumGap
        var last: Int?
        var end: CivilDate?
        for step in check.timeline {
            if !isPlainlyWide(step, gap.value) { judge(step, gap, &findings) }
            let isApart = end.map { $0 <= step.step.start } ?? true
            end = max(end ?? step.step.end, step.step.end)
            guard let bounds = DoseMoment.bounds(of: step) else { continue }
            // Where dates overlap nobody knows what is taken; `DateOverlap` speaks of it.
            if isApart, let last, bounds.first.minute - last < gap.value {
                add([(DoseMoment.minuteText(last), bounds.first, bounds.first.minute - last)], in: step, gap, &findings)
            }
            last = max(last ?? bounds.last, bounds.last)
        }
    }

    /// The usual case without any expansion: doses in order of time that are the same on all days of the week.
    private func isPlainlyWide(_ step: StepFacts, _ gap: Int) -> Bool {
        guard step.isUniform else { return false }
        var first: Int?
        var last = 0
        for dose in step.step.doses {
            if dose.amount.isZero { return false }
            let minute = dose.time.minuteOfDay
            if first == nil { first = minute } else if minute - last < gap { return false }
            last = minute
        }
        guard let first, step.dosingDays > 1 else { return true }
        return ClockTime.minutesPerDay * step.step.everyDays - last + first >= gap
    }

    /// Walks through enough dosing days to meet every pair of neighbours: days of the week repeat after seven.
    private func judge(_ step: StepFacts, _ gap: Cited<Int>, _ findings: inout FindingList) {
        var faults: [(String, DoseMoment, Int)] = []
        var last: DoseMoment?
        for index in 0..<min(step.dosingDays, 7 + 7 + 1) {
            let date = step.step.start.adding(days: index * step.step.everyDays)
            for dose in step.step.doses(on: date.weekday) where !dose.amount.isZero {
                let moment = DoseMoment(dose, on: date)
                defer { last = moment }
                // Two doses at the same minute are `RepeatedSlot`'s.
                guard let last, moment.minute > last.minute, moment.minute - last.minute < gap.value else { continue }
                let fault = (last.dose.time.text, moment, moment.minute - last.minute)
                let isKnown = faults.contains { $0.0 == fault.0 && $0.1.dose.time == dose.time && $0.2 == fault.2 }
                if !isKnown { faults.append(fault) }
            }
        }
        if !faults.isEmpty { add(faults, in: step, gap, &findings) }
    }

    private func add(
        _ faults: [(before: String, after: DoseMoment, minutes: Int)], in step: StepFacts, _ gap: Cited<Int>,
        _ findings: inout FindingList
    ) {
        let pairs = faults.map { "\($0.before) and \($0.after.dose.time.text)" }
        let apart = faults.map { DoseWording.minutes($0.minutes) }
        let later = faults[0].after.dose.time.minuteOfDay + gap.value - faults[0].minutes
        let help =
            ClockTime(minuteOfDay: later).map {
                "move the \(faults[0].after.dose.time.text) dose to \($0.text) or later"
            }
            ?? "move the \(faults[0].before) dose earlier by \(DoseWording.minutes(gap.value - faults[0].minutes))"
        findings.add(
            .t502, .error, "doses too close together: \(DoseWording.list(pairs)), \(DoseWording.list(apart)) apart",
            at: step, on: faults[0].after.date, actual: DoseWording.list(apart),
            limit: "at least \(DoseWording.minutes(gap.value))", by: gap, help: help, span: faults[0].after.dose.span)
    }
}
