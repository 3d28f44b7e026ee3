import DoseModel

/// Checks that what a monograph calls medicines and conditions by is known, so that no rule waits for a word nobody can
/// write. A terminology without any names checks nothing.
struct KnownWords {
    /// What the words mean.
    let terminology: Terminology

    /// Reads a list of generic names and classes.
    func medicines(_ node: YAMLNode?) throws(InputError) -> [String] {
        let words = try WordList.lowerCase(node)
        let known = terminology.medicines
        guard let node, !known.medicines.isEmpty else { return words }
        for item in try node.list() {
            let word = try item.text()
            let isKnown =
                known.classes.contains { $0.id == word } || known.medicines.contains { $0.name == word }
            guard isKnown else {
                throw item.error(
                    "`\(word)` is neither a generic name nor a class of the medicines",
                    expected: "a name from the folder Medicines",
                    nearest: NearestWord.of(word, in: known.medicines.map(\.name) + known.classes.map(\.id)))
            }
        }
        return words
    }

    /// Reads a list of conditions.
    func conditions(_ node: YAMLNode?) throws(InputError) -> [String] {
        let words = try WordList.lowerCase(node)
        let known = terminology.conditions.conditions
        guard let node, !known.isEmpty else { return words }
        for item in try node.list() {
            let word = try item.text()
            guard known.contains(where: { $0.id == word }) else {
                throw item.error(
                    "`\(word)` is none of the conditions", expected: "a name from the folder Conditions",
                    nearest: NearestWord.of(word, in: known.map(\.id)))
            }
        }
        return words
    }
}
