import DoseModel

/// W401: the drug is stopped from its full dose, without a lower step before, after more than a small and short
/// exposure.
struct AbruptStop: SafetyRule {
    var codes: [FindingCode] { [.w401] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let ways = WaysDown(in: check)
        for stop in check.cuts where stop.isDirectStop {
            let rules = ways.rules(for: stop)
            let isAllowed = rules.contains {
                $0.directStop?.covers(daily: stop.highest, days: stop.exposure) ?? false
            }
            guard !isAllowed, let rule = rules.first(where: { $0.directStop != nil }) ?? rules.first else { continue }
            let interval = rule.interval.carrying(rule.interval.value.lowerBound)
            findings.add(
                .w401, .error, "the drug is stopped at once from \(stop.change.before.wording)",
                at: check.step(of: stop.change), on: stop.change.date, actual: "no lower step",
                limit: rule.directStop.map { "at once only up to \($0.text)" } ?? "not at once",
                by: rule.directStop?.days ?? interval, help: help(for: stop, by: rule),
                notes: [stop.exposureText, "judged by: \(rule.title)"])
        }
    }

    private func help(for stop: Cut, by rule: TaperRule) -> String {
        let caps = CutMeasure(stop, by: rule).caps
        let before = stop.change.before
        var steps = 2
        if let perDay = caps?.perDay { steps = max(steps, before.average.parts(of: perDay.value)) }
        if let perDose = caps?.perDose {
            steps = max(steps, DailyAverage(before.amounts.first ?? .zero, in: 1).parts(of: perDose.value))
        }
        let cuts = steps - 1
        return "add \(cuts) lower \(cuts == 1 ? "step" : "steps") or more before the stop, each at least"
            + " \(DoseWording.days(rule.interval.value.lowerBound)) long"
    }
}
