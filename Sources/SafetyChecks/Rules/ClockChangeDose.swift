import DoseModel

/// T503: on the day the clocks change, a dose stands at a time that does not exist or comes twice.
struct ClockChangeDose: SafetyRule {
    var codes: [FindingCode] { [.t503] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for change in check.clockChanges {
            for step in check.timeline where step.step.start <= change.date && change.date < step.step.end {
                let cycleDay = step.step.start.days(until: change.date) % step.step.everyDays
                for (place, dose) in step.doses.enumerated()
                where dose.cycleDay == cycleDay && dose.weekdays.contains(change.date.weekday) && !dose.isEmpty
                    && change.minutes.contains(dose.minute)
                {
                    add(step.step.doses[place], change, in: step, &findings)
                }
            }
        }
    }

    private func add(
        _ dose: ScheduledDose, _ change: ClockChange, in step: StepFacts, _ findings: inout FindingList
    ) {
        let time = dose.time.text
        let what = change.kind == .skipped ? "does not exist" : "comes twice"
        let after = ClockTime(minuteOfDay: change.minutes.upperBound)
        let before = ClockTime(minuteOfDay: change.minutes.lowerBound - 1)
        let place = after.map { "\($0.text) or later" } ?? before.map { "\($0.text) or earlier" } ?? "another time"
        findings.add(
            .t503, .warning, "\(time) \(what) on \(change.date.readableText), when the clocks change", at: step,
            on: change.date, actual: time, limit: "a time that comes once",
            help: "move the \(time) dose to \(place)",
            notes: ["calendars disagree on when such a reminder rings"], span: dose.span)
    }
}
