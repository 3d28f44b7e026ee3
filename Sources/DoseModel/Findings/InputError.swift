/// Something a person wrote that cannot be read or planned with. Thrown; never a judgement about a plan.
public struct InputError: Error, Hashable, Sendable {
    /// What is wrong, in one sentence with the offending text.
    public let message: String
    /// Where; `nil` where no file is involved, or the whole file is meant.
    public let span: SourceSpan?
    /// What was expected there.
    public let expected: String?
    /// The valid word nearest to what was written.
    public let nearest: String?

    /// Creates an error.
    public init(_ message: String, at span: SourceSpan? = nil, expected: String? = nil, nearest: String? = nil) {
        self.message = message
        self.span = span
        self.expected = expected
        self.nearest = nearest
    }
}
