import DoseModel

/// Counts the doses that were due, and what was written down of them.
struct DoseTally {
    private let days: PlanDays
    private let log: PlanLog

    init(plan: Plan, log: PlanLog) {
        days = PlanDays(plan)
        self.log = log
    }

    /// The doses of some days.
    func count(_ range: Range<CivilDate>) -> DoseCount {
        var (due, taken, missed) = (0, 0, 0)
        var number = range.lowerBound.dayNumber
        while number < range.upperBound.dayNumber {
            let date = CivilDate(dayNumber: number)
            let events = log.entries.filter { $0.date == date }.map(\.event)
            for dose in days.doses(on: date) {
                due += 1
                if events.contains(.dose(dose.time, isTaken: false)) {
                    missed += 1
                } else if events.contains(.tookAll) || events.contains(.dose(dose.time, isTaken: true)) {
                    taken += 1
                }
            }
            number += 1
        }
        return DoseCount(due: due, taken: taken, missed: missed)
    }
}
