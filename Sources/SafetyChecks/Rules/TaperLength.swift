import DoseModel

/// W402: the way from the first cut to the first day without the drug is too short.
struct TaperLength: SafetyRule {
    var codes: [FindingCode] { [.w402] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let rule = check.monograph.taper
        guard let minimum = rule.minimumDays else { return }
        for descent in Descent.all(in: check) where !descent.isDirect {
            guard let first = descent.firstCut.date, let end = descent.stop.date else { continue }
            let days = first.days(until: end)
            guard days < minimum.value else { continue }
            let exemption = rule.shortExposure
            if let exemption, exemption.covers(daily: descent.highest, days: descent.exposure) { continue }
            let missing = minimum.value - days
            findings.add(
                .w402, .error, "coming off takes \(DoseWording.days(days)) from the first cut to the first day without",
                at: check.step(of: descent.stop), on: end, actual: DoseWording.days(days),
                limit: "at least \(DoseWording.days(minimum.value))", by: minimum,
                help: descent.stop.ending.map { DoseWording.lengthen(check.timeline[$0], by: missing) },
                notes: [
                    "the first cut is on \(first.readableText)",
                    descent.exposureText + (exemption.map { "; shorter only up to \($0.text)" } ?? ""),
                ])
        }
    }
}
