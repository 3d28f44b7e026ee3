import DoseModel

/// S202: a step up too few days after the last change upward, or after the start. Where a ladder says how long a rung is
/// kept, that holds instead of the general interval, and nothing above a rung is taken before the next one's first day.
struct StepPace: SafetyRule {
    var codes: [FindingCode] { [.s202] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard let firstDay = check.firstDay else { return }
        let (ladders, weeks) = (RungLengths(in: check), LadderWeeks(in: check))
        var (begun, last) = (firstDay, firstDay)
        var first = check.soFar ?? .none
        for change in check.changes where change.isStepUp {
            guard let date = change.date else { continue }
            defer { last = date }
            guard !change.isStart else {
                (begun, first) = (date, change.after)
                continue
            }
            let limit = StepPace.fewest(for: change, ladders, check)
            let days = last.days(until: date)
            guard days < limit.value else {
                if let breach = weeks.breach(of: change, begun: begun, at: first) {
                    add(breach, change, check, &findings)
                }
                continue
            }
            let isOfKidneys = limit == check.kidney(on: date).band.minimumDays
            findings.add(
                .s202, .error, "the dose goes up \(DoseWording.days(days)) after it was last changed upward",
                at: check.step(of: change), on: date, actual: "\(DoseWording.days(days)) after the last",
                limit: "at least \(DoseWording.days(limit.value))", by: limit,
                help: help(for: change, limit.value - days, check),
                notes: ["last changed upward, or begun, on \(last.readableText)"]
                    + (isOfKidneys ? [check.kidney(on: date).text] : []),
                related: check.places(of: check.step(beginningOn: last), "the last change upward"))
        }
    }

    private func add(
        _ breach: LadderWeeks.Breach, _ change: LevelChange, _ check: CheckContext, _ findings: inout FindingList
    ) {
        let days = breach.source.carrying(breach.earliest)
        let actual = "on day \(breach.day + 1)"
        findings.add(
            .s202, .error,
            "the dose goes up to \(change.after.wording) \(actual), before the printed ladder comes so far",
            at: check.step(of: change), on: change.date, actual: actual, limit: "not before day \(breach.earliest + 1)",
            by: days, help: help(for: change, breach.earliest - breach.day, check),
            notes: [
                "by the ladder of \(breach.source.value); days count from the first dose, or from the rung taken so far"
            ])
    }

    /// The fewest days before a change, with what asks for them: the kidneys where they ask for more.
    static func fewest(for change: LevelChange, _ ladders: RungLengths, _ check: CheckContext) -> Cited<Int> {
        let shortest = check.stepRules.min { $0.interval.value.lowerBound < $1.interval.value.lowerBound }
        let interval = (shortest ?? check.monograph.step).interval
        let general = interval.carrying(interval.value.lowerBound)
        let own = ladders.fewest(before: change, general: general)
        guard let band = check.kidney(on: change.date).band.minimumDays, band.value > own.value else { return own }
        return band
    }

    private func help(for change: LevelChange, _ missing: Int, _ check: CheckContext) -> String {
        if let ending = change.ending { return DoseWording.lengthen(check.timeline[ending], by: missing) }
        return "begin \(DoseWording.days(missing)) later"
    }
}
