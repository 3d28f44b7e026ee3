package import DoseModel

/// The events of plans, each as a resource of its own: what a collection that holds these plans and nothing else must
/// hold. Events that a revision took away are not among them.
package struct CalendarResources: Sendable {
    /// The resources in the order of the calendar; no two have a UID in common.
    package let all: [CalendarResource]

    /// Writes them.
    ///
    /// - Parameters:
    ///   - parts: the plans, all in the same time zone, each with an id of its own.
    ///   - writer: a writer that may have written other plans before.
    /// - Throws: an error where the plans cannot be a calendar.
    package init(
        of parts: [CalendarPart], by writer: CalendarWriter = CalendarWriter()
    ) throws(InputError) {
        var all: [CalendarResource] = []
        try writer.writeEach(of: parts) { uid, sequence, bytes in
            all.append(CalendarResource(uid: uid.text, sequence: Int(sequence), bytes: bytes))
        }
        self.all = all
    }
}
