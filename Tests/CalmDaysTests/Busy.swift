import CalmDays
import DoseModel

/// Short forms for "when is somebody busy by this calendar". The user lives in London, and June 2026 is asked for.
struct Busy {
    let times: [BusyTime]
    let warnings: [String]

    /// Reads events that stand in a calendar, each a few lines without `BEGIN` and `END`.
    init(_ events: String..., head: String = "", from: String = "2026-06-01", to: String = "2026-07-01") {
        let body = events.map { event in
            "BEGIN:VEVENT\n"
                + (event.contains("UID:") ? event : "UID:\(abs(event.hashValue))\n" + event) + "\nEND:VEVENT\n"
        }
        self.init(file: "BEGIN:VCALENDAR\n\(head)" + body.joined() + "END:VCALENDAR\n", from: from, to: to)
    }

    /// Reads a whole file.
    init(
        file: String, from: String = "2026-06-01", to: String = "2026-07-01",
        limits: CalendarLimits = CalendarLimits()
    ) {
        let reader = BusyReader(
            names: TestClocks.names, own: TestClocks.london,
            words: [TitleWords(kind: "drive", words: ["drive", "road trip"])], keepsTitles: true, limits: limits)
        let bytes = Array(file.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
        let read = reader.read(bytes, from: TestClocks.date(from), to: TestClocks.date(to))
        (times, warnings) = (read.times, read.warnings)
    }

    /// `06-03 09:00-10:30` in UTC, `06-03 all day`, `06-03..06-05 all day`.
    var texts: [String] {
        times.map { time in
            guard let days = time.days else {
                return Busy.text(time.start) + "-" + Busy.text(time.end).suffix(5)
            }
            let (first, last) = (days.lowerBound, days.upperBound.adding(days: -1))
            let end = first == last ? "" : ".." + last.text.suffix(5)
            return first.text.suffix(5) + end + " all day"
        }
    }

    private static func text(_ minute: Int) -> String {
        let day = ClockTime.minutesPerDay
        let number = minute >= 0 ? minute / day : (minute - day + 1) / day
        return CivilDate(dayNumber: number).text.suffix(5) + " " + ClockTime(minuteOfDay: minute - number * day)!.text
    }
}
