import DoseModel

/// What the protocols of a monograph are held to: the rest of the monograph.
struct ProtocolSurroundings {
    /// The sources.
    let citations: CitationList
    /// The names of medicines and conditions there are.
    let words: KnownWords
    /// Reads rules for steps up of a protocol's own.
    let stepRules: StepRuleReader
    /// The drug's rule for steps up.
    let steps: StepRule
    /// The general ceilings.
    let ceilings: [Ceiling]
    /// The names of the ways to come off.
    let tapers: [String]
    /// The names of the kidney bands, dialysis among them.
    let kidneyBands: [String]
    /// Whether the drug is timed to meals and other problem times.
    let hasLead: Bool
    /// What the usual products make.
    let products: UsualProducts
}
