import CLibical
import DoseModel

/// How a series repeats: the few forms that every calendar program understands.
struct SeriesRule: Hashable {
    /// Every so many days, or on some days of every so many weeks.
    enum Frequency: Hashable {
        case daily(every: Int)
        case weekly(every: Int, on: WeekdaySet)
    }

    /// The most times one series may repeat. Outlook's form of the rule has room for three digits.
    static let mostTimes = 999

    /// How often.
    let frequency: Frequency
    /// How many times in all, the first included: 2 to ``mostTimes``.
    let count: Int

    /// The rule as libical holds it.
    func recurrence(in turn: borrowing Libical.Turn) -> icalrecurrencetype {
        var recurrence = icalrecurrencetype()
        icalrecurrencetype_clear(&recurrence)
        recurrence.count = Int32(count)
        switch frequency {
        case .daily(let interval):
            recurrence.freq = ICAL_DAILY_RECURRENCE
            recurrence.interval = Int16(interval)
        case .weekly(let interval, let weekdays):
            recurrence.freq = ICAL_WEEKLY_RECURRENCE
            recurrence.interval = Int16(interval)
            withUnsafeMutableBytes(of: &recurrence.by_day) { bytes in
                let slots = bytes.assumingMemoryBound(to: Int16.self)
                // Monday is 0 in the model and 2 in libical, Sunday 6 and 1.
                for (slot, day) in weekdays.days.enumerated() { slots[slot] = Int16((day.rawValue + 1) % 7 + 1) }
            }
        }
        return recurrence
    }
}
