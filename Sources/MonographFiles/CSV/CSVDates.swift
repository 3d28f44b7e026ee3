import DoseModel

/// Puts doses on single dates together to steps: days with the same doses, at the same distance, are one step. Where the
/// table numbers its steps, a step may also be a round of days or differ by the day of the week.
struct CSVDates {
    /// The doses of one date.
    private struct Day {
        let date: CivilDate
        var rows: [CSVRow]
        var doses: [PlanTextDose] { rows.map(\.signature) }
    }

    private var days: [Day] = []

    /// Takes the rows of a table, in any order.
    init(_ rows: [CSVRow]) {
        let sorted = rows.enumerated().sorted {
            ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
        }.map(\.element)
        for row in sorted {
            if days.last?.date == row.start {
                days[days.count - 1].rows.append(row)
            } else {
                days.append(Day(date: row.start, rows: [row]))
            }
        }
    }

    /// The steps.
    func steps() throws(InputError) -> ProposedSteps {
        var steps = ProposedSteps()
        var index = 0
        while index < days.count {
            let count = days[index].rows[0].step == nil ? runLength(from: index) : stepLength(from: index)
            let next = index + count < days.count ? days[index + count].date : nil
            try steps.add(step(Array(days[index..<index + count]), before: next))
            index += count
        }
        return steps
    }

    /// How many days from `index` on have the same doses at the same distance.
    private func runLength(from index: Int) -> Int {
        guard index + 1 < days.count, days[index + 1].doses == days[index].doses else { return 1 }
        let gap = days[index].date.days(until: days[index + 1].date)
        var count = 2
        while index + count < days.count, days[index + count].doses == days[index].doses,
            days[index + count - 1].date.days(until: days[index + count].date) == gap
        { count += 1 }
        // Two days far apart are two steps rather than a rhythm.
        return count == 2 && gap > 1 ? 1 : count
    }

    /// How many days from `index` on have its step's number.
    private func stepLength(from index: Int) -> Int {
        days[index...].prefix { $0.rows[0].step == days[index].rows[0].step }.count
    }

    private func step(_ days: [Day], before next: CivilDate?) -> ProposedStep {
        let (first, last) = (days[0], days[days.count - 1])
        let length = first.date.days(until: last.date) + 1
        let row = first.rows[0]
        let (doses, every) = rhythm(of: days, over: length)
        // Days without a dose at the end of the last round belong to the step, as far as nothing else begins.
        var end = last.date.adding(days: 1)
        if let next, end < next, end.days(until: next) < every { end = next }
        let totals = Set(days.flatMap { $0.rows.map(\.total) })
        return ProposedStep(
            regimen: CSVSteps.regimen(doses, every: every, at: row.span), length: .until(end, at: row.span),
            start: first.date, total: totals.count == 1 ? row.total : nil, phase: row.phase, span: row.span)
    }

    /// The doses of a round with its length: the shortest that fits all days, or one dose for each set of weekdays.
    private func rhythm(of days: [Day], over length: Int) -> (doses: [PlanTextDose], every: Int) {
        let start = days[0].date
        var byOffset: [Int: Day] = [:]
        for day in days { byOffset[start.days(until: day.date)] = day }
        let periods = min(length, PlanText.longestInterval)
        let round =
            (1...periods).first { period in
                (0..<length).allSatisfy { offset in
                    offset < period || byOffset[offset]?.doses == byOffset[offset - period]?.doses
                }
            } ?? length
        if round < 7 || round < length, round != 7 { return (doses(byOffset, ofRound: round), round) }
        return weekly(days, over: length) ?? (doses(byOffset, ofRound: round), round)
    }

    private func doses(_ days: [Int: Day], ofRound length: Int) -> [PlanTextDose] {
        (0..<length).flatMap { offset in (days[offset]?.rows ?? []).map { $0.dose.on(cycleDay: offset) } }
    }

    /// One dose for each set of weekdays; `nil` where a weekday has other doses in another week, or a day has none.
    private func weekly(_ days: [Day], over length: Int) -> (doses: [PlanTextDose], every: Int)? {
        guard days.count == length else { return nil }
        var byWeekday: [Weekday: Day] = [:]
        for day in days {
            if let known = byWeekday[day.date.weekday], known.doses != day.doses { return nil }
            byWeekday[day.date.weekday] = byWeekday[day.date.weekday] ?? day
        }
        var doses: [(dose: PlanTextDose, signature: PlanTextDose, weekdays: WeekdaySet)] = []
        for weekday in Weekday.allCases {
            for row in byWeekday[weekday]?.rows ?? [] {
                if let index = doses.firstIndex(where: {
                    $0.signature == row.signature && !$0.weekdays.contains(weekday)
                }) {
                    doses[index].weekdays.formUnion(WeekdaySet(weekday))
                } else {
                    doses.append((row.dose, row.signature, WeekdaySet(weekday)))
                }
            }
        }
        return (doses.map { $0.dose.on(weekdays: $0.weekdays) }, 1)
    }
}
