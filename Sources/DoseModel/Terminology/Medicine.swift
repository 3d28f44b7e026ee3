/// A medicine by its generic name, with the names it is sold under.
public struct Medicine: Hashable, Sendable {
    /// The generic name, lower-case, `alprazolam`.
    public let name: String
    /// Other generic names: `acetaminophen`.
    public let aliases: [String]
    /// Brand names, as they are written on the box.
    public let brands: [String]
    /// The classes it belongs to, the one people know it by first.
    public let classes: [String]
    /// Its codes in the Anatomical Therapeutic Chemical classification; empty where none is sure.
    public let codes: [String]

    /// Creates a medicine.
    public init(name: String, aliases: [String], brands: [String], classes: [String], codes: [String]) {
        self.name = name
        self.aliases = aliases
        self.brands = brands
        self.classes = classes
        self.codes = codes
    }
}
