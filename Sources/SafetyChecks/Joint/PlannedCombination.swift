import DoseModel

/// I701 and I702: two drugs that are planned together do not go well with one another, on the days on which both are
/// taken. What is dangerous is an error, what makes drowsy a warning, what is merely to be known a note.
struct PlannedCombination: JointRule {
    var codes: [FindingCode] { [.i701, .i702] }

    func judge(_ check: JointContext, into findings: inout FindingList) {
        for (first, second) in check.pairs {
            let interactions = PlannedCombination.interactions(first, second)
            guard let gravest = interactions.first else { continue }
            let planned = DayStretch(start: min(first.start, second.start), end: nil)
            let days = first.taken.flatMap { one in
                second.taken.compactMap { one.common(with: $0)?.common(with: planned) }
            }
            guard let common = days.first, let start = common.start else { continue }
            let code: FindingCode = gravest.level.value == .dangerous ? .i701 : .i702
            let names = "\(first.drug) and \(second.drug)"
            findings.add(
                code, PlannedCombination.severity(of: gravest.level.value),
                "\(names) are taken together \(PlannedCombination.text(common, from: start)): \(gravest.effect)",
                on: start, actual: names,
                limit: code == .i701 ? "not together without a prescriber's agreement" : "together with care",
                by: gravest.level,
                help: code == .i701
                    ? "let one end before the other begins, or have a prescriber who knows of both acknowledge I701"
                        + " with a reason"
                    : "ask a pharmacist or prescriber what to watch for",
                notes: days.dropFirst().compactMap { stretch in
                    stretch.start.map { "and \(PlannedCombination.text(stretch, from: $0))" }
                } + interactions.dropFirst().map { "also: \($0.effect) (\($0.level.citation))" })
        }
    }

    /// What the monographs of both say of the other, the gravest first, each effect once.
    private static func interactions(_ first: JointFacts, _ second: JointFacts) -> [Interaction] {
        var found: [Interaction] = []
        for (one, other) in [(first, second), (second, first)] {
            let monograph = one.monograph
            let named = monograph.terminology.medicines.named(other.drug)
            for place in monograph.interactions(with: named, also: other.monograph.classes) {
                let interaction = monograph.interactions[place]
                if !found.contains(where: { $0.effect == interaction.effect }) { found.append(interaction) }
            }
        }
        // By level only; those of one level stay in the order of the request.
        return Interaction.Level.allCases.flatMap { level in found.filter { $0.level.value == level } }
    }

    private static func severity(of level: Interaction.Level) -> Severity {
        switch level {
        case .dangerous: .error
        case .sedating: .warning
        case .caution: .note
        }
    }

    private static func text(_ stretch: DayStretch, from start: CivilDate) -> String {
        guard let end = stretch.end else { return "from \(start.readableText) on" }
        let last = end.adding(days: -1)
        return last <= start ? "on \(start.readableText)" : "from \(start.readableText) to \(last.readableText)"
    }
}
