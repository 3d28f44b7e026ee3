/// What a person wrote for a medicine, and what it is.
public struct NamedMedicine: Hashable, Sendable {
    /// The word as written, `Xanax`.
    public let written: String
    /// The medicines it names: one, several for a combined product, none for a class or an unknown word.
    public let medicines: [Medicine]
    /// The class it names; `nil` where it names no class.
    public let namedClass: MedicineClass?
    /// Every name it may be known by to a monograph: the word itself, generic names, classes and their wider classes,
    /// as keys.
    public let keys: [String]
    /// Those of ``keys`` that are the word, generic names and the classes they belong to, wider ones left out.
    let ownKeys: [String]
    /// The class each key stands for in words, `an opioid`.
    let phrases: [String: String]

    /// Whether the word is known at all.
    public var isKnown: Bool { !medicines.isEmpty || namedClass != nil }

    /// Whether it is one of these names of medicines or classes.
    public func isAmong(_ words: [String]) -> Bool { words.contains { keys.contains(WordKey.of($0)) } }

    /// Whether it is one of these names without going by a wider class.
    func isOwn(among words: [String]) -> Bool { words.contains { ownKeys.contains(WordKey.of($0)) } }

    /// The word with what it is: `Xanax (alprazolam, a benzodiazepine)`. Where it belongs to several classes the one
    /// among `words` is said, because that is the one that matters.
    public func text(amongst words: [String] = []) -> String {
        if let namedClass { return WordKey.of(written) == namedClass.id ? written : "\(written) (\(namedClass.one))" }
        let parts = medicines.compactMap { medicine -> String? in
            let wanted = medicine.classes.first { own in words.contains { WordKey.of($0) == own } }
            let phrase = (wanted ?? medicine.classes.first).flatMap { phrases[$0] }
            let isSame = WordKey.of(written) == medicine.name
            return isSame ? phrase : [medicine.name, phrase].compactMap(\.self).joined(separator: ", ")
        }
        return parts.isEmpty ? written : "\(written) (\(parts.joined(separator: "; ")))"
    }
}
