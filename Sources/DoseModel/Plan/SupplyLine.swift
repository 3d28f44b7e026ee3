/// How much of one product a whole plan takes.
public struct SupplyLine: Hashable, Sendable {
    /// The product's name.
    public let product: String
    /// Tablets, or millilitres of a liquid, exactly as taken.
    public let count: Ratio
    /// Where the count stands in the file it came from. No part of what it says: lines are equal wherever they stand.
    public let span: SourceSpan?
    /// Whole units to hand over: tablets rounded up, because a half is cut from a whole one; millilitres rounded up.
    public var toDispense: Int64 { count.roundedUp }

    /// Creates a line.
    public init(product: String, count: Ratio, span: SourceSpan? = nil) {
        self.product = product
        self.count = count
        self.span = span
    }

    /// Equal counts of one product, wherever they stand.
    public static func == (left: SupplyLine, right: SupplyLine) -> Bool {
        left.product == right.product && left.count == right.count
    }

    /// Hashes what ``==(_:_:)`` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(product)
        hasher.combine(count)
    }
}
