/// What is handed over on one day.
public struct Fill: Hashable, Sendable {
    /// The day; from that day on it can be taken.
    public let date: CivilDate
    /// The product's name.
    public let product: String
    /// Tablets, or millilitres of a liquid.
    public let count: Ratio
    /// Where it stands in the file it came from.
    public let span: SourceSpan?

    /// Creates a fill.
    public init(date: CivilDate, product: String, count: Ratio, span: SourceSpan? = nil) {
        self.date = date
        self.product = product
        self.count = count
        self.span = span
    }
}
