/// Another place that a finding speaks of: the earlier step it is measured against, the step that overlaps.
public struct RelatedPlace: Hashable, Sendable {
    /// What stands there, in a few words.
    public let label: String
    /// The step, counted from 1; `nil` where it is none.
    public let step: Int?
    /// Where in a file it stands; `nil` where the plan came from none.
    public let span: SourceSpan?

    /// Creates a place.
    public init(_ label: String, step: Int? = nil, span: SourceSpan? = nil) {
        self.label = label
        self.step = step
        self.span = span
    }
}
