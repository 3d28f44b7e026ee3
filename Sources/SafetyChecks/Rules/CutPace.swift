import DoseModel

/// W404: a cut too few days after the cut before it. The first cut after a rise is free.
struct CutPace: SafetyRule {
    var codes: [FindingCode] { [.w404] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let ways = WaysDown(in: check)
        for cut in check.cuts where !cut.isDirectStop {
            guard let before = cut.last, let days = cut.days, let breach = ways.breach(of: cut),
                breach.missingDays > 0
            else { continue }
            let change = cut.change
            findings.add(
                .w404, .error,
                "\(change.isStop ? "the drug is stopped" : "the dose is cut") \(DoseWording.days(days)) after the last cut",
                at: check.step(of: change), on: change.date, actual: "\(DoseWording.days(days)) after the last",
                limit: "at least \(DoseWording.days(breach.interval.value))", by: breach.interval,
                help: change.ending.map { DoseWording.lengthen(check.timeline[$0], by: breach.missingDays) },
                notes: ["the cut before was on \(before.readableText)", "judged by: \(breach.title)"],
                related: check.places(of: check.step(beginningOn: before), "the cut before"))
        }
    }
}
