import DoseModel

/// Goes through the revisions of a plan, from the first to the last, and through the events of each. Carries from one to
/// the next what must not change on the way: the names of milestones, and who bears which lines.
struct RevisionWalk {
    private let part: CalendarPart
    private let codeWord: CodeWord?
    private let identity: EventIdentity
    private var milestones: MilestoneNames
    private var bearers = BearerOfNotes()

    /// A walk through the revisions of one plan.
    init(_ part: CalendarPart, _ style: CalendarStyle) {
        self.part = part
        codeWord = style.codeWord
        identity = EventIdentity(planID: part.plan.identity.id, set: style.uidSet)
        milestones = MilestoneNames(identity: identity)
    }

    /// Calls `body` with each event of the next revision and its texts, which are valid only during the call.
    mutating func forEachEvent(
        of revision: PlanRevision, _ texts: inout EventTexts,
        _ body: (PlannedEvent, inout EventTexts) throws(InputError) -> Void
    ) throws(InputError) {
        let from = revision.change?.from
        let uids = milestones.uids(of: revision.milestones, steps: revision.steps, from: from)
        bearers.begin(part.notes, from: from)
        let wording = EventWording(part.plan, revision, part.monograph, codeWord: codeWord)
        var walk = EventWalk(
            revision, of: part.plan, milestoneUIDs: uids, identity: identity, wording: wording)
        try walk.forEach(&texts, notes: { bearers.lines(for: $0) }, body)
    }
}
