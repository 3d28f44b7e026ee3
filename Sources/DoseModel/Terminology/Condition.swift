/// A condition of a person that a monograph may speak of.
public struct Condition: Hashable, Sendable {
    /// The name monographs use, lower-case, `urinary-retention`.
    public let id: String
    /// The name for people, `trouble passing urine`.
    public let title: String
    /// Other names people write for it. `DRUG` stands for the name of the drug the plan is about, as in `DRUG-allergy`.
    public let aliases: [String]

    /// Creates a condition.
    public init(id: String, title: String, aliases: [String]) {
        self.id = id
        self.title = title
        self.aliases = aliases
    }
}
