/// A stretch of days on which the same doses are taken.
public struct DoseStep: Hashable, Sendable {
    /// Counts from 1.
    public let number: Int
    /// What it is known by through all revisions of its plan: the number it had first, `3`, or where it came from,
    /// `r2.1` for the first step that revision 2 brought. The part of a step before a change keeps it, what goes on
    /// after the change gets its own.
    public let key: String
    /// What the step is for.
    public let phase: Phase
    /// The first day.
    public let start: CivilDate
    /// The first day after the step.
    public let end: CivilDate
    /// 1 for every day, 2 for every other day beginning with the first, and so on.
    public let everyDays: Int
    /// The doses of a round of `everyDays` days, by day of the round, then by time. A dose that changes its time with
    /// the day of the week stands once for each time.
    public let doses: [ScheduledDose]
    /// The day's total as a proposal states it; `nil` where it does not.
    public let statedTotal: Dose?
    /// What the shape asked for here; `nil` where nothing was calculated.
    public let calculation: StepCalculation?
    /// Why this step is as it is, in one sentence.
    public let why: String
    /// Where it stands in the file it came from.
    public let span: SourceSpan?

    /// Creates a step. Without a key it is known by its number.
    public init(
        number: Int, key: String? = nil, phase: Phase, start: CivilDate, end: CivilDate, everyDays: Int = 1,
        doses: [ScheduledDose],
        statedTotal: Dose? = nil, calculation: StepCalculation? = nil, why: String = "", span: SourceSpan? = nil
    ) {
        self.number = number
        self.key = key ?? String(number)
        self.phase = phase
        self.start = start
        self.end = end
        self.everyDays = everyDays
        self.doses = doses
        self.statedTotal = statedTotal
        self.calculation = calculation
        self.why = why
        self.span = span
    }

    /// How many days it lasts.
    public var days: Int { start.days(until: end) }

    /// The day numbers on which the drug is taken, whatever the day of the week, in order. Without doses, the first
    /// days of the rounds.
    public var dosingDays: LazyFilterSequence<StrideTo<Int>> {
        let (first, length) = (start.dayNumber, max(everyDays, 1))
        let due = Set(doses.map(\.cycleDay)).union(doses.isEmpty ? [0] : [])
        return stride(from: first, to: end.dayNumber, by: 1).lazy.filter { due.contains(($0 - first) % length) }
    }

    /// The day numbers on which one of its doses is due, whatever the day of the week, in order.
    public func dueDays(of dose: ScheduledDose) -> StrideTo<Int> {
        stride(from: start.dayNumber + dose.cycleDay, to: end.dayNumber, by: max(everyDays, 1))
    }

    /// How many times one of its doses is taken.
    public func occurrences(of dose: ScheduledDose) -> Int {
        if dose.weekdays == .everyDay {
            let round = max(everyDays, 1)
            return max(days - dose.cycleDay + round - 1, 0) / round
        }
        return dueDays(of: dose).lazy.filter { dose.weekdays.contains(CivilDate(dayNumber: $0).weekday) }.count
    }

    /// The doses of one date, by time; none outside the step.
    public func doses(on date: CivilDate) -> [ScheduledDose] {
        guard start <= date, date < end else { return [] }
        let cycleDay = start.days(until: date) % max(everyDays, 1)
        return doses.filter { $0.cycleDay == cycleDay && $0.weekdays.contains(date.weekday) }
            .sorted { $0.time < $1.time }
    }

    /// The doses of one day of the week, by time, whatever the day of the round.
    public func doses(on day: Weekday) -> [ScheduledDose] {
        doses.filter { $0.weekdays.contains(day) }.sorted { ($0.cycleDay, $0.time) < ($1.cycleDay, $1.time) }
    }

    /// The largest total of any day of the week and of the round.
    public var dailyTotal: Dose {
        guard let last = doses.map(\.cycleDay).max() else { return .zero }
        let hasWeekdays = doses.contains { $0.weekdays != .everyDay }
        if last == 0, !hasWeekdays { return doses.lazy.map(\.amount).total() }
        return (0...last).flatMap { cycleDay in
            (hasWeekdays ? Weekday.allCases : [.monday]).map { day in
                doses.lazy.filter { $0.cycleDay == cycleDay && $0.weekdays.contains(day) }.map(\.amount).total()
            }
        }.max() ?? .zero
    }
}
