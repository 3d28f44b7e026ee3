package import DoseModel

/// One day of a plan.
package struct DayRow: Hashable, Sendable {
    /// The day.
    package let date: CivilDate
    /// The number of the step it belongs to.
    package let step: Int
    /// What the step is for.
    package let phase: Phase
    /// The doses of the day, by time; empty on a day without the drug.
    package let doses: [ScheduledDose]

    /// The total of the day.
    package var total: Dose { doses.lazy.map(\.amount).total() }

    /// The days of a plan in order. Days between the steps of a plan with a gap are not listed, days of steps that
    /// overlap are listed once for each step.
    package static func rows(of plan: Plan) -> [DayRow] {
        let rows = plan.steps.flatMap { step in
            // A step that ends before it starts has no days; the checker says so.
            stride(from: step.start.dayNumber, to: step.end.dayNumber, by: 1).map { number in
                let date = CivilDate(dayNumber: number)
                return DayRow(date: date, step: step.number, phase: step.phase, doses: step.doses(on: date))
            }
        }
        let inOrder = zip(rows, rows.dropFirst()).allSatisfy { $0.date <= $1.date }
        return inOrder ? rows : rows.sorted { ($0.date, $0.step) < ($1.date, $1.step) }
    }

    /// The doses in words, neighbours with the same tablets together:
    /// `11:45, 17:45: 5 mg (1/2 x 10 mg tablet); 22:30: 10 mg (1 x 10 mg tablet)`.
    package func phrases(wording: DoseWording) -> [String] {
        var runs: [[ScheduledDose]] = []
        for dose in doses {
            if let last = runs.last?.last, last.amount == dose.amount, last.take == dose.take {
                runs[runs.count - 1].append(dose)
            } else {
                runs.append([dose])
            }
        }
        return runs.map { run in
            let times = run.map(\.time.text).joined(separator: ", ")
            return "\(times): \(run[0].amount.text) (\(wording.take(run[0])))"
        }
    }
}
