/// The keys of a catalogue that one part of the program uses. The raw value of a case is the key, then the names of the
/// places that are filled in: `take.sum what amount`. A place called `count` chooses between the text for a single
/// thing and the text for several.
public protocol CatalogueKey: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

extension CatalogueKey {
    /// What a catalogue must hold for this case.
    public var entry: CatalogueEntry { CatalogueEntry(signature: rawValue) }

    /// What a catalogue must hold for all cases.
    public static var entries: [CatalogueEntry] { allCases.map(\.entry) }
}

/// A key that a catalogue must hold, and what the program fills in there.
public struct CatalogueEntry: Hashable, Sendable {
    /// The key, `take.sum`.
    public let name: String
    /// The names of the places, sorted.
    public let places: [String]

    /// Creates an entry from a key and the names of its places, divided by spaces.
    public init(signature: String) {
        let words = signature.split(separator: " ").map { String($0) }
        name = words[0]
        places = words.dropFirst().sorted()
    }

    /// Whether it has one text for a single thing and one for several.
    public var isCounted: Bool { places.contains(CatalogueEntry.count) }

    /// The name of the place that counts.
    public static let count = "count"
}
