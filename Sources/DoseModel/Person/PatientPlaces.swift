/// Where the words of a person stand in the file they came from. No part of what is known of the person: all are equal.
public struct PatientPlaces: Hashable, Sendable {
    private var places: [String: SourceSpan] = [:]

    /// Creates a list without places.
    public init() {}

    /// The place of a word under a key, such as `Xanax` under `taking`; of the key's value where no word is given.
    public subscript(key: String, word: String? = nil) -> SourceSpan? {
        get { places[PatientPlaces.name(key, word)] }
        set { places[PatientPlaces.name(key, word)] = newValue }
    }

    private static func name(_ key: String, _ word: String?) -> String { key + ":" + (word ?? "") }

    /// Always true.
    public static func == (left: PatientPlaces, right: PatientPlaces) -> Bool { true }

    /// Adds nothing.
    public func hash(into hasher: inout Hasher) {}
}
