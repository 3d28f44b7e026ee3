/// A stretch of days on which the same doses are taken.
public struct DoseStep: Hashable, Sendable {
    /// Counts from 1.
    public let number: Int
    /// What the step is for.
    public let phase: Phase
    /// The first day.
    public let start: CivilDate
    /// The first day after the step.
    public let end: CivilDate
    /// 1 for every day, 2 for every other day beginning with the first, and so on.
    public let everyDays: Int
    /// The doses of a day on which the drug is taken, by time. A dose that changes its time with the day of the week
    /// stands once for each time.
    public let doses: [ScheduledDose]
    /// The day's total as a proposal states it; `nil` where it does not.
    public let statedTotal: Dose?
    /// Why this step is as it is, in one sentence.
    public let why: String
    /// Where it stands in the file it came from.
    public let span: SourceSpan?

    /// Creates a step.
    public init(
        number: Int, phase: Phase, start: CivilDate, end: CivilDate, everyDays: Int = 1, doses: [ScheduledDose],
        statedTotal: Dose? = nil, why: String = "", span: SourceSpan? = nil
    ) {
        self.number = number
        self.phase = phase
        self.start = start
        self.end = end
        self.everyDays = everyDays
        self.doses = doses
        self.statedTotal = statedTotal
        self.why = why
        self.span = span
    }

    /// How many days it lasts.
    public var days: Int { start.days(until: end) }

    /// The days on which the drug is taken, in order.
    public var dosingDays: StrideTo<Int> { stride(from: start.dayNumber, to: end.dayNumber, by: max(everyDays, 1)) }

    /// The doses of one day of the week, by time.
    public func doses(on day: Weekday) -> [ScheduledDose] {
        doses.filter { $0.weekdays.contains(day) }.sorted { $0.time < $1.time }
    }

    /// The largest total of any day of the week.
    public var dailyTotal: Dose {
        guard doses.contains(where: { $0.weekdays != .everyDay }) else { return doses.lazy.map(\.amount).total() }
        return Weekday.allCases.map { day in
            doses.lazy.filter { $0.weekdays.contains(day) }.map(\.amount).total()
        }.max() ?? .zero
    }
}
