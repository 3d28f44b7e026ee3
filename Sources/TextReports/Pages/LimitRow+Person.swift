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

    /// When a trial makes sense, when not, and what comes first.
    static func fit(_ fit: FitCriteria) -> [LimitRow] {
        fit.reasons.map { reason in
            row("yes if, for \(reason.protocols.joined(separator: ", "))", reason.statement) { $0 }
        } + fit.doubts.map { row("not if", $0.statement) { $0 } }
            + fit.unsupported.map { row("not supported: \($0.title)", $0.evidence) { $0 } }
            + fit.choices.map { row("for \($0.symptom)", $0.advice) { $0 } }
    }
}
