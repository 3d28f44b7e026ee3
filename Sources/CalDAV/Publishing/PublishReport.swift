/// What a run came to.
package struct PublishReport: Hashable, Sendable {
    /// The collection; `nil` where none was found.
    package let collection: String?
    /// Whether the collection was made by this run, or would be.
    package let isNewCollection: Bool
    /// What became of each event, in the order in which it was done; those that lie there already come first.
    package let changes: [PublishChange]
    /// Why the run ended early; `nil` where it did not.
    package let stop: PublishStop?

    /// Whether the server now holds exactly the plan.
    package var isComplete: Bool {
        stop == nil
            && changes.allSatisfy { change in
                switch change.outcome {
                case .kept, .failed: false
                default: true
                }
            }
    }
}
