import DoseModel

/// S202: a step up too few days after the last change upward, or after the start.
struct StepPace: SafetyRule {
    var codes: [FindingCode] { [.s202] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard var last = check.firstDay else { return }
        let interval = check.monograph.step.interval
        let band = check.kidney.band.minimumDays
        let fewest = max(interval.value.lowerBound, band?.value ?? 0)
        for change in check.changes where change.isStepUp {
            guard let date = change.date else { continue }
            defer { last = date }
            let days = last.days(until: date)
            guard !change.isStart, days < fewest else { continue }
            let actual = "\(DoseWording.days(days)) after the last"
            let message = "the dose goes up \(DoseWording.days(days)) after it was last changed upward"
            let limit = "at least \(DoseWording.days(fewest))"
            let (step, help) = (check.step(of: change), help(for: change, fewest - days, check))
            let notes = ["last changed upward, or begun, on \(last.readableText)"]
            if let band, band.value > interval.value.lowerBound {
                findings.add(
                    .s202, .error, message, at: step, on: date, actual: actual, limit: limit, by: band, help: help,
                    notes: notes + [check.kidney.text])
            } else {
                findings.add(
                    .s202, .error, message, at: step, on: date, actual: actual, limit: limit, by: interval,
                    help: help, notes: notes)
            }
        }
    }

    private func help(for change: LevelChange, _ missing: Int, _ check: CheckContext) -> String {
        if let ending = change.ending { return DoseWording.lengthen(check.timeline[ending], by: missing) }
        return "begin \(DoseWording.days(missing)) later"
    }
}
