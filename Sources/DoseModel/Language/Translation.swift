/// A sentence of a monograph in another language, beside the English one that was translated. Where the monograph says
/// something else by now, the translation is of no use and is not shown.
public struct Translation: Hashable, Sendable {
    /// The English sentence, white space as single spaces.
    public let original: String
    /// The same in the catalogue's language.
    public let text: String
    /// Where it stands in the catalogue's file; `nil` where it came from no file.
    public let span: SourceSpan?

    /// Creates a translation.
    public init(of original: String, text: String, span: SourceSpan? = nil) {
        self.original = original
        self.text = text
        self.span = span
    }

    /// Whether this is a translation of a sentence, white space aside.
    public func isOf(_ sentence: String) -> Bool {
        sentence.split(whereSeparator: \.isWhitespace) == original.split(whereSeparator: \.isWhitespace)
    }
}
