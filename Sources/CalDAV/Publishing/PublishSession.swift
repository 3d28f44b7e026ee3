/// One run of publishing, as a value that says what to do next and takes what came of it. It holds no connection, reads
/// no clock and writes no file; whoever drives it does, and must write ``memory`` down before the next request whenever
/// it has changed.
package struct PublishSession: Sendable {
    /// What is to be done next.
    package enum Action: Hashable, Sendable {
        /// Send this and hand the reply to ``PublishSession/receive(_:)``.
        case send(DAVRequest)
        /// Wait so many seconds, then ask again.
        case pause(Int)
        /// It is over.
        case finish(PublishReport)
    }

    private enum Phase {
        case searching(CollectionSearch)
        case listing(FoundCollection)
        case scanning(FoundCollection, MemberScan, [String: String?])
        case working([ResourceTask])
        case over(PublishStop?)
    }

    /// What is to be remembered for the next run.
    package private(set) var memory: PublishMemory
    private let goal: PublishGoal
    private var phase: Phase
    private var collection: FoundCollection?
    private var changes: [PublishChange] = []
    private var persistence = Persistence()
    private var pause: Int?
    /// Where the current request is sent after a redirect.
    private var redirect: DAVAddress?

    /// Begins a run.
    ///
    /// - Parameters:
    ///   - goal: what is to be on the server.
    ///   - memory: what is remembered of earlier runs.
    package init(_ goal: PublishGoal, memory: PublishMemory) {
        self.goal = goal
        self.memory = memory
        phase = .searching(CollectionSearch(goal))
    }

    /// What is to be done next. Asking changes nothing but that a pause is asked for once.
    package mutating func next() -> Action {
        if let seconds = pause {
            pause = nil
            return .pause(seconds)
        }
        if let request { return .send(request) }
        guard case .over(let stop) = phase else { preconditionFailure("a phase without a question is over") }
        return .finish(
            PublishReport(
                collection: collection?.address.text, isNewCollection: collection?.isNew ?? false, changes: changes,
                stop: stop))
    }

    private var request: DAVRequest? {
        var request: DAVRequest? =
            switch phase {
            case .searching(let search): search.request
            case .listing(let collection): .propfind(collection.address, depth: 1, body: DAVQuestion.versions)
            case .scanning(_, let scan, _): scan.request
            case .working(let tasks): tasks.first?.request
            case .over: nil
            }
        if let redirect { request?.address = redirect }
        return request
    }

    /// Takes what came of the request that ``next()`` asked for.
    package mutating func receive(_ reply: DAVReply) {
        guard let request else { preconditionFailure("nothing was asked") }
        do throws(PublishStop) {
            switch try persistence.judge(reply, to: request) {
            case .again(let seconds): pause = seconds
            case .redirected(let place): redirect = place
            case .accept:
                guard case .response(let response) = reply else { return }
                persistence = Persistence()
                redirect = nil
                try accept(response, to: request)
            }
        } catch {
            phase = .over(error)
        }
    }

    private mutating func accept(_ response: DAVResponse, to request: DAVRequest) throws(PublishStop) {
        switch phase {
        case .searching(var search):
            try search.receive(response, from: request.address)
            phase = .searching(search)
            if let found = search.found { try begin(found) }
        case .listing(let found):
            let listing = try PublishSession.listing(response, of: found.address)
            try scan(found, listing)
        case .scanning(let found, var scan, let listing):
            try scan.receive(response)
            phase = .scanning(found, scan, listing)
            if scan.request == nil { try plan(found, scan, listing) }
        case .working(var tasks):
            try tasks[0].receive(response, &memory)
            phase = .working(tasks)
            advance()
        case .over: preconditionFailure("nothing was asked")
        }
    }

    /// Begins with the collection.
    private mutating func begin(_ found: FoundCollection) throws(PublishStop) {
        collection = found
        let address = found.address.text
        if let before = memory.collection, before != address { throw .moved(from: before, to: address) }
        if let most = found.largest, let large = goal.wanted.map(\.body.count).max(), large > most {
            throw .tooLarge(large, limit: most)
        }
        memory.collection = address
        if found.isNew {
            // Whatever lay in an earlier collection of this name went with it.
            for entry in memory.entries { memory[entry.uid] = nil }
        }
        if found.exists { phase = .listing(found) } else { try plan(found, nil, [:]) }
    }

    private static func listing(
        _ response: DAVResponse, of collection: DAVAddress
    ) throws(PublishStop) -> [String: String?] {
        guard response.status == 207 else {
            throw .refused(
                what: "listing the calendar", status: response.status, conditions: DAVError(response).text)
        }
        guard let answer = try? Multistatus(response.body, from: collection) else {
            throw .unreadable(what: "the list of the calendar")
        }
        var listing: [String: String?] = [:]
        for item in answer.items where !item.isCollection && item.address.asCollection != collection {
            // A list that is not whole must not be taken for one: what it leaves out would be made a second time.
            if item.status == 507 { throw .unreadable(what: "the list of the calendar, which is cut off") }
            guard item.status != 404, item.address.parent == collection else { continue }
            listing.updateValue(item.etag, forKey: item.address.path)
        }
        return listing
    }

    /// Looks into members that are not remembered, where that matters.
    private mutating func scan(_ found: FoundCollection, _ listing: [String: String?]) throws(PublishStop) {
        let isForgetful = !memory.entries.contains { goal.plans.contains($0.plan) }
        let mustBeOurs = found.isGiven && !goal.isShared
        let known = Set(memory.entries.map(\.path))
        let unknown = isForgetful || mustBeOurs ? listing.keys.filter { !known.contains($0) }.sorted() : []
        let scan = MemberScan(unknown, in: found.address)
        phase = .scanning(found, scan, listing)
        if scan.request == nil { try plan(found, scan, listing) }
    }

    /// Works out what is to be done.
    private mutating func plan(
        _ found: FoundCollection, _ scan: MemberScan?, _ listing: [String: String?]
    ) throws(PublishStop) {
        if let scan {
            if found.isGiven, !goal.isShared, scan.foreign > 0 { throw .notDedicated(scan.foreign) }
            for entry in scan.ours where goal.plans.contains(entry.plan) && memory[entry.uid] == nil {
                memory[entry.uid] = entry
            }
        }
        let diff = SyncDiff(goal, memory: memory, listing: listing, in: found.address)
        memory = diff.announced(in: memory)
        changes = diff.unchanged
        phase = .working(diff.tasks)
        advance()
    }

    /// Goes on to the next event that something is to be asked about.
    private mutating func advance() {
        guard case .working(var tasks) = phase else { return }
        while let change = tasks.first?.change {
            changes.append(change)
            tasks.removeFirst()
        }
        phase = tasks.isEmpty ? .over(nil) : .working(tasks)
    }
}
