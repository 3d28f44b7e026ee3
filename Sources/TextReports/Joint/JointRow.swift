import DoseModel

/// A stretch of days on which nothing changes in any drug.
struct JointRow: Hashable {
    /// The first day.
    let start: CivilDate
    /// The first day after it.
    let end: CivilDate
    /// One for each plan.
    let cells: [JointCell]

    /// The rows of several plans, from the first day of any to the last of all.
    static func rows(of parts: [JointPart], by grain: TableGrain) -> [JointRow] {
        let wordings = parts.map { DoseWording(monograph: $0.monograph) }
        func cells(_ make: (Plan, DoseWording) -> JointCell) -> [JointCell] {
            zip(parts, wordings).map { make($0.plan, $1) }
        }
        let days = Set(parts.flatMap(\.plan.steps).flatMap { [$0.start, $0.end] }).sorted()
        guard let first = days.first, let last = days.last else { return [] }
        switch grain {
        case .day:
            return (first.dayNumber..<last.dayNumber).map { number in
                let date = CivilDate(dayNumber: number)
                return JointRow(
                    start: date, end: date.adding(days: 1),
                    cells: cells { JointCell($0, on: date, wording: $1) })
            }
        case .step:
            var rows: [JointRow] = []
            for (start, end) in zip(days, days.dropFirst()) {
                let cells = cells { JointCell($0, from: start, wording: $1) }
                if let before = rows.last, before.cells == cells {
                    rows[rows.count - 1] = JointRow(start: before.start, end: end, cells: cells)
                } else {
                    rows.append(JointRow(start: start, end: end, cells: cells))
                }
            }
            return rows
        }
    }
}
