/// How much of one product a whole plan takes.
public struct SupplyLine: Hashable, Sendable {
    /// The product's name.
    public let product: String
    /// Tablets, or millilitres of a liquid, exactly as taken.
    public let count: Ratio
    /// Whole units to hand over: tablets rounded up, because a half is cut from a whole one; millilitres rounded up.
    public var toDispense: Int64 { (count.numerator + count.denominator - 1) / count.denominator }

    /// Creates a line.
    public init(product: String, count: Ratio) {
        self.product = product
        self.count = count
    }
}
