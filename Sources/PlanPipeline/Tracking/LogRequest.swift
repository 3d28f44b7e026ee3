import MonographFiles

/// What `doseplan log` is asked to write down.
public struct LogRequest: Sendable {
    /// The day; empty for today.
    public var on = ""
    /// The time of day; empty for none.
    public var at = ""
    /// `regurgitation=4`.
    public var scores: [String] = []
    /// `dizziness=3`; with ``hasEnded`` also `dizziness`.
    public var sideEffects: [String] = []
    /// Whether the side effects are over.
    public var hasEnded = false
    /// Clock times of doses that were taken.
    public var taken: [String] = []
    /// Clock times of doses that were not.
    public var missed: [String] = []
    /// Whether all doses of the day were taken.
    public var tookAll = false
    /// `lunch 12:30 heavy`.
    public var meals: [String] = []
    /// `sitting 128/82`.
    public var pressures: [String] = []
    /// A note on all of it, or alone; empty for none.
    public var note = ""
    /// The number of the entry in whose place the new one stands; empty for none.
    public var corrects = ""
    /// The number of an entry that does not hold; empty for none.
    public var strike = ""
    /// A CSV file with entries; `nil` for none.
    public var importPath: String?
    /// The log; `nil` for the one beside the plan.
    public var path: String?

    /// Nothing asked yet.
    public init() {}

    var flags: LogFlags {
        var flags = LogFlags()
        (flags.on, flags.at, flags.note) = (on, at, note)
        (flags.scores, flags.sideEffects, flags.hasEnded) = (scores, sideEffects, hasEnded)
        (flags.taken, flags.missed, flags.tookAll) = (taken, missed, tookAll)
        (flags.meals, flags.pressures) = (meals, pressures)
        (flags.corrects, flags.strike) = (corrects, strike)
        return flags
    }
}
