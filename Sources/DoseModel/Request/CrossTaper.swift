/// Says that one drug of a request replaces another: one comes down while the other goes up.
public struct CrossTaper: Hashable, Sendable {
    /// The drug that is left.
    public let from: String
    /// The drug that replaces it.
    public let to: String
    /// Where it stands in the file it came from.
    public let span: SourceSpan?

    /// Creates a cross-taper of two drugs, by the names requests use.
    public init(from: String, to: String, span: SourceSpan? = nil) {
        self.from = from
        self.to = to
        self.span = span
    }
}
