package import DoseModel

/// The names in some plans that say what they are about: the drugs and their products, what they are for, and the units
/// doses are counted in. A discreet calendar and its file's name may hold none of them.
package struct TellingWords: Sendable {
    /// In lower case.
    private let names: Set<String>
    /// Units and forms, which tell only as words of their own.
    private static let measures: Set<String> = [
        "mg", "mcg", "microgram", "micrograms", "milligram", "milligrams", "ml", "dose", "doses", "tablet", "tablets",
        "capsule", "capsules", "pill", "pills", "medicine", "medicines", "medication", "drug", "drugs", "taper",
        "titration",
    ]
    /// Shorter names, like `sc`, stand inside too many other words.
    private static let shortestInside = 4

    /// Gathers the names.
    package init(of plans: [(plan: Plan, monograph: Monograph)]) {
        var names: Set<String> = []
        for (plan, monograph) in plans {
            names.formUnion([plan.drug, monograph.id])
            names.formUnion(monograph.products.flatMap { [$0.name] + $0.aliases })
            names.formUnion(monograph.protocols.flatMap { [$0.id] + $0.aliases })
        }
        self.names = Set(names.map { $0.lowercased() }.filter { !$0.isEmpty })
    }

    /// The first telling name in a text, in the order of the alphabet; `nil` where there is none.
    package func first(in text: String) -> String? {
        let text = text.lowercased()
        let words = Set(text.split { !$0.isLetter }.map { String($0) })
        let inside = names.filter { $0.count >= TellingWords.shortestInside ? text.contains($0) : words.contains($0) }
        return inside.union(TellingWords.measures.intersection(words)).min()
    }
}
