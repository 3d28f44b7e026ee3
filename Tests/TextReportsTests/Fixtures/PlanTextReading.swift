import DoseModel
import MonographFiles

/// Reads a line of plan text with the readers' parser and works out its clock times without our help.
struct PlanTextReading {
    let day: DaySchedule
    let lead: Int
    let names: [String]

    /// What a step comes to: for each day of the week times and amounts, besides its dates and rhythm.
    struct Step: Equatable {
        var start: CivilDate
        var days: Int
        var everyDays: Int
        var doses: [[DoseAt]]

        struct DoseAt: Equatable {
            var cycleDay: Int
            var minute: Int
            var amount: Dose
        }

        init(start: CivilDate, days: Int, everyDays: Int, doses: [[DoseAt]]) {
            self.start = start
            self.days = days
            self.everyDays = everyDays
            self.doses = doses.map { doses in
                doses.sorted { ($0.cycleDay, $0.minute, $0.amount) < ($1.cycleDay, $1.minute, $1.amount) }
            }
        }

        init(_ step: DoseStep) {
            self.init(
                start: step.start, days: step.days, everyDays: step.everyDays,
                doses: Weekday.allCases.map { day in
                    step.doses.filter { $0.weekdays.contains(day) }
                        .map { DoseAt(cycleDay: $0.cycleDay, minute: $0.time.minuteOfDay, amount: $0.amount) }
                })
        }
    }

    struct NoStep: Error {}

    /// The step a line says, that begins on `start` unless the line says otherwise.
    func step(_ line: String, after start: CivilDate) throws -> Step {
        let span = SourceSpan(file: "plan", line: 1, column: 1)
        guard case .step(let step)? = try PlanText.line(Array(line.utf8), at: .verbatim(span), names: names) else {
            throw NoStep()
        }
        return Step(
            start: step.start ?? start, days: step.days, everyDays: step.regimen.asked.everyDays,
            doses: Weekday.allCases.map { weekday in
                step.regimen.doses.filter { $0.weekdays.contains(weekday) }.map { dose in
                    let moment = day.time(of: dose.slot, on: weekday)!.minuteOfDay
                    return Step.DoseAt(
                        cycleDay: dose.cycleDay, minute: moment - (dose.anchor == .beforeMeal ? lead : 0),
                        amount: dose.amount)
                }
            })
    }
}
