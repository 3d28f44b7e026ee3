/// What is remembered of one event on the server.
package struct PublishEntry: Hashable, Sendable {
    /// The event's UID.
    package let uid: String
    /// The id of the plan it belongs to.
    package let plan: String
    /// Where it lies.
    package var path: String
    /// Its version as the server named it last; `nil` until that is known.
    package var etag: String?
    /// The digest of what was sent last and arrived; `nil` where nothing is known to have arrived.
    package var digest: String?
    /// The essences it may have without anybody having edited it: the one that arrived, and those that were about to be
    /// sent and may have arrived.
    package var essences: [String]
    /// The keys of the alarms we put in.
    package var alarms: [String]
    /// The SEQUENCE sent last.
    package var sequence: Int
    /// Whether it was about to be deleted, and may be gone.
    package var isLeaving: Bool

    /// Whether the server is known to have had it.
    var isConfirmed: Bool { digest != nil }
}
