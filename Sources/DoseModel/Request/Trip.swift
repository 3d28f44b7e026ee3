/// A stay in another time zone, and by which clock doses are taken meanwhile.
public struct Trip: Hashable, Sendable {
    /// By which clock.
    public enum Mode: String, CaseIterable, Sendable {
        /// Doses stay at their times at home, whatever the clocks there show.
        case homeClock = "home-clock"
        /// Doses have their usual times on the clocks there, from landing to landing.
        case localClock = "local-clock"
        /// Doses move to the clocks there by some minutes a day, and back.
        case gradual
    }

    /// A date and a time by the clocks of one place.
    public struct Landing: Hashable, Sendable {
        /// The day.
        public let date: CivilDate
        /// The time; midnight where none was given.
        public let time: ClockTime

        /// Creates a landing.
        public init(date: CivilDate, time: ClockTime) {
            self.date = date
            self.time = time
        }

        /// Date and time as one number: minutes by the wall clock from the midnight that began 1970.
        public var wall: Int { date.dayNumber * ClockTime.minutesPerDay + time.minuteOfDay }
    }

    /// The Olson name of the zone there.
    public var zone: String
    /// When the person lands there, by the clocks there.
    public var from: Landing
    /// When the person lands at home, by the clocks at home.
    public var to: Landing
    /// By which clock doses are taken.
    public var mode: Mode
    /// The most minutes a day that doses move; `nil` for the monograph's. Only for ``Mode/gradual``.
    public var shift: Int?
    /// Where it stands in the request.
    public var span: SourceSpan?

    /// Creates a trip.
    public init(
        zone: String, from: Landing, to: Landing, mode: Mode, shift: Int? = nil, span: SourceSpan? = nil
    ) {
        self.zone = zone
        self.from = from
        self.to = to
        self.mode = mode
        self.shift = shift
        self.span = span
    }
}
