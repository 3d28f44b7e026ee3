/// The work on one event, from question to question. A value: it says what to ask next, takes the answer, and holds no
/// connection.
struct ResourceTask {
    /// What is to come of it.
    enum Goal {
        case present(WantedResource)
        case absent(PublishEntry)
    }

    /// What is asked next.
    private enum Phase {
        /// What lies there now.
        case reading
        /// To take a new version in the place of the one with this tag, or, without a tag, where there is none.
        case putting([UInt8], etag: String?)
        /// Which version our own became.
        case tagging
        case deleting(etag: String)
        /// Which of these members has our UID.
        case seeking([String])
        case finished(PublishChange)
    }

    /// What is to come of it.
    let goal: Goal
    /// Where the event lies or is to lie.
    private(set) var address: DAVAddress
    private let collection: DAVAddress
    private let isForced: Bool
    private let isDryRun: Bool
    /// Members of the collection that are not known to be ours.
    private let unknown: [String]
    private var phase = Phase.reading
    /// What the event is called, once known.
    private var label: EventLabel
    private var contentions = 0
    private var hasSought = false

    private static let mostContentions = 3
    /// So many members are asked for at once.
    static let batch = 50

    /// Begins by looking at what lies there.
    init(_ goal: Goal, at address: DAVAddress, of publish: PublishGoal, in collection: DAVAddress, unknown: [String]) {
        self.goal = goal
        self.address = address
        self.collection = collection
        self.unknown = unknown
        isForced = publish.isForced
        isDryRun = publish.isDryRun
        label =
            switch goal {
            case .present(let wanted): wanted.label
            case .absent: EventLabel(nil)
            }
    }

    private var uid: String {
        switch goal {
        case .present(let wanted): wanted.uid
        case .absent(let entry): entry.uid
        }
    }

    /// Ends the work.
    mutating func finish(_ outcome: PublishChange.Outcome, lacksAlarm: Bool = false) {
        phase = .finished(PublishChange(uid: uid, label: label, outcome: outcome, lacksAlarm: lacksAlarm))
    }

    /// Puts the event where there is none.
    mutating func create() {
        guard case .present(let wanted) = goal else { preconditionFailure("only what is wanted is created") }
        put(wanted.body, etag: nil)
    }

    private mutating func put(_ body: [UInt8], etag: String?) {
        phase = .putting(body, etag: etag)
        if isDryRun { finish(etag == nil ? .created : .updated) }
    }

    private mutating func delete(etag: String) {
        phase = .deleting(etag: etag)
        if isDryRun { finish(.removed) }
    }

    /// What came of it; `nil` while something is still to be asked.
    var change: PublishChange? {
        if case .finished(let change) = phase { change } else { nil }
    }

    /// What to ask next; `nil` at the end.
    var request: DAVRequest? {
        switch phase {
        case .reading: .get(address)
        case .putting(let body, let etag?): .replace(address, etag: etag, body)
        case .putting(let body, nil): .create(address, body)
        case .tagging: .propfind(address, depth: 0, body: DAVQuestion.versions)
        case .deleting(let etag): .delete(address, etag: etag)
        case .seeking(let paths):
            .report(collection, body: DAVQuestion.many(Array(paths.prefix(ResourceTask.batch))))
        case .finished: nil
        }
    }

    /// Takes the answer to ``request`` and remembers what it means.
    mutating func receive(_ response: DAVResponse, _ memory: inout PublishMemory) throws(PublishStop) {
        switch phase {
        case .reading: receiveContent(response, &memory)
        case .putting(_, let etag): try receivePut(response, replaced: etag != nil, &memory)
        case .tagging: receiveTag(response, &memory)
        case .deleting: try receiveDelete(response, &memory)
        case .seeking(let paths): receiveSearch(response, paths)
        case .finished: preconditionFailure("nothing was asked")
        }
    }

    // MARK: What lies there

    private mutating func receiveContent(_ response: DAVResponse, _ memory: inout PublishMemory) {
        if response.status == 404 || response.status == 410 { return receiveNothing(&memory) }
        guard response.isSuccess else { return fail(response) }
        guard let calendar = CalendarTree(response.body), let event = calendar.event else {
            return finish(.failed("what lies in its place is no calendar that can be read"))
        }
        guard let etag = response.etag else {
            return finish(.failed("the server names no version of it, and nothing is replaced unseen"))
        }
        guard event["UID"]?.value.trimmed == uid else { return finish(.failed("another event lies in its place")) }
        switch goal {
        case .present(let wanted): weigh(wanted, against: calendar, etag: etag, &memory)
        case .absent(let entry):
            label = EventLabel(event)
            let essence = EventEssence(of: calendar).digest
            let mark = SentMark(of: event)
            let isUntouched =
                entry.essences.contains(essence) || mark?.plan == entry.plan && mark?.essence == essence
            if isUntouched || isForced { delete(etag: etag) } else { finish(.kept(.editedButOver)) }
        }
    }

    private mutating func receiveNothing(_ memory: inout PublishMemory) {
        switch goal {
        case .absent:
            memory[uid] = nil
            finish(.removed)
        case .present:
            let entry = memory[uid]
            // What we never saw arrive, or were about to delete ourselves, nobody else has deleted.
            let isDeleted = entry.map { $0.isConfirmed && !$0.isLeaving } ?? false
            if isDeleted, !isForced { finish(.kept(.deleted)) } else { create() }
        }
    }

