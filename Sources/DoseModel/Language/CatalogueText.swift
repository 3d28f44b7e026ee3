/// One text of a catalogue: the same for any number of things, or one for a single thing and one for several.
public enum CatalogueText: Hashable, Sendable {
    /// One text.
    case plain(TextPattern)
    /// One text for a single thing, or a part of one, and one for several.
    case counted(one: TextPattern, other: TextPattern)

    /// All its patterns with the names of their forms.
    public var forms: [(name: String, pattern: TextPattern)] {
        switch self {
        case .plain(let pattern): [("", pattern)]
        case .counted(let one, let other): [(".one", one), (".other", other)]
        }
    }
}
