import DoseModel

/// W404: a cut too few days after the cut before it. The first cut after a rise is free.
struct CutPace: SafetyRule {
    var codes: [FindingCode] { [.w404] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let interval = check.monograph.taper.interval
        let fewest = interval.value.lowerBound
        var last: CivilDate?
        for change in check.changes {
            if change.isRise { last = nil }
            guard change.isCut, let date = change.date else { continue }
            defer { last = date }
            guard let before = last, before.days(until: date) < fewest else { continue }
            let days = before.days(until: date)
            findings.add(
                .w404, .error,
                "\(change.isStop ? "the drug is stopped" : "the dose is cut") \(DoseWording.days(days)) after the last cut",
                at: check.step(of: change), on: date, actual: "\(DoseWording.days(days)) after the last",
                limit: "at least \(DoseWording.days(fewest))", by: interval,
                help: change.ending.map { DoseWording.lengthen(check.timeline[$0], by: fewest - days) },
                notes: ["the cut before was on \(before.readableText)"])
        }
    }
}
