/// A judgement about a plan. A value, never thrown: a plan with findings is still a plan.
public struct Finding: Hashable, Sendable {
    /// What it is about.
    public let code: FindingCode
    /// How grave it is.
    public let severity: Severity
    /// One sentence with numbers and units.
    public let message: String
    /// The step it is about, counted from 1; `nil` for the plan or the person.
    public let step: Int?
    /// The first day it is about.
    public let date: CivilDate?
    /// What the plan has, with its unit.
    public let actual: String?
    /// What is allowed, with its unit.
    public let limit: String?
    /// What the limit rests on.
    public let basis: Basis?
    /// The limit's source in words.
    public let citation: String?
    /// Where the limit stands in its monograph.
    public let source: SourceSpan?
    /// What to do: the smallest change that clears it, or whom to ask.
    public var help: String?
    /// The change of the plan that ``help`` tells of, computed and checked; `nil` where none was looked for, or none
    /// was found.
    public var repair: Repair?
    /// Facts beside it: what it was measured against, how a value was found.
    public let notes: [String]
    /// Other places it speaks of, the one it is measured against first.
    public let related: [RelatedPlace]
    /// Where in a file it stands.
    public let span: SourceSpan?
    /// The agreement that covers it, once matched.
    public var acknowledgement: Acknowledgement?

    /// Creates a finding.
    public init(
        _ code: FindingCode, _ severity: Severity, _ message: String, step: Int? = nil, date: CivilDate? = nil,
        actual: String? = nil, limit: String? = nil, basis: Basis? = nil, citation: String? = nil, help: String? = nil,
        notes: [String] = [], span: SourceSpan? = nil, source: SourceSpan? = nil, related: [RelatedPlace] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.step = step
        self.date = date
        self.actual = actual
        self.limit = limit
        self.basis = basis
        self.citation = citation
        self.help = help
        self.notes = notes
        self.span = span
        self.source = source
        self.related = related
    }

    /// The same finding with another message, as lists that name the drug print it.
    public func saying(_ message: String) -> Finding {
        var result = Finding(
            code, severity, message, step: step, date: date, actual: actual, limit: limit, basis: basis,
            citation: citation, help: help, notes: notes, span: span, source: source, related: related)
        result.repair = repair
        result.acknowledgement = acknowledgement
        return result
    }

    /// Whether it is an error that nobody has acknowledged.
    public var blocks: Bool { severity == .error && acknowledgement == nil }

    /// Whether a prescriber may acknowledge it.
    public var isAcknowledgeable: Bool { severity > .note && code.isAcknowledgeable }
}
