import CLibical
import DoseModel

extension icaltimetype {
    /// A day without clock time.
    init(_ date: CivilDate) {
        self = icaltime_null_date()
        set(date)
    }

    /// A wall-clock time; its zone is named by the property's TZID, or is UTC.
    init(_ date: CivilDate, _ time: ClockTime, isUTC: Bool = false) {
        self = icaltime_null_time()
        set(date)
        hour = Int32(time.hour)
        minute = Int32(time.minute)
        if isUTC { zone = icaltimezone_get_utc_timezone() }
    }

    private mutating func set(_ date: CivilDate) {
        let parts = date.parts
        year = Int32(parts.year)
        month = Int32(parts.month)
        day = Int32(parts.day)
    }

    /// The day, where there is one.
    var civilDate: CivilDate? { CivilDate(year: Int(year), month: Int(month), day: Int(day)) }
}

extension ClockTime {
    /// 00:00.
    static let midnight = ClockTime(hour: 0, minute: 0)!
}
