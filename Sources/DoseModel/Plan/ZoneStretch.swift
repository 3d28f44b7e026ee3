/// From when on the times of a plan are those of another time zone.
public struct ZoneStretch: Hashable, Sendable {
    /// The first day, on the clocks of the new zone.
    public let from: CivilDate
    /// The first time of that day; doses with an earlier time still have the zone before.
    public let at: ClockTime
    /// The Olson name of the zone.
    public let zone: String

    /// Creates a stretch.
    public init(from: CivilDate, at: ClockTime = ClockTime(minuteOfDay: 0)!, zone: String) {
        self.from = from
        self.at = at
        self.zone = zone
    }

    /// Date and time as one number: minutes by the wall clock from the midnight that began 1970.
    public var wall: Int { from.dayNumber * ClockTime.minutesPerDay + at.minuteOfDay }
}
