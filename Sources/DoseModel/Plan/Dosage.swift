/// A count of one product: what the hand takes.
public struct Dosage: Hashable, Sendable {
    /// The product's name.
    public let product: String
    /// Tablets, or millilitres of a liquid.
    public let count: Ratio

    /// Creates a dosage.
    public init(product: String, count: Ratio) {
        self.product = product
        self.count = count
    }
}
