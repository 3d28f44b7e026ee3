import DoseModel

/// The other medicines a person takes, brought together with what the monograph says of them. Words are compared as
/// written, letters' case aside.
struct Medicines {
    private let taking: [String]

    /// Reads what a person takes; `nil` reads as nothing.
    init(_ taking: [String]?) {
        self.taking = taking ?? []
    }

    /// The words of the person that are among those of the monograph, in their order.
    func named(in words: [String]) -> [String] {
        guard !taking.isEmpty else { return [] }
        let wanted = Set(words.map { $0.lowercased() })
        return taking.filter { wanted.contains($0.lowercased()) }
    }

    /// The words that neither an interaction nor the choice of a protocol's variant looks at.
    func unknown(to monograph: Monograph) -> [String] {
        guard !taking.isEmpty else { return [] }
        let conditions = monograph.protocols.flatMap(\.variants).map(\.condition)
        let looked = monograph.interactions.flatMap(\.with) + conditions.flatMap { $0.taking + $0.notTaking }
        let known = Set(looked.map { $0.lowercased() })
        return taking.filter { !known.contains($0.lowercased()) }
    }
}
