import DoseModel

/// A stretch of days on which a plan had the same doses before a revision, and has the same ones after it.
struct DiffRow {
    /// The first day.
    let start: CivilDate
    /// The first day after it.
    let end: CivilDate
    /// The step before; `nil` where the plan had none on these days.
    let before: DoseStep?
    /// The step now; `nil` where the plan has none.
    let after: DoseStep?
    /// Whether each of these days has the same doses at the same times in both.
    let isSame: Bool

    /// The stretches from a day on, neighbours that say the same joined.
    static func rows(from before: [DoseStep], to after: [DoseStep], since day: CivilDate) -> [DiffRow] {
        let edges = Set((before + after).flatMap { [$0.start, $0.end] } + [day]).filter { $0 >= day }.sorted()
        var rows: [DiffRow] = []
        for (start, end) in zip(edges, edges.dropFirst()) {
            let (old, new) = (before.last { $0.days(hold: start) }, after.last { $0.days(hold: start) })
            guard old != nil || new != nil else { continue }
            let row = DiffRow(start: start, end: end, before: old, after: new, isSame: isSame(old, new, start, end))
            if let last = rows.last, last.end == start, last.isSame == row.isSame,
                isAlike(last.before, row.before), isAlike(last.after, row.after)
            {
                rows[rows.count - 1] = DiffRow(
                    start: last.start, end: end, before: last.before, after: last.after, isSame: last.isSame)
            } else {
                rows.append(row)
            }
        }
        return rows
    }

    private static func isSame(_ old: DoseStep?, _ new: DoseStep?, _ start: CivilDate, _ end: CivilDate) -> Bool {
        guard let old, let new else { return false }
        // Weeks and rounds come round; what is the same for one of both together is the same for ever.
        let most = 7 * max(old.everyDays, 1) * max(new.everyDays, 1)
        return (0..<min(start.days(until: end), most)).allSatisfy { offset in
            let date = start.adding(days: offset)
            return taken(old, on: date) == taken(new, on: date)
        }
    }

    private static func taken(_ step: DoseStep, on date: CivilDate) -> [[Int64]] {
        step.doses(on: date).map { [Int64($0.time.minuteOfDay), $0.amount.micrograms] }
    }

    private static func isAlike(_ one: DoseStep?, _ other: DoseStep?) -> Bool {
        switch (one, other) {
        case (nil, nil): true
        case (let one?, let other?):
            one.key == other.key
                || (one.everyDays == other.everyDays && one.everyDays == 1
                    && one.doses.map(fact) == other.doses.map(fact))
        default: false
        }
    }

    private static func fact(_ dose: ScheduledDose) -> [Int64] {
        [Int64(dose.time.minuteOfDay), Int64(dose.weekdays.rawValue), dose.amount.micrograms]
    }
}

extension DoseStep {
    /// Whether a day lies in it.
    fileprivate func days(hold date: CivilDate) -> Bool { start <= date && date < end }
}
