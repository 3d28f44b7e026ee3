import DoseModel

/// What a plan from elsewhere says, whatever its format: its steps before their dates and clock times are worked out,
/// and what stands beside them.
struct StatedPlan {
    /// The steps.
    var steps = ProposedSteps()
    /// What follows the last step; `nil` where the format does not say.
    var ending: Ending?
    /// The identity it has already; `nil` for one made out of its text.
    var identity: PlanIdentity?
    /// The time zone it is written for.
    var timeZone: String?
    /// From when on its times are those of other zones.
    var zones: [ZoneStretch] = []
    /// The protocol it follows.
    var protocolName: String?
    /// What was taken before it.
    var soFar: SoFar?
    /// Days on which something else is due.
    var milestones: [Milestone] = []
    /// What it says is handed over.
    var dispensed: [SupplyLine] = []
    /// The products it is written for; `nil` where it does not say.
    var products: [String]?
    /// Other drugs that the same file has plans for.
    var companions: [Companion] = []
    /// What is to be said of the file.
    var findings: [Finding] = []
}
