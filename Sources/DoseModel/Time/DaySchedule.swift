/// The clock times of a person's day, which may differ by day of the week.
public struct DaySchedule: Hashable, Sendable {
    /// One slot's clock time on every day of the week, Monday first.
    public struct Week: Hashable, Sendable {
        /// Seven times, Monday first; `nil` where the person gave none.
        public var times: [ClockTime?]

        /// The same time on all days.
        public init(_ time: ClockTime?) { times = Array(repeating: time, count: 7) }
    }

    /// Which slot has which times. Read by slot; never iterated without sorting.
    public private(set) var weeks: [DaySlot: Week]

    /// Creates a schedule that is the same on all days.
    public init(_ times: [DaySlot: ClockTime] = [:]) {
        weeks = times.mapValues { Week($0) }
    }

    /// Sets the time of `slot` on `days`.
    public mutating func set(_ slot: DaySlot, to time: ClockTime, on days: WeekdaySet = .everyDay) {
        for day in days.days {
            weeks[slot, default: Week(nil)].times[day.rawValue] = time
        }
    }

    /// The clock time of `slot` on that day of the week. A bare clock time is itself.
    public func time(of slot: DaySlot, on day: Weekday) -> ClockTime? {
        if case .clock(let time) = slot { return time }
        return weeks[slot]?.times[day.rawValue]
    }

    /// Whether every day of the week has a time for `slot`.
    public func isComplete(_ slot: DaySlot) -> Bool {
        Weekday.allCases.allSatisfy { time(of: slot, on: $0) != nil }
    }

    /// This schedule with the times of `other` for every slot and day it lacks.
    public func completed(from other: DaySchedule) -> DaySchedule {
        var result = self
        for (slot, week) in other.weeks {
            for day in Weekday.allCases where result.time(of: slot, on: day) == nil {
                if let time = week.times[day.rawValue] { result.set(slot, to: time, on: WeekdaySet(day)) }
            }
        }
        return result
    }
}
