/// From which age a drug wants more care.
public struct OlderRule: Hashable, Sendable {
    /// From so many completed years.
    public let fromAge: Cited<Int>
    /// What to do, in a clause.
    public let advice: String

    /// Creates a rule.
    public init(fromAge: Cited<Int>, advice: String) {
        self.fromAge = fromAge
        self.advice = advice
    }
}
