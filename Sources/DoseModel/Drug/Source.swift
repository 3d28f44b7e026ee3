/// One source a monograph cites.
public struct Source: Hashable, Sendable {
    /// The short name limits refer to it by.
    public let id: String
    /// The source in words: title, year, place, identifier.
    public let text: String

    /// Creates a source.
    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}
