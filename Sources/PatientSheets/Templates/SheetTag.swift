/// One name that a template may write between braces: what it stands for, and where it may stand.
package struct SheetTag: Hashable, Sendable {
    /// What a name stands for.
    package enum Kind: String, Hashable, Sendable {
        /// A text; as a section, whether there is one.
        case text
        /// Whether something holds; only a section.
        case flag
        /// Entries that a section repeats.
        case list
        /// A drawing of our own, the only thing that is not escaped; written with three braces.
        case drawing
    }

    /// The name, `missed-dose`.
    package let name: String
    /// What it stands for.
    package let kind: Kind
    /// What it means, for whoever edits a template.
    package let meaning: String
    /// What an entry of a list has.
    package let inside: [SheetTag]

    /// A text.
    static func text(_ name: String, _ meaning: String) -> SheetTag {
        SheetTag(name: name, kind: .text, meaning: meaning, inside: [])
    }

    /// Whether something holds.
    static func flag(_ name: String, _ meaning: String) -> SheetTag {
        SheetTag(name: name, kind: .flag, meaning: meaning, inside: [])
    }

    /// A drawing.
    static func drawing(_ name: String, _ meaning: String) -> SheetTag {
        SheetTag(name: name, kind: .drawing, meaning: meaning, inside: [])
    }

    /// A list.
    static func list(_ name: String, _ meaning: String, _ inside: [SheetTag]) -> SheetTag {
        SheetTag(name: name, kind: .list, meaning: meaning, inside: inside)
    }
}
