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
    /// What the planner chose, and why.
    public let picks: [Pick]
    /// What the trial is for.
    public let goal: Goal?

    /// Creates a plan.
    public init(
        identity: PlanIdentity, drug: String, protocolName: String?, timeZone: String?, zones: [ZoneStretch] = [],
        monograph: MonographReference,
        soFar: SoFar? = nil, steps: [DoseStep], ending: Ending, milestones: [Milestone] = [],
        supply: [SupplyLine] = [], dispensed: [SupplyLine] = [], picks: [Pick] = [], goal: Goal? = nil
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
        self.picks = picks
        self.goal = goal
    }

    /// The same plan with one more choice told.
    public func adding(_ pick: Pick) -> Plan {
        Plan(
            identity: identity, drug: drug, protocolName: protocolName, timeZone: timeZone, zones: zones,
            monograph: monograph,
            soFar: soFar, steps: steps, ending: ending, milestones: milestones, supply: supply,
            dispensed: dispensed, picks: picks + [pick], goal: goal)
    }
}
