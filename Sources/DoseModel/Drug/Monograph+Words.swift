extension Monograph {
    /// The other medicines a person takes, with what their words mean.
    public func medicines(takenBy patient: Patient) -> [NamedMedicine] {
        (patient.taking ?? []).map(terminology.medicines.named)
    }

    /// Every name, as a key, of every other medicine: what the person takes besides, and what is planned together.
    public func medicineKeys(in circumstances: Circumstances) -> [String] {
        circumstances.medicines.flatMap { terminology.medicines.named($0).keys }
    }

    /// The condition a word of a person names; `nil` where the word is not known.
    public func condition(named word: String) -> Condition? {
        terminology.conditions.named(word, drug: id)
    }

    /// What people ask it for though evidence does not support it, by name or alias.
    public func unsupportedPurpose(named word: String) -> UnsupportedPurpose? {
        let key = WordKey.of(word)
        return fit?.unsupported.first { $0.id == key || $0.aliases.contains { WordKey.of($0) == key } }
    }
}
