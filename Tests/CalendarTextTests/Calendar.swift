import CalendarText
import DoseModel

/// Shorthand for tests.
enum Calendar {
    /// The one calendar of a text.
    static func read(_ text: String) throws -> CalendarComponent {
        let calendars = try CalendarDocument.read(Array(text.utf8), named: "x.ics")
        guard calendars.count == 1 else { throw InputError("\(calendars.count) calendars") }
        return calendars[0]
    }

    /// Why a text is refused; `nil` where it is not.
    static func refusal(_ text: String) -> InputError? {
        do throws(InputError) {
            _ = try CalendarDocument.read(Array(text.utf8), named: "x.ics")
            return nil
        } catch {
            return error
        }
    }

    /// One line with this text.
    static func line(_ text: String) throws -> ContentLine {
        try read("BEGIN:VCALENDAR\n\(text)\nEND:VCALENDAR\n").properties[0]
    }
}

/// A moment from its parts as text.
func moment(_ date: String, _ time: String?, _ kind: CalendarMoment.Kind, seconds: Int = 0) -> CalendarMoment {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    let clock = time?.split(separator: ":").compactMap { Int($0) }
    return CalendarMoment(
        date: CivilDate(year: parts[0], month: parts[1], day: parts[2])!,
        time: clock.map { ClockTime(hour: $0[0], minute: $0[1])! }, seconds: seconds, kind: kind)
}
