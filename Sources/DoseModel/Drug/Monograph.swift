/// Everything the program knows of one drug: facts, limits and protocols, each with its source. The engine knows no
/// drug; this value is all it is told.
public struct Monograph: Hashable, Sendable {
    /// The lower-case name requests use, `baclofen`.
    public let id: String
    /// The edition of this monograph, `2026-11`.
    public let version: String
    /// The name for people, `Baclofen (oral)`.
    public let title: String
    /// What terminologies call the drug.
    public let codes: [Cited<Code>]
    /// Other names under which plans from elsewhere may state it.
    public let aliases: [DrugAlias]
    /// All sources it cites, in file order.
    public let sources: [Source]
    /// All products it knows.
    public let products: [Product]
    /// The names of the products used where a request names none, by jurisdiction.
    public let usualProducts: [String: [String]]
    /// The most tablets, of all products together, in one dose.
    public let tabletsPerDose: Cited<Int>
    /// From so many completed years its limits hold: they are those of adults.
    public let adultsFrom: Cited<Int>
    /// The jurisdiction where a request names none.
    public let usualJurisdiction: String
    /// The ceilings.
    public let ceilings: [Ceiling]
    /// What kidney function allows.
    public let renal: RenalRules
    /// How to raise it.
    public let step: StepRule
    /// The published ways to come off it, the usual one first; never empty.
    public let tapers: [TaperRule]
    /// After so many days without it one starts again from the first dose; `nil` where no such rule was found.
    public let restart: Cited<Int>?
    /// The classes it belongs to, lower-case, `muscle-relaxant`.
    public let classes: [String]
    /// What it does not go well with.
    public let interactions: [Interaction]
    /// When in the day to take it.
    public let timing: TimingRule
    /// Clock times assumed, and said to be assumed, where a request gives none.
    public let usualDay: Cited<DaySchedule>
    /// The protocols, in file order.
    public let protocols: [TitrationProtocol]
    /// What to tell people on particular days.
    public let counsel: Counsel
    /// What it says of the person who is to take it.
    public let person: PersonRules
    /// When a trial makes sense; `nil` where it does not say.
    public let fit: FitCriteria?
    /// How what people write down is judged.
    public let tracking: TrackingRules
    /// What to try where it is not borne or does nothing; empty where it does not say.
    public let troubles: [Trouble]
    /// How many days before a product runs out more is to be asked for; `nil` where it does not say, then nobody is told
    /// before the day itself.
    public let refillNotice: Cited<Int>?
    /// What the words of a request mean; empty where it did not come out of a library.
    public let terminology: Terminology

    /// Creates a monograph.
    public init(
        id: String, version: String, title: String, codes: [Cited<Code>] = [], aliases: [DrugAlias] = [],
        sources: [Source], products: [Product],
        usualProducts: [String: [String]], tabletsPerDose: Cited<Int>, adultsFrom: Cited<Int>,
        usualJurisdiction: String, ceilings: [Ceiling],
        renal: RenalRules, step: StepRule, tapers: [TaperRule], restart: Cited<Int>? = nil, classes: [String] = [],
        interactions: [Interaction] = [], timing: TimingRule, usualDay: Cited<DaySchedule>,
        protocols: [TitrationProtocol], counsel: Counsel, person: PersonRules = .none, fit: FitCriteria? = nil,
        tracking: TrackingRules = .none, troubles: [Trouble] = [], refillNotice: Cited<Int>? = nil,
        terminology: Terminology = .empty
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.codes = codes
        self.aliases = aliases
        self.sources = sources
        self.products = products
        self.usualProducts = usualProducts
        self.tabletsPerDose = tabletsPerDose
        self.adultsFrom = adultsFrom
        self.usualJurisdiction = usualJurisdiction
        self.ceilings = ceilings
        self.renal = renal
        self.step = step
        self.tapers = tapers
        self.restart = restart
        self.classes = classes
        self.interactions = interactions
        self.timing = timing
        self.usualDay = usualDay
        self.protocols = protocols
        self.counsel = counsel
        self.person = person
        self.fit = fit
        self.tracking = tracking
        self.troubles = troubles
        self.refillNotice = refillNotice
        self.terminology = terminology
    }

    /// The usual way to come off it.
    public var taper: TaperRule { tapers[0] }

    /// The way to come off it of this name.
    public func taper(named name: String) -> TaperRule? { tapers.first { $0.id == name } }

    /// All jurisdictions it has products or ceilings for, sorted.
    public var jurisdictions: [String] {
        Set(ceilings.compactMap(\.jurisdiction) + products.flatMap(\.jurisdictions)).sorted()
    }

    /// The product of this name or alias, letters' case aside.
    public func product(named name: String) -> Product? {
        if let index = products.indices.first(where: { products[$0].name == name }) { return products[index] }
        let wanted = name.lowercased()
        return products.first { $0.name.lowercased() == wanted }
            ?? products.first { $0.aliases.contains { $0.lowercased() == wanted } }
    }

    /// The protocol of this name or alias.
    public func titrationProtocol(named name: String) -> TitrationProtocol? {
        protocols.first { $0.id == name || $0.aliases.contains(name) }
    }

    /// The ceiling that holds in a jurisdiction; a jurisdiction's own replaces the general one.
    public func ceiling(_ tier: Ceiling.Tier, per span: Ceiling.Span, in jurisdiction: String) -> Ceiling? {
        var general: Ceiling?
        for ceiling in ceilings where ceiling.tier == tier && ceiling.span == span {
            if ceiling.jurisdiction == jurisdiction { return ceiling }
            if ceiling.jurisdiction == nil, general == nil { general = ceiling }
        }
        return general
    }
}
