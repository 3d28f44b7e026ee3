/// The line that says which plan an event belongs to and what it said when we sent it. With it our own events are known
/// again where all memory of having sent them is lost, and one that somebody edited is known from one that nobody did.
struct SentMark: Hashable {
    /// The property's name.
    static let name = "X-DOSEPLAN-SENT"

    /// The plan's id.
    let plan: String
    /// The event's UID: a copy that somebody made of the event has the line too, but not the UID.
    let uid: String
    /// The digest of the essence.
    let essence: String
    /// The beginning of the digest of all we sent.
    let version: String
    /// The keys of the alarms we put in.
    let alarms: [String]

    /// The mark of an event about to be sent; `digest` is that of its bytes.
    init(plan: String, uid: String, essence: String, digest: String, alarms: [String]) {
        self.plan = plan
        self.uid = uid
        self.essence = essence
        version = SentMark.version(digest)
        self.alarms = alarms
    }

    /// Reads the mark of an event; `nil` where there is none, or that of another event.
    init?(of event: CalendarTree?) {
        guard let event, let words = event[SentMark.name]?.plainValue.split(separator: " ").map({ String($0) }),
            words.count >= 4, words[1] == event["UID"]?.value.trimmed
        else { return nil }
        plan = words[0]
        uid = words[1]
        essence = words[2]
        version = words[3]
        alarms = Array(words.dropFirst(4))
    }

    /// As much of a digest as a mark holds.
    static func version(_ digest: String) -> String { String(digest.prefix(32)) }

    /// The line.
    var line: ContentLine {
        ContentLine(SentMark.name + ":" + ([plan, uid, essence, version] + alarms).joined(separator: " "))
    }
}
