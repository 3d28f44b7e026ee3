/// What became of one event.
package struct PublishChange: Hashable, Sendable {
    /// What was done, or, where nothing is to be changed, would be done.
    package enum Outcome: Hashable, Sendable {
        /// It is new on the server.
        case created
        /// It replaced an earlier version.
        case updated
        /// It is gone from the server.
        case removed
        /// It lies there already.
        case unchanged
        /// Somebody changed it on the server, and it was left as it is.
        case kept(Edit)
        /// The server did not take it.
        case failed(String)
    }

    /// What somebody did to an event of ours.
    package enum Edit: Hashable, Sendable {
        /// Its time or text was changed.
        case edited
        /// Its time or text was changed, and the plan has it no more.
        case editedButOver
        /// It was deleted.
        case deleted
        /// An event with its UID is there that is not known to be ours and says something else.
        case foreign
    }

    /// The event's UID.
    package let uid: String
    /// What it is called.
    package let label: EventLabel
    /// What was done.
    package let outcome: Outcome
    /// Whether an alarm of ours is gone from it.
    package var lacksAlarm = false
}
