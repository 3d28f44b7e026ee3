package import DoseModel

/// The clocks of the zones a request speaks of, as plain numbers.
package struct TripClocks: Sendable {
    /// That of the plan's own zone.
    package let home: LocalClock
    /// Those of the trips, in the order of the request.
    package let away: [LocalClock]

    /// Creates the clocks.
    package init(home: LocalClock, away: [LocalClock]) {
        self.home = home
        self.away = away
    }
}
