/// All texts of one language for people who take a medicine: sentences with places to fill, forms of numbers and dates,
/// and translations of what monographs say. One file a language; the program knows no language by itself.
public struct Catalogue: Hashable, Sendable {
    /// Whether somebody who can judge it has read it.
    public enum Status: String, CaseIterable, Sendable {
        /// Read and found right.
        case reviewed
        /// Not yet; everything printed in it says so.
        case unverified
    }

    /// The tag of the language the program and its monographs are written in.
    public static let english = "en"

    /// The language's tag, as files and options write it: `es`.
    public let tag: String
    /// The language's own name for itself.
    public let name: String
    /// Whether it was reviewed.
    public let status: Status
    /// How numbers are written.
    public let numbers: NumberForms
    /// How dates are written.
    public let dates: DateForms
    /// How things are listed.
    public let lists: ListForms
    /// The texts by key.
    public let texts: [String: CatalogueText]
    /// Translations of what a monograph says, by its name and then by place, `counsel.first-dose`.
    public let drugs: [String: [String: Translation]]

    /// Creates a catalogue.
    public init(
        tag: String, name: String, status: Status, numbers: NumberForms, dates: DateForms, lists: ListForms,
        texts: [String: CatalogueText], drugs: [String: [String: Translation]] = [:]
    ) {
        self.tag = tag
        self.name = name
        self.status = status
        self.numbers = numbers
        self.dates = dates
        self.lists = lists
        self.texts = texts
        self.drugs = drugs
    }

    /// Whether it is the language the program is written in.
    public var isEnglish: Bool { tag == Catalogue.english }

    /// The text of a key with its places filled. The key must be one of those the catalogue was read for.
    public func text<Key: CatalogueKey>(_ key: Key, _ values: [String: String] = [:]) -> String {
        let entry = key.entry
        guard case .plain(let pattern)? = texts[entry.name] else {
            preconditionFailure("the catalogue \(tag) was not read for \(entry.name)")
        }
        return pattern.filled(values)
    }

    /// The text of a key for a single thing or for several.
    ///
    /// - Parameters:
    ///   - isOne: whether it is a single thing, or part of one.
    ///   - count: the number as it is to be read.
    public func text<Key: CatalogueKey>(
        _ key: Key, isOne: Bool, count: String, _ values: [String: String] = [:]
    ) -> String {
        let entry = key.entry
        guard case .counted(let one, let other)? = texts[entry.name] else {
            preconditionFailure("the catalogue \(tag) was not read for \(entry.name)")
        }
        var values = values
        values[CatalogueEntry.count] = count
        return (isOne ? one : other).filled(values)
    }

    /// The text of a key for so many things.
    public func text<Key: CatalogueKey>(_ key: Key, count: Int, _ values: [String: String] = [:]) -> String {
        text(key, isOne: count == 1, count: String(count), values)
    }

    /// A translation of what a monograph says at a place, `counsel.first-dose`, or the English sentence itself where
    /// there is none of that very sentence.
    public func translated(_ sentence: String, of drug: String, at place: String) -> TaggedText {
        guard !isEnglish, let translation = drugs[drug]?[place], translation.isOf(sentence) else {
            return TaggedText(sentence, language: Catalogue.english)
        }
        return TaggedText(translation.text, language: tag)
    }
}
