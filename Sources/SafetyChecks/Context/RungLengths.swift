import DoseModel

/// How long the rungs of printed ladders are kept, where the ladders say so.
struct RungLengths {
    private let ladders: [PrintedSteps]

    /// Reads the ladders of a check.
    init(in check: CheckContext) {
        let hasAny = check.monograph.protocols.contains { titration in
            titration.ladders.contains { $0.contains { $0.days != nil } }
        }
        ladders = hasAny || check.monograph.step.shape != nil ? check.printedLadders : []
    }

    /// The fewest days before a change. Along a ladder the length of the rung counts, be it shorter or longer than the
    /// general interval; off the ladder both hold.
    func fewest(before change: LevelChange, general: Cited<Int>) -> Cited<Int> {
        var along: Cited<Int>?
        var beside: Cited<Int>?
        for ladder in ladders {
            for rung in ladder.rungs {
                guard let days = rung.days?.lowerBound, ladder.stands(change.before, on: rung) else { continue }
                let own = Cited(days, basis: ladder.source.basis, citation: ladder.source.citation)
                if days < beside?.value ?? .max { beside = own }
            }
            guard let days = ladder.rung(before: change)?.days?.lowerBound else { continue }
            let own = Cited(days, basis: ladder.source.basis, citation: ladder.source.citation)
            if days < along?.value ?? .max { along = own }
        }
        if let along { return along }
        guard let beside, beside.value > general.value else { return general }
        return beside
    }
}
