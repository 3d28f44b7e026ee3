/// What one event says of itself, as content lines: everything but its name, its stamps and its manners.
struct EventBody: Equatable {
    /// From DTSTART to the description.
    var content: [UInt8] = []
    /// The alarm, whole.
    var alarm: [UInt8] = []
}
