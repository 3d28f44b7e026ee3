/// What a monograph says of people with certain conditions.
public struct ConditionRule: Hashable, Sendable {
    /// How grave it is.
    public enum Level: String, CaseIterable, Sendable {
        /// Not to be taken with it.
        case contraindicated
        /// Whoever has it needs care: ask first, watch.
        case care
        /// To be known.
        case known
    }

    /// The conditions it is about, by their names.
    public let of: [String]
    /// How grave it is.
    public let level: Cited<Level>
    /// What may happen or what to do, in a clause.
    public let effect: String
    /// Where it holds; empty for everywhere.
    public let jurisdictions: [String]

    /// Creates a rule.
    public init(of: [String], level: Cited<Level>, effect: String, jurisdictions: [String] = []) {
        self.of = of
        self.level = level
        self.effect = effect
        self.jurisdictions = jurisdictions
    }
}
