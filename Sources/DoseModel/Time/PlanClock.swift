/// The clocks a plan goes by: those of its own zone, and from some day and time on those of others. Turns dates and times
/// of the plan into moments, so that hours between doses are real ones.
public struct PlanClock: Hashable, Sendable {
    /// From when on a clock counts.
    public struct Part: Hashable, Sendable {
        /// The first wall minute, in minutes from the midnight that began 1970.
        public let wall: Int
        /// The clock.
        public let clock: LocalClock

        /// Creates a part.
        public init(wall: Int, clock: LocalClock) {
            self.wall = wall
            self.clock = clock
        }
    }

    /// The clock of the plan's own zone.
    public let home: LocalClock
    /// The later clocks, in order.
    public let parts: [Part]

    /// Creates the clocks of a plan.
    public init(home: LocalClock, parts: [Part] = []) {
        self.home = home
        self.parts = parts
    }

    /// The moment, in minutes of UTC, of a wall minute of the plan.
    public func moment(ofWall wall: Int) -> Int { clock(ofWall: wall).moment(ofWall: wall) }

    /// The clock that counts at a wall minute of the plan.
    public func clock(ofWall wall: Int) -> LocalClock { parts.last { $0.wall <= wall }?.clock ?? home }

    /// The wall minutes about which hours between doses are not what the times say: changes of the clocks, and of the
    /// zone.
    public var turns: [Int] {
        var result: [Int] = []
        for (index, part) in ([Part(wall: .min, clock: home)] + parts).enumerated() {
            let end = index < parts.count ? parts[index].wall : .max
            result += part.clock.changes.map { part.clock.wall(ofMoment: $0.moment) }
                .filter { part.wall <= $0 && $0 < end }
            if index < parts.count { result.append(parts[index].wall) }
        }
        return result.sorted()
    }
}
