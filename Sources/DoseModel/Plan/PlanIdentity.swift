/// What stays the same while a plan changes, and what counts its changes.
public struct PlanIdentity: Hashable, Sendable {
    /// A lower-case UUID.
    public let id: String
    /// 0 for the first plan, one more with each change.
    public let revision: Int
    /// The day this revision was written. Calendar time stamps come from it and never from the clock.
    public let written: CivilDate

    /// Creates an identity.
    public init(id: String, revision: Int, written: CivilDate) {
        self.id = id
        self.revision = revision
        self.written = written
    }
}
