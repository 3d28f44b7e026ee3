import DoseModel

/// W402: the way from the first cut to the first day without the drug is too short.
struct TaperLength: SafetyRule {
    var codes: [FindingCode] { [.w402] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let ways = WaysDown(in: check)
        for place in check.cuts.indices where check.cuts[place].change.isStop && !check.cuts[place].isDirectStop {
            let (stop, first) = (check.cuts[place], check.cuts[check.cuts[place].first])
            guard let begin = first.change.date, let end = stop.change.date else { continue }
            let days = begin.days(until: end)
            let rules = candidates(for: check.cuts[stop.first...place], ways)
            guard !rules.contains(where: { isLongEnough(days, stop, $0) }),
                let (rule, minimum) = rules.compactMap({ rule in rule.minimumDays.map { (rule, $0) } })
                    .min(by: { $0.1.value < $1.1.value })
            else { continue }
            findings.add(
                .w402, .error, "coming off takes \(DoseWording.days(days)) from the first cut to the first day without",
                at: check.step(of: stop.change), on: end, actual: DoseWording.days(days),
                limit: "at least \(DoseWording.days(minimum.value))", by: minimum,
                help: stop.change.ending.map { DoseWording.lengthen(check.timeline[$0], by: minimum.value - days) },
                notes: [
                    "the first cut is on \(begin.readableText)",
                    stop.exposureText + (rule.shortExposure.map { "; shorter only up to \($0.text)" } ?? ""),
                    "judged by: \(rule.title)",
                ], related: check.places(of: check.step(beginningOn: begin), "the first cut"))
        }
    }

    /// The rules that allow each cut of a way down; where none does, all that are meant for it.
    private func candidates(for cuts: ArraySlice<Cut>, _ ways: WaysDown) -> [TaperRule] {
        guard let stop = cuts.last else { return [] }
        let rules = ways.rules(for: stop)
        let fitting = rules.filter { rule in cuts.allSatisfy { ways.allows($0, by: rule) } }
        return fitting.isEmpty ? rules : fitting
    }

    private func isLongEnough(_ days: Int, _ stop: Cut, _ rule: TaperRule) -> Bool {
        guard let minimum = rule.minimumDays, days < minimum.value else { return true }
        return rule.shortExposure?.covers(daily: stop.highest, days: stop.exposure) ?? false
    }
}
