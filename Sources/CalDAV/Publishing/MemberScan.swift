/// Looks into members of a collection that are not remembered: to know our own again where all memory is lost, and to
/// see whether a collection is used for something else.
struct MemberScan {
    private var paths: [String]
    private let collection: DAVAddress
    /// Our own events among them, of whatever plan.
    private(set) var ours: [PublishEntry] = []
    /// How many others there are.
    private(set) var foreign = 0

    /// Looks into these members.
    init(_ paths: [String], in collection: DAVAddress) {
        self.paths = paths
        self.collection = collection
    }

    /// What to ask next; `nil` at the end.
    var request: DAVRequest? {
        paths.isEmpty
            ? nil : .report(collection, body: DAVQuestion.many(Array(paths.prefix(ResourceTask.batch))))
    }

    /// Takes the answer.
    mutating func receive(_ response: DAVResponse) throws(PublishStop) {
        guard response.status == 207, let answer = try? Multistatus(response.body, from: collection) else {
            throw .refused(
                what: "looking into the calendar", status: response.status, conditions: DAVError(response).text)
        }
        for item in answer.items {
            guard let data = item[.calDAV, "calendar-data"] else { continue }
            let calendar = CalendarTree(Array(data.text.utf8))
            guard let calendar, let mark = SentMark(of: calendar.event) else {
                foreign += 1
                continue
            }
            ours.append(
                PublishEntry(
                    uid: mark.uid, plan: mark.plan, path: item.address.path, etag: item.etag, digest: nil,
                    essences: [mark.essence], alarms: mark.alarms,
                    sequence: calendar.event?["SEQUENCE"].flatMap { Int($0.value.trimmed) } ?? 0, isLeaving: false))
        }
        paths.removeFirst(min(ResourceTask.batch, paths.count))
    }
}
