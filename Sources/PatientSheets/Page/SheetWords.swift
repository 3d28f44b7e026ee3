package import DoseModel

/// The fixed words of a sheet in one language, by name.
package struct SheetWords: Sendable {
    /// What stands before the name of a word in a template, `{{words.safety}}`.
    static let prefix = "words."
    /// What stands before the name of a word in a catalogue.
    private static let section = "sheet."

    /// The language they are of.
    let catalogue: Catalogue

    /// The words of a catalogue that was read for the keys of ``SheetKey``.
    package init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// The names of all words that have no place to fill, sorted: what templates may write.
    package var names: [String] {
        SheetKey.entries.filter(\.places.isEmpty).map { String($0.name.dropFirst(SheetWords.section.count)) }.sorted()
    }

    /// A word.
    subscript(name: String) -> String { self(name, [:]) }

    /// A sentence with its places filled. What a person wrote stays as it is: a brace in it is no place.
    func callAsFunction(_ name: String, _ values: [String: String]) -> String {
        guard case .plain(let pattern)? = catalogue.texts[SheetWords.section + name] else {
            preconditionFailure("the catalogue \(catalogue.tag) was not read for \(name)")
        }
        return pattern.filled(values)
    }

    /// `1 day`, `7 days`.
    func days(_ count: Int) -> String { catalogue.text(SheetKey.days, count: count) }
}
