/// What has to be done to make the server hold what is wanted: wanted against remembered against listed.
struct SyncDiff {
    /// What is to be looked into, in the order in which it is done: what must no longer ring goes first, then what
    /// changes, then what is new. A run that ends in the middle leaves a gap rather than a dose twice.
    private(set) var tasks: [ResourceTask] = []
    /// What lies there already.
    private(set) var unchanged: [PublishChange] = []
    /// Remembered events that are gone and not wanted: there is nothing left to do for them.
    private(set) var forgotten: [String] = []

    /// Compares.
    ///
    /// - Parameters:
    ///   - goal: what is wanted.
    ///   - memory: what is remembered.
    ///   - listing: the versions by path; a member without version has `nil`.
    ///   - collection: the collection that was listed.
    init(
        _ goal: PublishGoal, memory: PublishMemory, listing: [String: String?], in collection: DAVAddress
    ) {
        var updates: [ResourceTask] = []
        var creations: [ResourceTask] = []
        let known = Set(memory.entries.map(\.path))
        let unknown = listing.keys.filter { !known.contains($0) }.sorted()
        for wanted in goal.wanted {
            let entry = memory[wanted.uid]
            let address =
                entry.flatMap { collection.resolving($0.path) } ?? collection.member(wanted.uid + ".ics")
            var task = ResourceTask(.present(wanted), at: address, of: goal, in: collection, unknown: unknown)
            guard let version = listing[address.path] else {
                if let entry, entry.isConfirmed, !entry.isLeaving, !goal.isForced {
                    task.finish(.kept(.deleted))
                    updates.append(task)
                } else {
                    task.create()
                    creations.append(task)
                }
                continue
            }
            if let entry, entry.digest == wanted.digest, let version, entry.etag == version, !entry.isLeaving {
                unchanged.append(PublishChange(uid: wanted.uid, label: wanted.label, outcome: .unchanged))
            } else {
                updates.append(task)
            }
        }
        let uids = Set(goal.wanted.map(\.uid))
        for entry in memory.entries where goal.plans.contains(entry.plan) && !uids.contains(entry.uid) {
            guard let address = collection.resolving(entry.path), listing[address.path] != nil else {
                forgotten.append(entry.uid)
                continue
            }
            tasks.append(ResourceTask(.absent(entry), at: address, of: goal, in: collection, unknown: unknown))
        }
        tasks += updates + creations
    }

    /// What is to be remembered before the first change: what each event may become, so that a run that ends in the
    /// middle does not take its own work for somebody's edit.
    func announced(in memory: PublishMemory) -> PublishMemory {
        var memory = memory
        for uid in forgotten { memory[uid] = nil }
        for task in tasks {
            switch task.goal {
            case .absent(let entry): memory[entry.uid]?.isLeaving = true
            case .present(let wanted):
                var entry =
                    memory[wanted.uid]
                    ?? PublishEntry(
                        uid: wanted.uid, plan: wanted.plan, path: task.address.path, etag: nil, digest: nil,
                        essences: [], alarms: [], sequence: wanted.sequence, isLeaving: false)
                if !entry.essences.contains(wanted.essence) { entry.essences.append(wanted.essence) }
                entry.alarms += wanted.alarms.filter { !entry.alarms.contains($0) }
                memory[wanted.uid] = entry
            }
        }
        return memory
    }
}
