/// One choice the planner made inside a range the monograph leaves open, or between published ways.
public struct Pick: Hashable, Sendable {
    /// What was chosen, `days between cuts`, `variant`.
    public let what: String
    /// The choice, with its unit, `7 days`, `with valproate`.
    public let value: String
    /// What there was to choose from, `3-7 days`.
    public let range: String
    /// Why this one: who asked for it, or what stands in for an answer.
    public let why: String
    /// The range's source.
    public let citation: String

    /// Creates a pick.
    public init(what: String, value: String, range: String, why: String, citation: String) {
        self.what = what
        self.value = value
        self.range = range
        self.why = why
        self.citation = citation
    }
}
