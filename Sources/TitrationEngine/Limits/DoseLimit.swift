import DoseModel

/// The lowest of several limits on one quantity, with the words that explain it.
struct DoseLimit: Hashable {
    /// The limit and its source.
    let cited: Cited<Dose>
    /// The code of the judgement it leads to.
    let code: FindingCode
    /// Whose limit it is, `the cautious ceiling`.
    let owner: String

    /// The lower of two limits; the first where they are equal.
    static func lower(_ first: DoseLimit?, _ second: DoseLimit?) -> DoseLimit? {
        guard let first else { return second }
        guard let second else { return first }
        return second.cited.value < first.cited.value ? second : first
    }
}
