package import DoseModel

/// Finds falls of blood pressure on standing in a log (I709). It judges what was measured, not the plan.
package enum StandingCheck {
    /// A measurement standing, and the one sitting that belongs to it.
    private struct Pair {
        let standing: LogEntry
        let low: BloodPressure
        let sitting: BloodPressure?
    }

    /// One limit that a pair is beyond.
    private struct Breach {
        let message: String
        let actual: String
        let limit: String
        let rule: Cited<Int>
    }

    /// The findings, by day.
    package static func findings(in log: PlanLog, by rule: StandingRule?) -> [Finding] {
        guard let rule else { return [] }
        return pairs(in: log, by: rule).compactMap { pair in
            let breaches = breaches(of: pair, by: rule)
            guard let gravest = breaches.first else { return nil }
            return Finding(
                .i709, FindingCode.i709.usualSeverity, gravest.message, date: pair.standing.date,
                actual: gravest.actual, limit: gravest.limit, basis: gravest.rule.basis,
                citation: gravest.rule.citation,
                help: "lie or sit down while you are dizzy, and tell your clinician: a lower dose or another way may be"
                    + " needed",
                notes: breaches.dropFirst().map {
                    "also \($0.actual); limit \($0.limit) (\($0.rule.basis.rawValue): \($0.rule.citation))"
                }, span: pair.standing.span, source: gravest.rule.place)
        }
    }

    /// The gravest first: what the prescriber is to be told of, then what counts already.
    private static func breaches(of pair: Pair, by rule: StandingRule) -> [Breach] {
        var result: [Breach] = []
        let low = pair.low
        if let sitting = pair.sitting {
            let (upper, lower) = (sitting.systolic - low.systolic, sitting.diastolic - low.diastolic)
            let both = "\(sitting.text) sitting, \(low.text) standing"
            let upperMessage = "blood pressure falls on standing: \(both)"
            if upper >= rule.fall.value {
                result.append(
                    Breach(
                        message: upperMessage, actual: "\(upper) mmHg lower in the upper value",
                        limit: "less than \(rule.fall.value) mmHg", rule: rule.fall))
            } else if let limit = rule.sitToStandSystolic, upper >= limit.value {
                result.append(
                    Breach(
                        message: upperMessage, actual: "\(upper) mmHg lower in the upper value",
                        limit: "less than \(limit.value) mmHg", rule: limit))
            }
            if let limit = rule.sitToStandDiastolic, lower >= limit.value {
                result.append(
                    Breach(
                        message: upperMessage, actual: "\(lower) mmHg lower in the lower value",
                        limit: "less than \(limit.value) mmHg", rule: limit))
            }
        }
        if let limit = rule.standingBelow, low.systolic < limit.value {
            result.append(
                Breach(
                    message: "blood pressure is low on standing: \(low.text)",
                    actual: "\(low.systolic) mmHg standing, upper value",
                    limit: "at least \(limit.value) mmHg", rule: limit))
        }
        return result
    }

    private static func pairs(in log: PlanLog, by rule: StandingRule) -> [Pair] {
        let measured = log.effective.filter { $0.event.kind == .bloodPressure }
        let days = Dictionary(grouping: measured, by: \.date)
        return measured.sorted { ($0.date, $0.number) < ($1.date, $1.number) }.compactMap { entry in
            guard case .bloodPressure(.standing, let low) = entry.event else { return nil }
            return Pair(
                standing: entry, low: low, sitting: sitting(before: entry, in: days[entry.date] ?? [], by: rule))
        }
    }

    /// The measurement sitting of the same day that was written nearest to it; where both have a clock time, only one
    /// taken shortly before.
    private static func sitting(
        before standing: LogEntry, in entries: [LogEntry], by rule: StandingRule
    ) -> BloodPressure? {
        var best: (pressure: BloodPressure, distance: Int)?
        for entry in entries {
            guard case .bloodPressure(.sitting, let pressure) = entry.event else { continue }
            var distance = abs(entry.number - standing.number)
            if let first = entry.time, let second = standing.time {
                let minutes = second.minuteOfDay - first.minuteOfDay
                guard (0...rule.pairedWithin.value).contains(minutes) else { continue }
                distance = minutes
            }
            if best.map({ distance <= $0.distance }) ?? true { best = (pressure, distance) }
        }
        return best?.pressure
    }
}
