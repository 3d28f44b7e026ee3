/// Another drug that is planned for the same person in the same request. It counts as taken.
public struct Companion: Hashable, Sendable {
    /// The drug's name as requests use it.
    public let drug: String
    /// The classes it belongs to, lower-case.
    public let classes: [String]

    /// Creates a companion.
    public init(drug: String, classes: [String]) {
        self.drug = drug
        self.classes = classes
    }

    /// The drug of a monograph as a companion of others.
    public init(_ monograph: Monograph) {
        self.init(drug: monograph.id, classes: monograph.classes)
    }
}
