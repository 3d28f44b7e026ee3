/// How a language lists things.
public struct ListForms: Hashable, Sendable {
    /// Two things, or the last two of more: `{first} and {last}`.
    public let pair: TextPattern
    /// A thing before others: `{first}, {rest}`.
    public let more: TextPattern
    /// A clause before others: `{first}; {rest}`.
    public let clauses: TextPattern

    /// Creates the forms.
    public init(pair: TextPattern, more: TextPattern, clauses: TextPattern) {
        self.pair = pair
        self.more = more
        self.clauses = clauses
    }
}
