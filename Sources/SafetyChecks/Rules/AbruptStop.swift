import DoseModel

/// W401: the drug is stopped from its full dose, without a lower step before, after more than a small and short
/// exposure.
struct AbruptStop: SafetyRule {
    var codes: [FindingCode] { [.w401] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for descent in Descent.all(in: check) where descent.isDirect && !descent.isDirectAllowed(check) {
            let change = descent.stop
            let rule = check.monograph.taper
            guard let exemption = rule.directStop, let cap = rule.limits.last, let perDay = cap.perDay,
                let perDose = cap.perDose
            else { continue }
            let steps = max(
                change.before.average.parts(of: perDay.value),
                DailyAverage(change.before.amounts.first ?? .zero, in: 1).parts(of: perDose.value), 2)
            let cuts = steps - 1
            findings.add(
                .w401, .error, "the drug is stopped at once from \(change.before.wording)",
                at: check.step(of: change), on: change.date, actual: "no lower step",
                limit: "at once only up to \(exemption.text)",
                by: exemption.days,
                help: "add \(cuts) lower \(cuts == 1 ? "step" : "steps") or more before the stop, each at least"
                    + " \(DoseWording.days(rule.interval.value.lowerBound)) long",
                notes: [descent.exposureText])
        }
    }
}
