import DoseModel

/// How long the rungs of printed ladders are kept, where the ladders say so.
struct RungLengths {
    private let ladders: [PrintedSteps]

    /// Reads the ladders of a check.
    init(in check: CheckContext) {
        let hasAny = check.monograph.protocols.contains { titration in
            titration.ladders.contains { $0.contains { $0.days != nil } }
        }
        guard hasAny || check.monograph.step.shape != nil else {
            ladders = []
            return
        }
        ladders = check.printedLadders.filter { ladder in ladder.rungs.contains { $0.days != nil } }
    }

    /// The fewest days before a change. Along a ladder the length of the rung counts, be it shorter or longer than the
    /// general interval; off the ladder both hold.
    func fewest(before change: LevelChange, general: Cited<Int>) -> Cited<Int> {
        var along: Cited<Int>?
        for ladder in ladders {
            guard let days = ladder.rung(before: change)?.days?.lowerBound, days < along?.value ?? .max else {
                continue
            }
            along = ladder.source.carrying(days)
        }
        if let along { return along }
        var beside: Cited<Int>?
        for ladder in ladders {
            for rung in ladder.rungs {
                guard let days = rung.days?.lowerBound, days < beside?.value ?? .max,
                    ladder.stands(change.before, on: rung)
                else { continue }
                beside = ladder.source.carrying(days)
            }
        }
        guard let beside, beside.value > general.value else { return general }
        return beside
    }
}
