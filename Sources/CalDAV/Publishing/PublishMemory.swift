/// What is remembered from one run to the next. It is written down before the first change and after each, so that a run
/// can end anywhere and the next goes on from there.
package struct PublishMemory: Hashable, Sendable {
    /// The collection the events lie in; `nil` before one was found.
    package var collection: String?
    /// The events by UID.
    private var byUID: [String: PublishEntry] = [:]

    /// Nothing.
    package init() {}

    /// All that is remembered, by UID.
    package var entries: [PublishEntry] { byUID.values.sorted { $0.uid < $1.uid } }

    /// What is remembered of an event.
    package subscript(_ uid: String) -> PublishEntry? {
        get { byUID[uid] }
        set { byUID[uid] = newValue }
    }
}
