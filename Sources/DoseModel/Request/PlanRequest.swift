/// A wish for a plan: what to take for what, from when, at which pace, by whom.
public struct PlanRequest: Hashable, Sendable {
    /// The name of a protocol that only comes off the drug, in every monograph.
    public static let taperOnly = "taper"

    /// The name the person gave the plan; it makes the plan's identity survive edits of everything else.
    public var id: String?
    /// The monograph's name.
    public var drug: String
    /// The protocol's name, or ``taperOnly``.
    public var protocolName: String
    /// The first day.
    public var start: CivilDate
    /// The day the request was written or revised, which calendar events carry as their time stamp; `nil` for `start`.
    public var written: CivilDate?
    /// The person, the day, the pharmacy, the acknowledgements.
    public var circumstances: Circumstances
    /// Minutes before a problem time; `nil` for the monograph's.
    public var lead: Int?
    /// Days between steps; `nil` for the monograph's.
    public var pace: Int?
    /// The time between cuts; `nil` for the monograph's usual one.
    public var taperPace: TaperPace?
    /// The name of the way to come off; `nil` for the protocol's usual one.
    public var taper: String?
    /// The first day without the drug, or of the decision, at the latest; the plan becomes the gentlest that ends in
    /// time. `nil` for no such day.
    public var by: CivilDate?
    /// Where to climb to; `nil` for the protocol's.
    public var target: AskedRegimen?
    /// Days at the target; `nil` for the protocol's.
    public var trial: Int?
    /// What follows; `nil` for the protocol's.
    public var then: Sequel?
    /// What is taken already.
    public var soFar: SoFar?
    /// What the trial is for.
    public var goal: Goal?
    /// Stays in other time zones, in order.
    public var travel: [Trip]
    /// Where each key's value stands in the file it came from, for messages.
    public var spans: [RequestField: SourceSpan]

    /// Creates a request.
    public init(
        id: String? = nil, drug: String, protocolName: String, start: CivilDate, written: CivilDate? = nil,
        circumstances: Circumstances = Circumstances(), lead: Int? = nil, pace: Int? = nil, taperPace: TaperPace? = nil,
        taper: String? = nil, by: CivilDate? = nil,
        target: AskedRegimen? = nil, trial: Int? = nil, then: Sequel? = nil, soFar: SoFar? = nil, goal: Goal? = nil,
        travel: [Trip] = [],
        spans: [RequestField: SourceSpan] = [:]
    ) {
        self.id = id
        self.drug = drug
        self.protocolName = protocolName
        self.start = start
        self.written = written
        self.circumstances = circumstances
        self.lead = lead
        self.pace = pace
        self.taperPace = taperPace
        self.taper = taper
        self.by = by
        self.target = target
        self.trial = trial
        self.then = then
        self.soFar = soFar
        self.goal = goal
        self.travel = travel
        self.spans = spans
    }
}
