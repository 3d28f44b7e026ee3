import DoseModel

/// What the plan says of a trip.
struct TripWording {
    /// What was chosen.
    let choice: String
    /// What that means.
    let why: String

    /// Words for a trip, before anything was moved for it.
    init(_ trip: Trip, _ parts: StepParts, home: LocalClock, away: LocalClock) {
        choice = trip.mode.rawValue
        switch trip.mode {
        case .homeClock:
            why = "asked for; doses stay on the clocks at home" + TripWording.times(trip, parts, home, away)
        case .localClock:
            why = "asked for; from landing to landing the times are those of the clocks in \(trip.zone)"
        case .gradual:
            why = "asked for; doses move day by day to the clocks in \(trip.zone), and back after the return"
        }
    }

    /// `: 11:45 is 16:45 in Europe/London, 17:45 is 22:45`.
    private static func times(
        _ trip: Trip, _ parts: StepParts, _ home: LocalClock, _ away: LocalClock
    ) -> String {
        var words: [String] = []
        var day = trip.from.date
        while day < trip.to.date {
            for dose in parts.doses(on: day) {
                let wall = day.wall(dose.time)
                let there = away.wall(ofMoment: home.moment(ofWall: wall))
                let minute = (there % ClockTime.minutesPerDay + ClockTime.minutesPerDay) % ClockTime.minutesPerDay
                let shift = (there - minute) / ClockTime.minutesPerDay - day.dayNumber
                let name = shift == 0 ? "" : shift > 0 ? " the next day" : " the day before"
                let text = "\(dose.time.text) is \(ClockTime(minuteOfDay: minute)?.text ?? "")\(name)"
                if !words.contains(text) { words.append(text) }
            }
            day = day.adding(days: 1)
        }
        guard !words.isEmpty else { return "" }
        return "; in \(trip.zone) " + words.joined(separator: ", ")
    }
}
