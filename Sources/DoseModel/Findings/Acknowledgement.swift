/// A prescriber's recorded agreement to go on although a finding stands.
public struct Acknowledgement: Hashable, Sendable {
    /// The code agreed to.
    public let code: FindingCode
    /// The step agreed to; `nil` for the whole plan.
    public let step: Int?
    /// Who agreed.
    public let by: String
    /// Why.
    public let reason: String
    /// Where it stands in the file it came from.
    public let span: SourceSpan?

    /// Creates an acknowledgement.
    public init(code: FindingCode, step: Int? = nil, by: String, reason: String, span: SourceSpan? = nil) {
        self.code = code
        self.step = step
        self.by = by
        self.reason = reason
        self.span = span
    }

    /// Whether it speaks of findings with this code: its own, or one that its own includes.
    public func covers(_ other: FindingCode) -> Bool {
        code == other || other.coveredBy.contains(code)
    }

    /// `Dr A. Rao: eGFR stable, weekly review`.
    public var text: String { "\(by): \(reason)" }
}
