package import DoseModel

/// The plan for spreadsheets and other programs: one row a dose.
package struct PlanCSV: Sendable {
    private let plan: Plan
    private let wording: DoseWording

    /// Creates the CSV of a plan made or judged with `monograph`.
    package init(plan: Plan, monograph: Monograph) {
        self.plan = plan
        wording = DoseWording(monograph: monograph)
    }

    /// A header line, then one row for each dose of each step, or of each day. A day without a dose has no row. A row
    /// of a step counts its days from the first on which its dose is due, which in a round need not be the step's.
    package func text(by grain: TableGrain) -> String {
        switch grain {
        case .step: bySteps()
        case .day: byDays()
        }
    }

    private func bySteps() -> String {
        var text = CSVText.line([
            "step", "phase", "start", "last", "days", "every_days", "weekdays", "time", "slot", "anchor", "amount",
            "take", "daily_total", "change",
        ])
        for (index, step) in plan.steps.enumerated() {
            let change = DoseChange(of: step, after: index == 0 ? nil : plan.steps[index - 1], soFar: plan.soFar)
            for dose in step.doses {
                // Counted from its own first day a dose of a round is due every so many days like any other.
                let start = step.start.adding(days: dose.cycleDay)
                text += CSVText.line([
                    String(step.number), step.phase.rawValue, start.text, step.end.adding(days: -1).text,
                    String(max(0, start.days(until: step.end))), String(step.everyDays), dose.weekdays.text,
                    dose.time.text, dose.slot.name,
                    dose.anchor.rawValue, dose.amount.text, wording.take(dose), step.dailyTotal.text, change.words,
                ])
            }
        }
        return text
    }

    private func byDays() -> String {
        var text = CSVText.line([
            "date", "weekday", "step", "phase", "time", "slot", "anchor", "amount", "take", "daily_total",
        ])
        for day in DayRow.rows(of: plan) {
            let total = day.total.text
            for dose in day.doses {
                text += CSVText.line([
                    day.date.text, day.date.weekday.name, String(day.step), day.phase.rawValue, dose.time.text,
                    dose.slot.name, dose.anchor.rawValue, dose.amount.text, wording.take(dose), total,
                ])
            }
        }
        return text
    }
}
