/// One event as a calendar of its own, the way CalDAV servers keep events.
package struct CalendarResource: Hashable, Sendable {
    /// The event's UID, a lower-case UUID. It stays through all revisions of the plan.
    package let uid: String
    /// The event's SEQUENCE: the revision of the plan that last changed it.
    package let sequence: Int
    /// A complete VCALENDAR with the definition of its time zone and this one event. An event that does not change
    /// keeps its bytes, whatever else changes in the plan.
    package let bytes: [UInt8]
}
