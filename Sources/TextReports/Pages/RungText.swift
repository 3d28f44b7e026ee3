import DoseModel

/// A ladder in one line: `25 mg at bedtime for 14 days -> 50 mg at bedtime`.
enum RungText {
    static func ladder(_ rungs: [Rung]) -> String {
        rungs.map { rung in
            RegimenText.of(rung.regimen) + (rung.days.map { " for \(LimitRow.days($0))" } ?? "")
        }.joined(separator: " -> ")
    }
}