    private mutating func weigh(
        _ wanted: WantedResource, against present: CalendarTree, etag: String, _ memory: inout PublishMemory
    ) {
        let essence = EventEssence(of: present).digest
        let entry = memory[uid]
        let mark = SentMark(of: present.event).flatMap { $0.plan == wanted.plan ? $0 : nil }
        let isUntouched =
            essence == wanted.essence || entry?.essences.contains(essence) ?? false || mark?.essence == essence
        guard isUntouched || isForced else {
            return finish(.kept(mark == nil && !(entry?.isConfirmed ?? false) ? .foreign : .edited))
        }
        let isCurrent = entry?.digest == wanted.digest || mark?.version == SentMark.version(wanted.digest)
        if isUntouched, isCurrent, essence == wanted.essence {
            remember(wanted, etag: etag, &memory)
            return finish(.unchanged, lacksAlarm: EventMerge.missingAlarms(in: present, of: wanted.alarms))
        }
        let ours = Set(wanted.alarms + (entry?.alarms ?? []) + (mark?.alarms ?? []))
        let merged = EventMerge.merged(wanted.calendar, over: present, ours: ours, isEdited: !isUntouched)
        put(merged.bytes, etag: etag)
    }

    private func remember(_ wanted: WantedResource, etag: String?, _ memory: inout PublishMemory) {
        memory[wanted.uid] = PublishEntry(
            uid: wanted.uid, plan: wanted.plan, path: address.path, etag: etag, digest: wanted.digest,
            essences: [wanted.essence], alarms: wanted.alarms, sequence: wanted.sequence, isLeaving: false)
    }

    // MARK: What became of it

    private mutating func receivePut(
        _ response: DAVResponse, replaced: Bool, _ memory: inout PublishMemory
    ) throws(PublishStop) {
        guard case .present(let wanted) = goal else { preconditionFailure("only what is wanted is put") }
        let error = DAVError(response)
        switch response.status {
        case 200..<300:
            // A weak tag names no version that a condition could ask for; the property may do better.
            let etag = response.etag.flatMap { $0.hasPrefix("W/") ? nil : $0 }
            remember(wanted, etag: etag, &memory)
            phase = .tagging
            if etag != nil { finish(replaced ? .updated : .created) }
            wasReplaced = replaced
        case 507: throw .full
        case 400, 403, 409, 412:
            if error.isUIDConflict || response.status == 400 && ResourceTask.speaksOfUID(response.body) {
                try seek(error)
            } else if response.status == 412 {
                contend()
            } else if response.status == 409 {
                throw .refused(what: "the calendar is not there any more", status: 409, conditions: error.text)
            } else {
                fail(response)
            }
        case 404 where replaced, 410 where replaced: contend()
        default: fail(response)
        }
    }

    /// Whether the put that is being followed up replaced an earlier version.
    private var wasReplaced = false

    private mutating func receiveTag(_ response: DAVResponse, _ memory: inout PublishMemory) {
        let items = (try? Multistatus(response.body, from: address))?.items ?? []
        if response.status == 207, let etag = items.first(where: { $0.address == address })?.etag {
            memory[uid]?.etag = etag
        }
        finish(wasReplaced ? .updated : .created)
    }

    private mutating func receiveDelete(
        _ response: DAVResponse, _ memory: inout PublishMemory
    ) throws(PublishStop) {
        switch response.status {
        case 200..<300, 404, 410:
            memory[uid] = nil
            finish(.removed)
        case 412: contend()
        default: fail(response)
        }
    }

    /// Somebody else was faster, or an answer of an earlier attempt was lost: looks again, a few times.
    private mutating func contend() {
        contentions += 1
        if contentions > ResourceTask.mostContentions {
            finish(.failed("somebody else keeps changing it"))
        } else {
            phase = .reading
        }
    }

    private mutating func fail(_ response: DAVResponse) {
        let conditions = DAVError(response).text
        let reason =
            switch response.status {
            case 413: "it is larger than the server takes"
            case 403: "the server does not allow it"
            case 423: "it is locked"
            default: "the server answers \(response.status)"
            }
        finish(.failed(conditions.isEmpty ? reason : reason + ": " + conditions))
    }

    // MARK: The same UID elsewhere

    private mutating func seek(_ error: DAVError) throws(PublishStop) {
        let named = error.hrefs.compactMap { collection.resolving($0) }
            .filter { $0.parent == collection && $0 != address }.map(\.path)
        let paths = named + unknown.filter { $0 != address.path && !named.contains($0) }
        guard !hasSought, !paths.isEmpty else { return failSearch() }
        hasSought = true
        phase = .seeking(paths)
    }

    private mutating func receiveSearch(_ response: DAVResponse, _ paths: [String]) {
        guard response.status == 207, let answer = try? Multistatus(response.body, from: collection) else {
            return fail(response)
        }
        for item in answer.items {
            guard let data = item[.calDAV, "calendar-data"], let calendar = CalendarTree(Array(data.text.utf8)),
                calendar.event?["UID"]?.value.trimmed == uid, item.address.parent == collection
            else { continue }
            address = item.address
            phase = .reading
            return
        }
        let rest = Array(paths.dropFirst(ResourceTask.batch))
        if rest.isEmpty { failSearch() } else { phase = .seeking(rest) }
    }

    private mutating func failSearch() {
        finish(.failed("the server has its UID in another calendar, or in its bin of deleted events"))
    }

    /// Old servers say in a sentence that the UID is taken.
    private static func speaksOfUID(_ body: [UInt8]) -> Bool {
        String(decoding: body.prefix(4096), as: UTF8.self).lowercased().range(of: "uid") != nil
    }
}
