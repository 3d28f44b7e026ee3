import DoseModel

extension LimitRow {
    /// What a monograph says of the person who is to take the drug.
    static func person(_ monograph: Monograph) -> [LimitRow] {
        let rules = monograph.person
        let conditions = rules.conditions.map { rule in
            let place = rule.jurisdictions.isEmpty ? "" : " in \(rule.jurisdictions.joined(separator: ", "))"
            return row(rule.of.joined(separator: ", "), rule.level) { "\($0.rawValue)\(place): \(rule.effect)" }
        }
        let single = [
            rules.sedativesTogether.map {
                row("medicines that make drowsy, a prescriber is asked from", $0) { "\($0)" }
            },
            rules.pregnancy.map { row("pregnancy", $0) { $0 } },
            rules.breastFeeding.map { row("breast-feeding", $0) { $0 } },
            rules.older.map { rule in row("more care from age", rule.fromAge) { "\($0): \(rule.advice)" } },
            rules.bloodPressure.map { row("blood pressure is low below, upper value", $0.systolic) { "\($0) mmHg" } },
            rules.bloodPressure.map { row("blood pressure is low below, lower value", $0.diastolic) { "\($0) mmHg" } },
            rules.coverage.map { coverage in
                row("covers", coverage.source) { "\($0); \(coverage.routes.map(\.rawValue).joined(separator: ", "))" }
            },
        ].compactMap(\.self)
        let left = rules.coverage?.exclusions.map { row("not covered: \($0.word)", $0.reason) { $0 } } ?? []
        return conditions + single + left
    }

    /// How what people write down is judged.
    static func tracking(_ rules: TrackingRules) -> [LimitRow] {
        let standing = rules.standing.map { rule in
            [
                row("a fall on standing counts from, upper value", rule.fall) { "\($0) mmHg" },
                rule.sitToStandSystolic.map {
                    row("a fall from sitting counts already from, upper value", $0) { "\($0) mmHg" }
                },
                rule.sitToStandDiastolic.map {
                    row("a fall from sitting counts already from, lower value", $0) { "\($0) mmHg" }
                },
                rule.standingBelow.map { row("standing it is low below, upper value", $0) { "\($0) mmHg" } },
                row("measured standing and sitting within", rule.pairedWithin) { "\($0) minutes" },
            ].compactMap(\.self)
        }
        let decision = rules.decision.map { rule in
            [
                row("scores count of the last", rule.lastDays) { DoseWording.days($0) },
                row("with scores on at least", rule.leastDays) { DoseWording.days($0) },
                row("a side effect is mild up to", rule.mildUpTo) { "\($0) of 10" },
                row("doses that may be missed, at most", rule.missedAtMost) { "\($0) %" },
                row("adjusted by, in this order", rule.adjust) { $0.map(\.rawValue).joined(separator: ", ") },
            ]
        }
        return (standing ?? []) + (decision ?? [])
    }

    /// What to try against the snags people meet.
    static func troubles(_ troubles: [Trouble]) -> [LimitRow] {
        troubles.flatMap { trouble in
            trouble.steps.map { step in row(trouble.words[0], step.advice) { $0 } }
        }
    }

    /// When a trial makes sense, when not, and what comes first.
    static func fit(_ fit: FitCriteria) -> [LimitRow] {
        fit.reasons.map { reason in
            row("yes if, for \(reason.protocols.joined(separator: ", "))", reason.statement) { $0 }
        } + fit.doubts.map { row("not if", $0.statement) { $0 } }
            + fit.unsupported.map { row("not supported: \($0.title)", $0.evidence) { $0 } }
            + fit.choices.map { row("for \($0.symptom)", $0.advice) { $0 } }
    }
}
