import DoseModel

/// Offsets of some zones from autumn 2026 to spring 2027, written down by hand, to work moments out a second way.
enum HandClock {
    /// Minutes ahead of UTC at a local date and time, the first of times that come twice.
    static func offset(_ zone: String, _ day: CivilDate, _ minute: Int) -> Int {
        func isBefore(_ date: String, _ limit: Int) -> Bool {
            (day.text, minute) < (date, limit)
        }
        switch zone {
        case "Europe/London":
            if isBefore("2026-10-25", 120) { return 60 }
            return isBefore("2027-03-28", 120) ? 0 : 60
        case "America/New_York":
            if isBefore("2026-11-01", 120) { return -240 }
            return isBefore("2027-03-14", 180) ? -300 : -240
        case "America/Los_Angeles":
            if isBefore("2026-11-01", 120) { return -420 }
            return isBefore("2027-03-14", 180) ? -480 : -420
        case "Asia/Tokyo": return 540
        case "Asia/Kolkata": return 330
        default: preconditionFailure("a zone that is not written down: \(zone)")
        }
    }

    /// Minutes of UTC from the midnight that began 1970.
    static func moment(_ zone: String, _ day: CivilDate, _ minute: Int) -> Int {
        day.dayNumber * 1_440 + minute - offset(zone, day, minute)
    }

    /// The moments of all doses of a plan, with their amounts, in order of time.
    static func doses(of plan: Plan) -> [String] {
        var result: [(moment: Int, amount: String)] = []
        for step in plan.steps {
            for number in step.start.dayNumber..<step.end.dayNumber {
                let day = CivilDate(dayNumber: number)
                for dose in step.doses(on: day) where !dose.amount.isZero {
                    var zone = plan.timeZone!
                    for stretch in plan.zones
                    where (stretch.from, stretch.at) <= (day, dose.time) { zone = stretch.zone }
                    result.append((moment(zone, day, dose.time.minuteOfDay), dose.amount.text))
                }
            }
        }
        return result.sorted { ($0.moment, $0.amount) < ($1.moment, $1.amount) }.map { "\($0.moment) \($0.amount)" }
    }

    /// The moments and amounts of the daily series of a calendar, in order of time.
    static func doses(ofCalendar text: String) -> [String] {
        let unfolded = text.replacing("\r\n ", with: "")
        var result: [(moment: Int, amount: String)] = []
        for event in unfolded.split(separator: "BEGIN:VEVENT").dropFirst() {
            var (zone, start, count, every, amount) = ("", "", 1, 1, "")
            for line in event.split(separator: "\r\n") {
                if line.hasPrefix("DTSTART;TZID=") {
                    let parts = line.dropFirst("DTSTART;TZID=".count).split(separator: ":")
                    (zone, start) = (String(parts[0]), String(parts[1]))
                }
                for part in line.hasPrefix("RRULE:FREQ=DAILY") ? line.split(separator: ";") : [] {
                    if part.hasPrefix("COUNT=") { count = Int(part.dropFirst(6))! }
                    if part.hasPrefix("INTERVAL=") { every = Int(part.dropFirst(9))! }
                }
                if line.hasPrefix("SUMMARY:") {
                    amount = line.split(separator: " ").dropFirst().prefix(2).joined(separator: " ")
                }
            }
            guard !zone.isEmpty, let date = Int(start.prefix(8)), let clock = Int(start.dropFirst(9)) else { continue }
            let first = CivilDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)!
            for place in 0..<count {
                let day = first.adding(days: place * every)
                result.append((moment(zone, day, clock / 10_000 * 60 + clock / 100 % 100), amount))
            }
        }
        return result.sorted { ($0.moment, $0.amount) < ($1.moment, $1.amount) }.map { "\($0.moment) \($0.amount)" }
    }
}
