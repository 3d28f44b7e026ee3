/// What `doseplan log` was told on the command line.
package struct LogFlags: Sendable {
    /// The day; empty for today.
    package var on = ""
    /// The time of day; empty for none.
    package var at = ""
    /// `regurgitation=4`.
    package var scores: [String] = []
    /// `dizziness=3`, or `dizziness` where it is over.
    package var sideEffects: [String] = []
    /// Whether the side effects are over.
    package var hasEnded = false
    /// Clock times of doses that were taken.
    package var taken: [String] = []
    /// Clock times of doses that were not.
    package var missed: [String] = []
    /// Whether all doses of the day were taken.
    package var tookAll = false
    /// `lunch 12:30 heavy`.
    package var meals: [String] = []
    /// `sitting 128/82`.
    package var pressures: [String] = []
    /// A note on all of it, or alone; empty for none.
    package var note = ""
    /// The number of the entry in whose place the new one stands; empty for none.
    package var corrects = ""
    /// The number of an entry that does not hold; empty for none.
    package var strike = ""

    /// Nothing said yet.
    package init() {}

    /// The flags as keys and values, so that messages can show them.
    package var pairs: [(key: String, value: String)] {
        [("on", on), ("at", at), ("note", note), ("corrects", corrects), ("strike", strike)].filter { !$0.1.isEmpty }
            .map { (key: $0.0, value: $0.1) }
            + [
                ("score", scores), ("side-effect", sideEffects), ("taken", taken), ("missed", missed), ("meal", meals),
                ("bp", pressures),
            ].flatMap { key, values in values.map { (key: key, value: $0) } }
    }
}
