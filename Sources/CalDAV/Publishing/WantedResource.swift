/// An event as it is to lie on the server.
package struct WantedResource: Hashable, Sendable {
    /// The id of the plan it belongs to.
    package let plan: String
    /// The event's UID.
    package let uid: String
    /// The event's SEQUENCE.
    package let sequence: Int
    /// The whole calendar, with the mark.
    package let body: [UInt8]
    /// The SHA-256 digest of the calendar without the mark.
    let digest: String
    /// What it says about the dose.
    let essence: String
    /// The keys of its alarms.
    let alarms: [String]
    /// What it is called in messages.
    let label: EventLabel

    /// Takes one event of a plan.
    ///
    /// - Parameters:
    ///   - plan: the plan's id.
    ///   - uid: the event's UID.
    ///   - sequence: its SEQUENCE.
    ///   - bytes: a whole calendar with this one event.
    package init(plan: String, uid: String, sequence: Int, bytes: [UInt8]) {
        guard var calendar = CalendarTree(bytes),
            let place = calendar.children.firstIndex(where: { $0.name == "VEVENT" })
        else { preconditionFailure("a resource is a calendar with an event") }
        let event = calendar.children[place]
        self.plan = plan
        self.uid = uid
        self.sequence = sequence
        digest = SHA256.hex(bytes)
        essence = EventEssence(of: calendar).digest
        alarms = event.all("VALARM").map { AlarmKey.of($0) }
        label = EventLabel(event)
        let mark = SentMark(plan: plan, uid: uid, essence: essence, digest: digest, alarms: alarms)
        calendar.children[place].lines.append(mark.line)
        body = calendar.bytes
    }

    /// The calendar, to be joined with what lies on the server.
    var calendar: CalendarTree {
        guard let calendar = CalendarTree(body) else { preconditionFailure("what we wrote can be read") }
        return calendar
    }
}
