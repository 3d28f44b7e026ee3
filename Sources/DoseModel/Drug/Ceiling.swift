/// The most that may be taken, whatever the kidneys do.
public struct Ceiling: Hashable, Sendable {
    /// How strict a ceiling is.
    public enum Tier: String, CaseIterable, Sendable {
        /// Cautious: above it a plan is warned about, and the planner asks for an acknowledgement.
        case recommended
        /// Above it a plan is wrong.
        case absolute
    }

    /// What the ceiling counts.
    public enum Span: String, CaseIterable, Sendable {
        case dose
        case day
    }

    /// How strict it is.
    public let tier: Tier
    /// What it counts.
    public let span: Span
    /// Where it holds; `nil` for everywhere. A ceiling for a named jurisdiction replaces the general one there.
    public let jurisdiction: String?
    /// The most that may be taken.
    public let limit: Cited<Dose>

    /// Creates a ceiling.
    public init(tier: Tier, span: Span, jurisdiction: String?, limit: Cited<Dose>) {
        self.tier = tier
        self.span = span
        self.jurisdiction = jurisdiction
        self.limit = limit
    }
}
