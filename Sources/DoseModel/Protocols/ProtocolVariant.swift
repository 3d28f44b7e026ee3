/// The way a protocol goes for some people: with certain other medicines, or at certain kidney function. What it leaves
/// out is the protocol's own.
public struct ProtocolVariant: Hashable, Sendable {
    /// Whom it is for. Every condition given must hold.
    public struct Condition: Hashable, Sendable {
        /// Any of these medicines or classes is taken; empty for no condition.
        public let taking: [String]
        /// None of these medicines or classes is taken.
        public let notTaking: [String]
        /// Kidney function lies in one of these bands, `dialysis` among them; empty for no condition.
        public let kidneyBands: [String]

        /// Creates a condition.
        public init(taking: [String], notTaking: [String], kidneyBands: [String]) {
            self.taking = taking
            self.notTaking = notTaking
            self.kidneyBands = kidneyBands
        }

        /// Whether it holds. Where nobody said what else is taken (`isAllStated` is false), no medicine is known not to
        /// be.
        public func holds(taking medicines: [String], isAllStated: Bool = true, band: String) -> Bool {
            if !isAllStated, !notTaking.isEmpty { return false }
            let taken = Set(medicines.map(WordKey.of))
            if !taking.isEmpty, taken.isDisjoint(with: taking.map(WordKey.of)) { return false }
            if !taken.isDisjoint(with: notTaking.map(WordKey.of)) { return false }
            return kidneyBands.isEmpty || kidneyBands.contains(band)
        }
    }

    /// The name for people, `with valproate`.
    public let name: String
    /// Whom it is for.
    public let condition: Condition
    /// What it rests on.
    public let citation: String
    /// How firmly.
    public let basis: Basis
    /// Its ladders; `nil` for the protocol's.
    public let ladders: [[Rung]]?
    /// Its target where the request names none; `nil` for the protocol's.
    public let usualTarget: AskedRegimen?
    /// How to raise it; `nil` for the protocol's rule, or the drug's.
    public let step: StepRule?

    /// Creates a variant.
    public init(
        name: String, condition: Condition, citation: String, basis: Basis, ladders: [[Rung]]?,
        usualTarget: AskedRegimen?,
        step: StepRule?
    ) {
        self.name = name
        self.condition = condition
        self.citation = citation
        self.basis = basis
        self.ladders = ladders
        self.usualTarget = usualTarget
        self.step = step
    }
}
