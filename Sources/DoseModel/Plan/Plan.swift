/// Dated steps with doses at clock times: ours, or somebody else's. A value without behaviour; what it claims is not
/// believed by the checker but worked out anew from the steps.
public struct Plan: Hashable, Sendable {
    /// Identity and revision.
    public let identity: PlanIdentity
    /// The drug's name as requests use it.
    public let drug: String
    /// The protocol's name; `nil` for plans from elsewhere.
    public let protocolName: String?
    /// The Olson name of the time zone; `nil` where not said.
    public let timeZone: String?
    /// From when on times are those of other zones, in order; empty for a plan that stays in one.
    public let zones: [ZoneStretch]
    /// The monograph it was made with.
    public let monograph: MonographReference
    /// What was taken before the first step.
    public let soFar: SoFar?
    /// The steps. Ours follow one another without gap; others' need not.
    public let steps: [DoseStep]
    /// What follows the last step.
    public let ending: Ending
    /// The days on which something else is due, by date.
    public let milestones: [Milestone]
    /// What the whole plan takes, by product in monograph order.
    public let supply: [SupplyLine]
    /// What somebody else's plan says is to be handed over; empty where it does not say.
    public let dispensed: [SupplyLine]
    /// What is at hand before the first day; empty where nobody said.
    public let onHand: [SupplyLine]
    /// What is handed over on which day, in the order of the file; empty where nobody said.
    public let fills: [Fill]
    /// What the planner chose, and why.
    public let picks: [Pick]
    /// What the trial is for.
    public let goal: Goal?
    /// What led to this revision; `nil` for the first plan.
    public let change: PlanChange?
    /// All earlier revisions, the oldest first; empty for the first plan.
    public let history: [PlanRevision]
    /// What waits for the end of a hold that has no end date; `nil` where nothing does.
    public let held: HeldRest?

    /// Creates a plan.
    public init(
        identity: PlanIdentity, drug: String, protocolName: String?, timeZone: String?, zones: [ZoneStretch] = [],
        monograph: MonographReference,
        soFar: SoFar? = nil, steps: [DoseStep], ending: Ending, milestones: [Milestone] = [],
        supply: [SupplyLine] = [], dispensed: [SupplyLine] = [], onHand: [SupplyLine] = [], fills: [Fill] = [],
        picks: [Pick] = [], goal: Goal? = nil, change: PlanChange? = nil, history: [PlanRevision] = [],
        held: HeldRest? = nil
    ) {
        self.identity = identity
        self.drug = drug
        self.protocolName = protocolName
        self.timeZone = timeZone
        self.zones = zones
        self.monograph = monograph
        self.soFar = soFar
        self.steps = steps
        self.ending = ending
        self.milestones = milestones
        self.supply = supply
        self.dispensed = dispensed
        self.onHand = onHand
        self.fills = fills
        self.picks = picks
        self.goal = goal
        self.change = change
        self.history = history
        self.held = held
    }

    /// The same plan with one more choice told.
    public func adding(_ pick: Pick) -> Plan { with(picks: picks + [pick]) }

    /// The same plan with some parts replaced.
    public func with(
        steps: [DoseStep]? = nil, dispensed: [SupplyLine]? = nil, onHand: [SupplyLine]? = nil, fills: [Fill]? = nil,
        picks: [Pick]? = nil
    ) -> Plan {
        Plan(
            identity: identity, drug: drug, protocolName: protocolName, timeZone: timeZone, zones: zones,
            monograph: monograph,
            soFar: soFar, steps: steps ?? self.steps, ending: ending, milestones: milestones, supply: supply,
            dispensed: dispensed ?? self.dispensed, onHand: onHand ?? self.onHand, fills: fills ?? self.fills,
            picks: picks ?? self.picks, goal: goal, change: change, history: history, held: held)
    }

    /// What led to each revision, the oldest first.
    public var changes: [PlanChange] { history.compactMap(\.change) + [change].compactMap(\.self) }

    /// This revision as it stands in the history of the next one.
    public var asRevision: PlanRevision {
        PlanRevision(
            number: identity.revision, written: identity.written, change: change, steps: steps, ending: ending,
            milestones: milestones)
    }
}
