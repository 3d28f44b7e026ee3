/// What taking something costs, once or over a whole plan: fewer split tablets come first, then fewer units.
struct DoseCost: Comparable {
    /// How many tablets are split.
    var splits: Int
    /// Units, in ``Solids/sharesPerUnit``.
    var shares: Int

    /// Nothing taken.
    static let nothing = DoseCost(splits: 0, shares: 0)

    static func < (left: DoseCost, right: DoseCost) -> Bool {
        left.splits != right.splits ? left.splits < right.splits : left.shares < right.shares
    }

    /// Adds what is taken so many times.
    mutating func add(_ other: DoseCost, times: Int) {
        splits += other.splits * times
        shares += other.shares * times
    }
}
