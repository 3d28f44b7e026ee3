import DoseModel

/// Puts the dose events of our own calendar together to steps, and makes sure that they are all there.
enum CalendarSteps {
    /// The steps, and what follows the last.
    static func steps(_ doses: [CalendarDose]) throws(InputError) -> (steps: ProposedSteps, ending: Ending) {
        var steps = ProposedSteps()
        var ending: Ending?
        let keys = keys(of: doses)
        var day: CivilDate?
        for (index, key) in keys.enumerated() {
            let events = doses.filter { $0.step.key == key }
            let first = events[0]
            func refuse(_ message: String) -> InputError {
                InputError(message, at: first.stepSpan, expected: "a calendar as Doseplan wrote it")
            }
            // A revision may have replaced the first steps; nothing else takes them away.
            guard index > 0 || key == "1" || key.hasPrefix("r") else {
                throw refuse("the events of step 1 are missing")
            }
            for event in events where event.step != first.step {
                throw InputError(
                    "this event says another thing of step \(key) than the one on line \(first.stepSpan.line)",
                    at: event.stepSpan, expected: "a calendar as Doseplan wrote it")
            }
            if let day, day != first.step.start {
                throw refuse("the step before step \(key) ends on \(day.text), and events between them are missing")
            }
            day = first.step.end
            guard (first.step.ending == nil) == (index + 1 < keys.count) else {
                throw refuse(
                    first.step.ending == nil
                        ? "the events of the steps after step \(key) are missing"
                        : "step \(key) is the last one, and more follow")
            }
            ending = first.step.ending
            try steps.add(step(first.step, events))
        }
        return (steps, ending ?? .unstated)
    }

    /// The keys of the steps, in the order of their dates; of two that begin together, in the order of the file.
    static func keys(of doses: [CalendarDose]) -> [String] {
        var first: [(key: String, start: CivilDate)] = []
        for dose in doses where !first.contains(where: { $0.key == dose.step.key }) {
            first.append((dose.step.key, dose.step.start))
        }
        return first.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element.key)
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
