import DoseModel

/// Gives the milestones of a plan their UIDs through all its revisions. Steps are split, renumbered and added when a plan
/// changes, and milestones move with them; one that stays on its day, or is still to come and only moves, keeps its UID.
struct MilestoneNames {
    private struct Known {
        let kind: Milestone.Kind
        let date: CivilDate
        let uid: NameUUID
    }

    private var identity: EventIdentity
    /// The milestones that stand, those of the past included.
    private var standing: [Known] = []

    /// Names for the milestones of one plan.
    init(identity: EventIdentity) {
        self.identity = identity
    }

    /// The UIDs of the milestones of the next revision, one each.
    ///
    /// - Parameters:
    ///   - milestones: its milestones.
    ///   - steps: its steps, which the milestones name by number.
    ///   - from: the first day the revision holds for; what lies before stays as it is. `nil` for the first revision.
    mutating func uids(
        of milestones: [Milestone], steps: [DoseStep], from: CivilDate?
    ) -> [NameUUID] {
        var found = [Known?](repeating: nil, count: milestones.count)
        var open = standing
        // On the same day, of the same kind: the same milestone.
        for (index, milestone) in milestones.enumerated() {
            if let place = open.firstIndex(where: { $0.kind == milestone.kind && $0.date == milestone.date }) {
                found[index] = open.remove(at: place)
            }
        }
        // Of those still to come, the first of a kind is the first of it again, moved.
        for (index, milestone) in milestones.enumerated() where found[index] == nil {
            guard isOpen(milestone.date, from) else { continue }
            if let place = open.firstIndex(where: { $0.kind == milestone.kind && isOpen($0.date, from) }) {
                found[index] = open.remove(at: place)
            }
        }
        // What is left of the past stays where it stands.
        let past = open.filter { !isOpen($0.date, from) }
        var used = Set((found.compactMap(\.self) + past).map(\.uid))
        let keys = Dictionary(steps.map { ($0.number, $0.key) }, uniquingKeysWith: { first, _ in first })
        var uids: [NameUUID] = []
        for (index, milestone) in milestones.enumerated() {
            let uid = found[index]?.uid ?? newName(of: milestone, at: index, of: milestones, keys: keys, used: used)
            used.insert(uid)
            uids.append(uid)
        }
        standing =
            past + zip(milestones, uids).map { Known(kind: $0.kind, date: $0.date, uid: $1) }
        standing.sort { $0.date < $1.date }
        return uids
    }

    private func isOpen(_ date: CivilDate, _ from: CivilDate?) -> Bool { from.map { date >= $0 } ?? true }

    /// A name of its own step, the first that is free.
    private mutating func newName(
        of milestone: Milestone, at index: Int, of milestones: [Milestone], keys: [Int: String], used: Set<NameUUID>
    ) -> NameUUID {
        var occurrence = milestones[..<index].count { $0.step == milestone.step && $0.kind == milestone.kind }
        let key = keys[milestone.step] ?? String(milestone.step)
        while true {
            let uid = identity.milestone(milestone.kind, step: key, occurrence: occurrence)
            if !used.contains(uid) { return uid }
            occurrence += 1
        }
    }
}
