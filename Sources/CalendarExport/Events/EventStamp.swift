import DoseModel

/// When an event came to be and was last changed, and the revision that did so. Never the time of writing the file: the
/// same plan gives the same bytes.
struct EventStamp: Equatable {
    /// The revision, which is the event's SEQUENCE.
    let sequence: Int32
    /// When the revision that brought it was written.
    let created: CivilDate
    /// When the revision that last changed it was written.
    let changed: CivilDate
}
