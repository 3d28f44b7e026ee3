/// Another name under which plans from elsewhere may state a monograph's drug, and why its limits hold for it.
public struct DrugAlias: Hashable, Sendable {
    /// The code of a product under this name.
    public struct ProductCode: Hashable, Sendable {
        /// The name of the monograph's product of that strength and form.
        public let product: String
        /// The code.
        public let code: Cited<Code>

        /// Creates a product's code.
        public init(product: String, code: Cited<Code>) {
            self.product = product
            self.code = code
        }
    }

    /// The name, lower-case.
    public let name: String
    /// In what way it is the same, in words; what that rests on.
    public let meaning: Cited<String>
    /// Its codes.
    public let codes: [Cited<Code>]
    /// The codes of its products.
    public let products: [ProductCode]

    /// Creates an alias.
    public init(name: String, meaning: Cited<String>, codes: [Cited<Code>] = [], products: [ProductCode] = []) {
        self.name = name
        self.meaning = meaning
        self.codes = codes
        self.products = products
    }
}
