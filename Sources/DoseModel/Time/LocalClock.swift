/// What the clocks of one place show over some years, as plain numbers. Minutes count from the midnight that began 1970:
/// wall minutes as the clocks there show them, moments as clocks in UTC do.
public struct LocalClock: Hashable, Sendable {
    /// One change of the clocks.
    public struct Change: Hashable, Sendable {
        /// The moment, in minutes of UTC.
        public let moment: Int
        /// How far the clocks are ahead of UTC from then on, in minutes.
        public let offset: Int

        /// Creates a change.
        public init(moment: Int, offset: Int) {
            self.moment = moment
            self.offset = offset
        }
    }

    /// UTC itself.
    public static let utc = LocalClock(offset: 0)

    /// How far the clocks are ahead of UTC before the first change, in minutes.
    public let offset: Int
    /// The changes, in order of time.
    public let changes: [Change]

    /// Creates a clock.
    public init(offset: Int, changes: [Change] = []) {
        self.offset = offset
        self.changes = changes
    }

    /// The moment at which the clocks show a wall minute. As RFC 5545 has it: a time that does not exist is read with the
    /// offset before the change, of a time that comes twice the first is meant.
    public func moment(ofWall wall: Int) -> Int {
        var before = offset
        for change in changes {
            if wall < change.moment + max(before, change.offset) { break }
            before = change.offset
        }
        return wall - before
    }

    /// What the clocks show at a moment.
    public func wall(ofMoment moment: Int) -> Int {
        moment + (changes.last { $0.moment <= moment }?.offset ?? offset)
    }
}
