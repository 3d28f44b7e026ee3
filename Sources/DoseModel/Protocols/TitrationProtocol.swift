/// One use of a drug: the doses to climb through, where in the day they go, and how the trial is judged.
public struct TitrationProtocol: Hashable, Sendable {
    /// The name requests use, `reflux`.
    public let id: String
    /// Other names for it.
    public let aliases: [String]
    /// The name for people.
    public let title: String
    /// What the protocol rests on.
    public let citation: String
    /// The ladders, each from its first rung up. The first is the usual one; another is taken where the target stands
    /// on it and not on the first.
    public let ladders: [[AskedRegimen]]
    /// The target where the request names none.
    public let usualTarget: AskedRegimen
    /// Whether doses go before the person's problem times, or at the slots themselves.
    public let anchor: Anchor
    /// The problem times where the request names none; empty where the protocol has none.
    public let usualProblemTimes: [DaySlot]
    /// Which slots so many doses a day take; index 0 is one dose a day.
    public let patterns: [[DaySlot]]
    /// The days at the target before the decision: a person may ask for any in the range.
    public let trial: Cited<ClosedRange<Int>>
    /// The days of the trial where nobody asked.
    public let usualTrial: Cited<Int>
    /// What follows the trial where nobody asked.
    public let usualSequel: Sequel
    /// After so many days at a dose the symptom is scored.
    public let scoreAfter: Cited<Int>
    /// The share of the baseline, in percent, that must be won for the drug to be kept.
    public let benefit: Cited<Int>
    /// The months between two questions whether it is still worth it.
    public let reassess: Cited<ClosedRange<Int>>

    /// Creates a protocol.
    public init(
        id: String, aliases: [String], title: String, citation: String, ladders: [[AskedRegimen]],
        usualTarget: AskedRegimen, anchor: Anchor, usualProblemTimes: [DaySlot], patterns: [[DaySlot]],
        trial: Cited<ClosedRange<Int>>, usualTrial: Cited<Int>, usualSequel: Sequel, scoreAfter: Cited<Int>,
        benefit: Cited<Int>, reassess: Cited<ClosedRange<Int>>
    ) {
        self.id = id
        self.aliases = aliases
        self.title = title
        self.citation = citation
        self.ladders = ladders
        self.usualTarget = usualTarget
        self.anchor = anchor
        self.usualProblemTimes = usualProblemTimes
        self.patterns = patterns
        self.trial = trial
        self.usualTrial = usualTrial
        self.usualSequel = usualSequel
        self.scoreAfter = scoreAfter
        self.benefit = benefit
        self.reassess = reassess
    }
}
