import DoseModel
import PlanPipeline

/// What an order must carry of a plan, as text, so that a difference can be read. Doses that fall on none of their
/// step's days are left out: nobody ever takes them.
enum OrderFacts {
    /// Steps with their keys, phases, dates, rhythms and doses, and the ending. The order of the doses says nothing.
    static func facts(of plan: Plan) -> [String] {
        plan.steps.flatMap { step -> [String] in
            let head =
                "\(step.number) \(step.key) \(step.phase) \(step.start.text) \(step.end.text) \(step.everyDays) "
                + (step.statedTotal?.text ?? "-")
            return [head] + step.doses.filter { isEverTaken($0, in: step) }.map { line($0, in: step) }.sorted()
        } + ["then \(plan.ending)"]
    }

    /// What was taken before. A moment without a word before it is at that moment.
    static func text(of soFar: SoFar?) -> String? {
        soFar.map { soFar in
            var text = "\(soFar.days) \(soFar.missed) every \(soFar.regimen.everyDays): "
            switch soFar.regimen.doses {
            case .timesDaily(let count, let amount): text += "\(count) x \(amount.text)"
            case .problemTimes(let amount): text += "problem times \(amount.text)"
            case .slots(let doses):
                for dose in doses {
                    text += "\(dose.cycleDay) \(dose.anchor ?? .at) \(dose.slot.name) \(dose.amount.text); "
                }
            }
            return text
        }
    }

    /// The dose on each day, by the calendar alone.
    static func days(of plan: Plan) -> [String] {
        plan.steps.flatMap { step in
            (0..<step.days).flatMap { offset -> [String] in
                let date = step.start.adding(days: offset)
                return step.doses(on: date).map { "\(date.text) \($0.time.text) \($0.amount.text)" }.sorted()
            }
        }
    }

    /// Whether a dose comes at all. One that the step's days of the week leave out is kept in the order, because it may
    /// come in the next round; in rounds of whole weeks it cannot.
    private static func isEverTaken(_ dose: ScheduledDose, in step: DoseStep) -> Bool {
        guard dose.cycleDay < step.days else { return false }
        let isWeekly = step.everyDays > 1 && step.everyDays.isMultiple(of: 7)
        return !isWeekly || step.doses(on: step.start.adding(days: dose.cycleDay)).contains(dose)
    }

    private static func line(_ dose: ScheduledDose, in step: DoseStep) -> String {
        let isWeekly = step.everyDays > 1 && step.everyDays.isMultiple(of: 7)
        let take = dose.take?.map { "\($0.count.text) x \($0.product)" }.joined(separator: " + ") ?? "-"
        return "  \(dose.slot.name) \(dose.anchor) \(dose.time.text) \(isWeekly ? "" : dose.weekdays.text) "
            + "\(dose.cycleDay) \(dose.amount.text) \(take)"
    }
}
