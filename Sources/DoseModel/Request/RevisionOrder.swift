/// A revision with the day it holds from, and who decided it.
public struct RevisionOrder: Sendable {
    /// What is asked.
    public let revision: Revision
    /// The first day it holds for.
    public let from: CivilDate
    /// The day it is written.
    public let written: CivilDate
    /// Who decided it; empty where nobody said.
    public let by: String
    /// Why; empty where nobody said.
    public let why: String
    /// Where the verb stands, for messages.
    public let span: SourceSpan?
    /// Where the first day stands.
    public let fromSpan: SourceSpan?

    /// Creates an order.
    public init(
        _ revision: Revision, from: CivilDate, written: CivilDate, by: String = "", why: String = "",
        span: SourceSpan? = nil, fromSpan: SourceSpan? = nil
    ) {
        self.revision = revision
        self.from = from
        self.written = written
        self.by = by
        self.why = why
        self.span = span
        self.fromSpan = fromSpan
    }
}
