import ArgumentParser
import DoseModel

/// One of a few words on the command line.
///
/// Words are read here and not by conforming each type to the argument parser's protocol: looking such conformances up
/// at start takes longer than planning.
enum Choice {
    /// The value a word names.
    ///
    /// - Throws: a validation error that lists the words and names the nearest.
    static func of<Value: CaseIterable & RawRepresentable<String>>(
        _ word: String, for option: String, as type: Value.Type = Value.self
    ) throws -> Value {
        if let value = Value(rawValue: word) { return value }
        let words = Value.allCases.map(\.rawValue)
        let nearest = NearestWord.of(word, in: words).map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError("\(option) \(word): expected \(words.joined(separator: ", ")).\(nearest)")
    }
}
