/// A prescriber's recorded agreement to go on although a finding stands.
public struct Acknowledgement: Hashable, Sendable {
    /// The code agreed to; ``FindingCode/a902``, which nobody can agree to, where what was written is no code.
    public let code: FindingCode
    /// The code as it was written.
    public let written: String
    /// The step agreed to; `nil` for the whole plan.
    public let step: Int?
    /// Who agreed.
    public let by: String
    /// Why.
    public let reason: String
    /// Where it stands in the file it came from.
    public let span: SourceSpan?
    /// Where the number of its step stands there.
    public let stepSpan: SourceSpan?

    /// Creates an acknowledgement.
    public init(
        code: FindingCode, step: Int? = nil, by: String, reason: String, span: SourceSpan? = nil,
        stepSpan: SourceSpan? = nil
    ) {
        self.code = code
        written = code.rawValue
        self.step = step
        self.by = by
        self.reason = reason
        self.span = span
        self.stepSpan = stepSpan
    }

    /// Creates one of a word that is no code. It covers nothing.
    public init(
        unknown word: String, step: Int? = nil, by: String, reason: String, span: SourceSpan? = nil,
        stepSpan: SourceSpan? = nil
    ) {
        code = .a902
        written = word
        self.step = step
        self.by = by
        self.reason = reason
        self.span = span
        self.stepSpan = stepSpan
    }

    /// The same agreement for a plan whose steps are numbered anew; `nil` where its step is gone.
    ///
    /// - Parameters:
    ///   - identities: which step each step of that plan was, counted from 0; `nil` for a new one.
    ///   - plan: the plan it was for.
    public func renumbered(by identities: [Int?], of plan: Plan) -> Acknowledgement? {
        // What names no step of the plan is no agreement, and stays for the checker to speak of.
        guard let step, plan.steps.indices.contains(step - 1) else { return self }
        guard let place = identities.firstIndex(of: step - 1) else { return nil }
        return isKnown
            ? Acknowledgement(
                code: code, step: place + 1, by: by, reason: reason, span: span, stepSpan: stepSpan)
            : Acknowledgement(
                unknown: written, step: place + 1, by: by, reason: reason, span: span, stepSpan: stepSpan)
    }

    /// Whether the word that was written is a code.
    public var isKnown: Bool { written == code.rawValue }

    /// Whether it says who agreed, and why. Without either it is no agreement.
    public var isSigned: Bool {
        [by, reason].allSatisfy { text in text.contains { !$0.isWhitespace } }
    }

    /// Whether it speaks of findings with this code: its own, or one that its own includes.
    public func covers(_ other: FindingCode) -> Bool {
        isKnown && isSigned && (code == other || other.coveredBy.contains(code))
    }

    /// `Dr A. Rao: eGFR stable, weekly review`.
    public var text: String { "\(by): \(reason)" }
}
