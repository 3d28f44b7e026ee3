import DoseModel

/// The medicines that make drowsy beside the drug, counted once each.
struct SedativeCount {
    /// The wide class of everything that makes drowsy.
    static let drowsyClass = "sedative"

    /// What each is, in words.
    private(set) var texts: [String] = []
    /// How many of them rest on something that was read, and not on memory.
    private(set) var verified = 0
    private var counted: [String] = []

    /// How many there are.
    var count: Int { texts.count }

    /// Counts a medicine that an interaction speaks of, if both make drowsy.
    mutating func add(_ medicine: NamedMedicine, by interaction: Interaction) {
        let isDrowsy =
            switch interaction.level.value {
            case .sedating: true
            case .dangerous: medicine.keys.contains(SedativeCount.drowsyClass)
            case .caution: false
            }
        let key = medicine.medicines.isEmpty ? medicine.keys[0] : medicine.medicines.map(\.name).joined(separator: "+")
        guard isDrowsy, !counted.contains(key) else { return }
        counted.append(key)
        texts.append(medicine.text(amongst: interaction.with))
        if interaction.level.basis != .unverified { verified += 1 }
    }
}
