import DoseModel

/// Puts the dose events of our own calendar together to steps, and makes sure that they are all there.
enum CalendarSteps {
    /// The steps, and what follows the last.
    static func steps(_ doses: [CalendarDose]) throws(InputError) -> (steps: ProposedSteps, ending: Ending) {
        var steps = ProposedSteps()
        var ending: Ending?
        let numbers = Set(doses.map(\.step.number)).sorted()
        for (index, number) in numbers.enumerated() {
            let events = doses.filter { $0.step.number == number }
            let first = events[0]
            guard number == index + 1 else {
                throw InputError(
                    "the events of step \(index + 1) are missing", at: first.stepSpan,
                    expected: "a calendar as Doseplan wrote it")
            }
            for event in events where event.step != first.step {
                throw InputError(
                    "this event says another thing of step \(number) than the one on line \(first.stepSpan.line)",
                    at: event.stepSpan, expected: "a calendar as Doseplan wrote it")
            }
            guard (first.step.ending == nil) == (index + 1 < numbers.count) else {
                throw InputError(
                    first.step.ending == nil
                        ? "the events of the steps after step \(number) are missing"
                        : "step \(number) is the last one, and more follow", at: first.stepSpan,
                    expected: "a calendar as Doseplan wrote it")
            }
            ending = first.step.ending
            try steps.add(step(first.step, events))
        }
        return (steps, ending ?? .unstated)
    }

    private static func step(_ step: CalendarDose.Step, _ events: [CalendarDose]) throws(InputError) -> ProposedStep {
        // One dose may need several events; they have all but their days in common.
        var groups: [(event: CalendarDose, days: [CivilDate])] = []
        for event in events {
            let known = groups.firstIndex {
                $0.event.isSameDose(as: event) && Set($0.days).isDisjoint(with: event.days)
            }
            if let known { groups[known].days += event.days } else { groups.append((event, event.days)) }
        }
        for group in groups {
            let dose = group.event.dose
            let wanted = stride(
                from: step.start.dayNumber + dose.cycleDay, to: step.end.dayNumber, by: step.everyDays
            ).map(CivilDate.init(dayNumber:)).filter { dose.weekdays.contains($0.weekday) }
            guard group.days.sorted() == wanted else {
                throw InputError(
                    "the event stands on other days than its step says", at: group.event.daysSpan,
                    expected: wanted.first.map {
                        "\(wanted.count == 1 ? "1 day" : "\(wanted.count) days") from \($0.text) on, as Doseplan wrote it"
                    } ?? "a calendar as Doseplan wrote it")
            }
        }
        let doses = groups.map(\.event.dose)
        return ProposedStep(
            regimen: CSVSteps.regimen(doses, every: step.everyDays, at: events[0].dose.span),
            length: .until(step.end, at: events[0].stepSpan), start: step.start, total: step.total, phase: step.phase,
            span: events[0].stepSpan)
    }
}

extension CalendarDose {
    /// Whether two events of a step are of the same dose.
    fileprivate func isSameDose(as other: CalendarDose) -> Bool {
        dose.amount == other.dose.amount && dose.slot == other.dose.slot && dose.anchor == other.dose.anchor
            && dose.weekdays == other.dose.weekdays && dose.cycleDay == other.dose.cycleDay
            && dose.time == other.dose.time && dose.take == other.dose.take
    }
}
