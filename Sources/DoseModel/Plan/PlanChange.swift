/// What was done to a plan in one revision: by whom, why, and from which day on.
public struct PlanChange: Hashable, Sendable {
    /// What was done.
    public let verb: RevisionVerb
    /// The same in words, with its values, `hold until 2026-12-28`.
    public let words: String
    /// The first day it holds for. What lies before is as it was.
    public let from: CivilDate
    /// How many days just before it the drug was not taken, whatever the plan says of them; 0 for none.
    public let missed: Int
    /// Who decided it; empty where nobody said.
    public let by: String
    /// Why; empty where nobody said.
    public let why: String

    /// Creates a change.
    public init(
        verb: RevisionVerb, words: String, from: CivilDate, missed: Int = 0, by: String = "", why: String = ""
    ) {
        self.verb = verb
        self.words = words
        self.from = from
        self.missed = missed
        self.by = by
        self.why = why
    }
}
