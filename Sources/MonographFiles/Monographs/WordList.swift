import DoseModel

/// Reads lists of words.
enum WordList {
    /// The words of a list; none where there is no list.
    static func read(_ node: YAMLNode?) throws(InputError) -> [String] {
        guard let node else { return [] }
        return try node.list().map { (item) throws(InputError) in try item.text() }
    }

    /// Names of drugs and classes: lower case, none twice, at least one where there is a list.
    static func lowerCase(_ node: YAMLNode?) throws(InputError) -> [String] {
        guard let node else { return [] }
        var words: [String] = []
        for item in try node.list() {
            let word = try item.text()
            guard word == word.lowercased() else {
                throw item.error(
                    "`\(word)` is not in lower case", expected: "names of drugs and classes in lower case",
                    nearest: word.lowercased())
            }
            guard !words.contains(word) else { throw item.error("`\(word)` stands twice in the list") }
            words.append(word)
        }
        guard !words.isEmpty else { throw node.error("the list is empty", expected: "at least one name, or no key") }
        return words
    }
}
