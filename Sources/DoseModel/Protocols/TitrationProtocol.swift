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
    /// How firmly: that of its ladders and their lengths.
    public let basis: Basis
    /// The ladders, each from its first rung up. The first is the usual one; another is taken where the target stands
    /// on it and not on the first.
    public let ladders: [[Rung]]
    /// The target where the request names none.
    public let usualTarget: AskedRegimen
    /// Whether doses go before the person's problem times, or at the slots themselves.
    public let anchor: Anchor
    /// The problem times where the request names none; empty where the protocol has none.
    public let usualProblemTimes: [DaySlot]
    /// Which slots so many doses a day take; index 0 is one dose a day.
    public let patterns: [[DaySlot]]
    /// The days at the target before what follows: a person may ask for any in the range.
    public let stay: Cited<ClosedRange<Int>>
    /// The days at the target where nobody asked.
    public let usualStay: Cited<Int>
    /// What follows where nobody asked.
    public let usualSequel: Sequel
    /// How the time at the target is judged; `nil` where the protocol is no trial.
    public let trial: TrialRule?
    /// The name of the usual way to come off it; `nil` for the drug's first.
    public let usualTaper: String?
    /// How to raise it where that differs from the drug's own rule; `nil` for that rule.
    public let step: StepRule?
    /// The ways it goes for some people; the first whose condition holds counts.
    public let variants: [ProtocolVariant]
    /// The name of the variant that was chosen; `nil` for none.
    public let variant: String?

    /// Creates a protocol.
    public init(
        id: String, aliases: [String], title: String, citation: String, basis: Basis, ladders: [[Rung]],
        usualTarget: AskedRegimen, anchor: Anchor, usualProblemTimes: [DaySlot], patterns: [[DaySlot]],
        stay: Cited<ClosedRange<Int>>, usualStay: Cited<Int>, usualSequel: Sequel, trial: TrialRule?,
        usualTaper: String? = nil, step: StepRule? = nil, variants: [ProtocolVariant] = [], variant: String? = nil
    ) {
        self.id = id
        self.aliases = aliases
        self.title = title
        self.citation = citation
        self.basis = basis
        self.ladders = ladders
        self.usualTarget = usualTarget
        self.anchor = anchor
        self.usualProblemTimes = usualProblemTimes
        self.patterns = patterns
        self.stay = stay
        self.usualStay = usualStay
        self.usualSequel = usualSequel
        self.trial = trial
        self.usualTaper = usualTaper
        self.step = step
        self.variants = variants
        self.variant = variant
    }

    /// The protocol as it goes with these medicines and in this kidney band; `isAllStated` tells whether the person said
    /// what else is taken.
    public func resolved(taking medicines: [String], isAllStated: Bool = true, band: String) -> TitrationProtocol {
        let chosen = variants.first {
            $0.condition.holds(taking: medicines, isAllStated: isAllStated, band: band)
        }
        guard let chosen else { return self }
        return TitrationProtocol(
            id: id, aliases: aliases, title: title, citation: chosen.citation, basis: chosen.basis,
            ladders: chosen.ladders ?? ladders,
            usualTarget: chosen.usualTarget ?? usualTarget, anchor: anchor, usualProblemTimes: usualProblemTimes,
            patterns: patterns, stay: stay, usualStay: usualStay, usualSequel: usualSequel, trial: trial,
            usualTaper: usualTaper, step: chosen.step ?? step, variants: variants, variant: chosen.name)
    }

    /// Whether some variant depends on what else is taken.
    public var dependsOnMedicines: Bool {
        variants.contains { !$0.condition.taking.isEmpty || !$0.condition.notTaking.isEmpty }
    }
}
