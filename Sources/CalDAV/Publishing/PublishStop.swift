/// Why a run ends before its work is done. What was done stays done and remembered; the next run goes on from there.
package enum PublishStop: Error, Hashable, Sendable {
    /// 401: user or password are wrong, or missing.
    case unauthorized
    /// The server refuses something without which nothing goes.
    case refused(what: String, status: Int, conditions: String)
    /// No answer in spite of several attempts.
    case unreachable(String)
    /// The connection cannot be trusted, or could not be tried at all.
    case untrusted(String)
    /// The server wants to be left alone for longer than anybody waits; seconds.
    case busy(Int)
    /// The server points to another server. Credentials do not go there by themselves.
    case elsewhere(String)
    /// An answer that means nothing.
    case unreadable(what: String)
    /// No calendars of this user's were found.
    case noHome
    /// Nothing is at the address, nor could something be made there; where the user's calendars lie.
    case nothingThere(home: String)
    /// Something that is no calendar is in the place.
    case notACalendar(String)
    /// The server makes no calendars; those there are.
    case cannotMake([String])
    /// The calendar may not be written to.
    case readOnly(String)
    /// The calendar takes no events.
    case noEvents(String)
    /// The calendar given holds so many events that are not ours.
    case notDedicated(Int)
    /// The events lie in another collection than the one found now.
    case moved(from: String, to: String)
    /// An event is larger than the server takes; its octets, and the most it takes.
    case tooLarge(Int, limit: Int)
    /// 507: no room left.
    case full
}
