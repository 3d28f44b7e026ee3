/// A product with several medicines in it: `Percocet` is oxycodone and paracetamol.
public struct CombinedProduct: Hashable, Sendable {
    /// The name on the box.
    public let name: String
    /// The generic names of what is in it.
    public let medicines: [String]

    /// Creates a product.
    public init(name: String, medicines: [String]) {
        self.name = name
        self.medicines = medicines
    }
}
