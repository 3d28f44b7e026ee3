/// The fixed words of a sheet, by name.
package struct SheetWords: Sendable {
    /// What stands before the name of a word in a template, `{{words.safety}}`.
    static let prefix = "words."

    private let words: [String: String]

    /// Words by their names.
    package init(_ words: [String: String]) {
        self.words = words
    }

    /// All names, sorted.
    package var names: [String] { words.keys.sorted() }

    /// A word. Asking for one that does not exist is a fault of ours.
    subscript(name: String) -> String {
        guard let word = words[name] else { preconditionFailure("no word is called \(name)") }
        return word
    }

    /// A sentence with its blanks, `{date}`, filled in.
    func callAsFunction(_ name: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = self[name][...]
        // A value is never looked through for blanks: what a person wrote stays as it is.
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let blank = String(rest[rest.index(after: open)..<close])
            guard let value = values[blank] else { preconditionFailure("nothing fills the blank \(blank) of \(name)") }
            result += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
