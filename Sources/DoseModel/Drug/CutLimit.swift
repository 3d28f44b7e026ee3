/// The most a cut may take off while the daily total lies above a level. Every cap that is given holds.
public struct CutLimit: Hashable, Sendable {
    /// It holds for daily totals above this, up to the next higher level.
    public let above: Dose
    /// The most one dose may be cut; `nil` for no cap of its own.
    public let perDose: Cited<Dose>?
    /// The most a day's total may be cut; `nil` for no cap of its own.
    public let perDay: Cited<Dose>?
    /// The most a day's total may be cut, in percent of what is taken; `nil` for no cap of its own.
    public let percent: Cited<Ratio>?
    /// The fewest days such a total is kept before the next cut; `nil` for those of the rule.
    public let interval: Cited<Int>?

    /// Creates a cap.
    public init(
        above: Dose, perDose: Cited<Dose>?, perDay: Cited<Dose>?, percent: Cited<Ratio>? = nil,
        interval: Cited<Int>? = nil
    ) {
        self.above = above
        self.perDose = perDose
        self.perDay = perDay
        self.percent = percent
        self.interval = interval
    }
}
