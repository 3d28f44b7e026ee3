package import DoseModel

/// One step of a plan in words, ready for a table of any form.
package struct StepRow: Hashable, Sendable {
    /// One dose of a day.
    package struct Entry: Hashable, Sendable {
        /// When, in short lines.
        package let when: [String]
        /// The same in one line.
        package let whenText: String
        /// How much.
        package let amount: String
        /// What to take.
        package let take: String
    }

    /// Counts from 1.
    package let number: Int
    /// What the step is for.
    package let phase: String
    /// The first and the last day.
    package let dates: [String]
    /// How many days.
    package let days: String
    /// `every other day`, `rounds of 2 days`; `nil` for every day.
    package let rhythm: String?
    /// The doses of a dosing day, by time; those of a round by its days first.
    package let entries: [Entry]
    /// The total of a dosing day, `10 mg`, or `5 to 10 mg` where it changes with the day of the week or of the round.
    package let total: String
    /// Against the step before.
    package let change: DoseChange
    /// Why the step is as it is; may be empty.
    package let why: String

    /// The rows of a plan, one a step.
    package static func rows(of plan: Plan, wording: DoseWording) -> [StepRow] {
        plan.steps.indices.map { index in
            StepRow(
                plan.steps[index], after: index == 0 ? nil : plan.steps[index - 1], soFar: plan.soFar, wording: wording)
        }
    }

    init(_ step: DoseStep, after previous: DoseStep?, soFar: SoFar?, wording: DoseWording) {
        number = step.number
        phase = step.phase.rawValue
        dates = DateRangeText.lines(from: step.start, until: step.end)
        days = DoseWording.days(step.days)
        let round = Round(of: step)
        rhythm = step.everyDays > 1 ? round.rhythm : nil
        entries = DoseGroup.groups(of: step.doses).map { group in
            let day = round.prefix(of: group.cycleDay)
            let lines = group.whenLines
            return Entry(
                when: [day + lines[0]] + lines.dropFirst(), whenText: day + group.whenText, amount: group.amount.text,
                take: wording.take(group.doses[0]))
        }
        total = StepRow.total(of: step)
        change = DoseChange(of: step, after: previous, soFar: soFar)
        why = PrintableText.line(step.why)
    }

    private static func total(of step: DoseStep) -> String {
        let totals = step.doses.map(\.cycleDay).flatMap { cycleDay in
            Weekday.allCases.map { day in
                step.doses.lazy.filter { $0.cycleDay == cycleDay && $0.weekdays.contains(day) }.map(\.amount).total()
            }
        }
        guard let least = totals.min(), let most = totals.max(), least != most else { return step.dailyTotal.text }
        return DecimalText.thousandths(least.micrograms) + " to " + most.text
    }
}
