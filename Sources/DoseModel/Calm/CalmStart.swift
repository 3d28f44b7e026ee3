/// Days to begin a plan on, the calmest first.
public struct CalmStart: Hashable, Sendable {
    /// A day on which the dose goes up.
    public struct Increase: Hashable, Sendable {
        /// The day, as planned.
        public let date: CivilDate
        /// What speaks against it; empty for a calm day.
        public let reasons: [CalmReason]
        /// The first calm day after it, where it is not calm and one is near; waiting with a higher dose is always safe.
        public let later: CivilDate?

        /// Creates one.
        public init(date: CivilDate, reasons: [CalmReason], later: CivilDate?) {
            self.date = date
            self.reasons = reasons
            self.later = later
        }
    }

    /// One day to begin on.
    public struct Day: Hashable, Sendable {
        /// The day.
        public let date: CivilDate
        /// What speaks against it; empty for a calm day.
        public let reasons: [CalmReason]
        /// How many of the days from it on are packed.
        public let packedDays: Int
        /// How many minutes of those days are busy.
        public let busyMinutes: Int
        /// The days on which the dose then goes up.
        public let increases: [Increase]
        /// Why no plan begins on it; `nil` where one does.
        public let refusal: String?

        /// Creates a day.
        public init(
            date: CivilDate, reasons: [CalmReason], packedDays: Int, busyMinutes: Int, increases: [Increase],
            refusal: String? = nil
        ) {
            self.date = date
            self.reasons = reasons
            self.packedDays = packedDays
            self.busyMinutes = busyMinutes
            self.increases = increases
            self.refusal = refusal
        }

        /// Whether nothing speaks against it.
        public var isCalm: Bool { reasons.isEmpty && refusal == nil }
    }

    /// What was left out or assumed of a calendar.
    public struct CalendarNote: Hashable, Sendable {
        /// What the calendar is called.
        public let calendar: String
        /// What happened.
        public let text: String

        /// Creates a note.
        public init(calendar: String, text: String) {
            self.calendar = calendar
            self.text = text
        }
    }

    /// The drug, or the drugs.
    public let drugs: [String]
    /// The zone of all days.
    public let timeZone: String
    /// The days, the best first.
    public let days: [Day]
    /// What was left out or assumed of the calendars.
    public let notes: [CalendarNote]
    /// What the days were judged by.
    public let rule: CalmRule

    /// Creates an answer.
    public init(drugs: [String], timeZone: String, days: [Day], notes: [CalendarNote], rule: CalmRule) {
        self.drugs = drugs
        self.timeZone = timeZone
        self.days = days
        self.notes = notes
        self.rule = rule
    }
}
