/// A class of medicines that interactions speak of: opioids, benzodiazepines.
public struct MedicineClass: Hashable, Sendable {
    /// The name monographs use, lower-case, `opioid`.
    public let id: String
    /// One of it, with its article: `an opioid`.
    public let one: String
    /// Other names people write for it: `opioids`, `narcotic`.
    public let aliases: [String]
    /// The wider classes it belongs to: a beta blocker is an antihypertensive.
    public let within: [String]

    /// Creates a class.
    public init(id: String, one: String, aliases: [String], within: [String]) {
        self.id = id
        self.one = one
        self.aliases = aliases
        self.within = within
    }
}
