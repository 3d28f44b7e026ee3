import DoseModel

/// Finds the events that bear the lines which must not be lost, like what a prescriber acknowledged: the first dose and
/// the first milestone of those that are still to come when the lines are new. They stay with it through all later
/// revisions.
struct BearerOfNotes {
    private var borne: [NameUUID: [String]] = [:]
    private var known: Set<String> = []

    /// Lines that the next revision brings, until they have their two bearers.
    private var newLines: [String] = []
    private var hasDose = false
    private var hasMilestone = false
    private var from: CivilDate?

    /// Begins a revision.
    ///
    /// - Parameters:
    ///   - lines: all its lines.
    ///   - from: the first day it holds for; `nil` for the first revision.
    mutating func begin(_ lines: [String], from: CivilDate?) {
        newLines = lines.filter { !known.contains($0) }
        known.formUnion(newLines)
        hasDose = newLines.isEmpty
        hasMilestone = newLines.isEmpty
        self.from = from
    }

    /// The lines one event bears. To be asked once for each event of the revision, in order.
    mutating func lines(for event: PlannedEvent) -> [String] {
        let isToCome = from.map { event.days.upperBound >= $0 } ?? true
        if isToCome, event.isTimed ? !hasDose : !hasMilestone {
            borne[event.uid, default: []] += newLines
            if event.isTimed { hasDose = true } else { hasMilestone = true }
        }
        return borne[event.uid] ?? []
    }
}
