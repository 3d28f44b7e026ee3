/// Something people ask a drug for though evidence does not support it.
public struct UnsupportedPurpose: Hashable, Sendable {
    /// The name requests use, `orthostatic-tachycardia`.
    public let id: String
    /// Other names for it.
    public let aliases: [String]
    /// The name for people.
    public let title: String
    /// What is known, in a sentence.
    public let evidence: Cited<String>

    /// Creates a purpose.
    public init(id: String, aliases: [String], title: String, evidence: Cited<String>) {
        self.id = id
        self.aliases = aliases
        self.title = title
        self.evidence = evidence
    }
}
