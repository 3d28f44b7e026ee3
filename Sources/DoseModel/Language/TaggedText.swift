/// A text and the language it is in, which need not be that of the page around it.
public struct TaggedText: Hashable, Sendable {
    /// The text.
    public let text: String
    /// The language's tag, `en`.
    public let language: String

    /// Creates a text.
    public init(_ text: String, language: String) {
        self.text = text
        self.language = language
    }
}
