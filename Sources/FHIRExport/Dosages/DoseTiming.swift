import DoseModel
import TextReports

/// When in the day a dose is taken, as FHIR says it: a moment of the day where the dose hangs on one that FHIR has a
/// code for and the person's day gives the time back; a clock time otherwise.
enum DoseTiming {
    /// A code of event-timing, so many minutes before it, and when that is by this person's day.
    case event(code: String, offset: Int?, time: ClockTime)
    /// A clock time, and what it is tied to where it is more than a time.
    case clock(ClockTime, slot: String?, anchor: Anchor)

    private static let moments: [DaySlot: String] = [
        .wake: "WAKE", .breakfast: "CM", .lunch: "CD", .dinner: "CV", .bedtime: "HS",
    ]
    private static let beforeMeals: [DaySlot: String] = [.breakfast: "ACM", .lunch: "ACD", .dinner: "ACV"]

    /// The timing of a dose.
    init(_ dose: ScheduledDose, on day: DaySchedule) {
        self = DoseTiming.event(of: dose, on: day) ?? DoseTiming.clock(of: dose)
    }

    private static func event(of dose: ScheduledDose, on day: DaySchedule) -> DoseTiming? {
        let times = Set(dose.weekdays.days.map { day.time(of: dose.slot, on: $0) })
        guard times.count == 1, case let time?? = times.first else { return nil }
        switch dose.anchor {
        case .at:
            guard time == dose.time, let code = moments[dose.slot] else { return nil }
            return .event(code: code, offset: nil, time: time)
        case .beforeMeal:
            // No offset would leave it open how long before.
            guard dose.time < time, let code = beforeMeals[dose.slot] else { return nil }
            return .event(code: code, offset: time.minuteOfDay - dose.time.minuteOfDay, time: time)
        }
    }

    private static func clock(of dose: ScheduledDose) -> DoseTiming {
        let isBare = dose.slot == .clock(dose.time) && dose.anchor == .at
        return .clock(dose.time, slot: isBare ? nil : dose.slot.name, anchor: dose.anchor)
    }

    /// What of it the standard has no place for.
    var extensions: [FHIRExtension] {
        switch self {
        case .event(_, _, let time): return [FHIRExtension(.eventTime, .time(time))]
        case .clock(_, let slot, let anchor):
            guard let slot = slot.flatMap(FHIRText.string) else { return [] }
            return [FHIRExtension(.slot, .string(slot))]
                + (anchor == .at ? [] : [FHIRExtension(.anchor, .code(anchor.rawValue))])
        }
    }

    /// Writes the members of a `repeat`.
    func write(to writer: inout JSONWriter) {
        switch self {
        case .event(let code, let offset, _):
            writer.texts("when", [code])
            if let offset { writer.number("offset", offset) }
        case .clock(let time, _, _): writer.texts("timeOfDay", [time.text + ":00"])
        }
    }
}
