import DoseModel

/// Steps whose times fit the clocks, with what is told of it.
struct ClockedPlan {
    /// The steps, numbered anew.
    let steps: [DoseStep]
    /// From when on times are those of other zones.
    let zones: [ZoneStretch]
    /// The milestones, at the new numbers.
    let milestones: [Milestone]
    /// What was found before and what was found here, at the new numbers.
    let findings: [Finding]
    /// What was chosen for the trips.
    let picks: [Pick]

    /// Puts a plan to the clocks: first its trips, then the days on which clocks change.
    ///
    /// - Parameters:
    ///   - clocks: the clocks of the request's zones; `nil` where no zone is known.
    ///   - earlier: what was found so far.
    /// - Throws: an ``InputError`` at a trip for which no times exist.
    init(
        _ steps: [DoseStep], milestones: [Milestone], earlier: [Finding], request: PlanRequest, monograph: Monograph,
        clocks: TripClocks?
    ) throws(InputError) {
        guard let clocks else {
            if let trip = request.travel.first {
                throw InputError(
                    "a trip needs the time zone at home", at: trip.span, expected: "`time-zone: Europe/London`")
            }
            self.steps = steps
            self.milestones = milestones
            (zones, findings, picks) = ([], earlier, [])
            return
        }
        var course = TripCourse(StepParts(steps), request: request, monograph: monograph, clocks: clocks)
        try course.plan()
        let trips = course.parts.parts.map(\.moves)
        var changes = ClockChangeMoves(
            parts: course.parts, clock: course.clock, day: request.circumstances.day(with: monograph),
            timing: monograph.timing)
        changes.move()
        let parts = changes.parts.parts
        self.steps = parts.enumerated().map { index, part in part.step.numbered(index + 1) }
        zones = course.zones
        picks = course.picks
        func number(of step: Int, on date: CivilDate?) -> Int {
            let pieces = parts.indices.filter { parts[$0].step.number == step }
            let piece = date.flatMap { date in pieces.last { parts[$0].step.start <= date } }
            return (piece ?? pieces.first).map { $0 + 1 } ?? step
        }
        self.milestones = milestones.map { milestone in
            Milestone(
                kind: milestone.kind, date: milestone.date, step: number(of: milestone.step, on: milestone.date),
                title: milestone.title, detail: milestone.detail)
        }
        findings =
            earlier.map { finding in finding.numbered(finding.step.map { number(of: $0, on: finding.date) }) }
            + (trips.contains { !$0.isEmpty } ? course.findings(in: parts) : []) + changes.findings()
    }
}

extension DoseStep {
    fileprivate func numbered(_ number: Int) -> DoseStep {
        DoseStep(
            number: number, phase: phase, start: start, end: end, everyDays: everyDays, doses: doses,
            statedTotal: statedTotal, calculation: calculation, why: why, span: span)
    }
}

extension Finding {
    fileprivate func numbered(_ number: Int?) -> Finding {
        guard number != step else { return self }
        return Finding(
            code, severity, message, step: number, date: date, actual: actual, limit: limit, basis: basis,
            citation: citation, help: help, notes: notes, span: span)
    }
}
