import DoseModel

/// The days that printed ladders keep below each of their rungs: who follows one takes no more before. A plan is in order
/// where some ladder it may follow allows it.
struct LadderWeeks {
    /// A ladder and the first day of each of its rungs, counted from the first dose.
    private struct Ladder {
        let printed: PrintedSteps
        let levels: [DoseLevel]
        let beginnings: [Int]

        init(_ printed: PrintedSteps) {
            self.printed = printed
            levels = printed.rungs.map { DoseLevel(of: $0.regimen, problemTimes: printed.problemTimes) }
            var day = 0
            beginnings = printed.rungs.map { rung in
                defer { day += rung.days?.lowerBound ?? 0 }
                return day
            }
        }

        /// The first day on which a level is no more than a rung that is reached; beyond the last one nothing is
        /// printed.
        func earliest(_ level: DoseLevel) -> Int {
            let rung = levels.dropLast().firstIndex { level.average <= $0.average && level.dayTotal <= $0.dayTotal }
            return beginnings[rung ?? levels.count - 1]
        }

        /// The first day of the highest rung that is no more than a level: how far up somebody is who takes it already.
        func beginning(of level: DoseLevel) -> Int {
            let rung = levels.lastIndex { $0.average <= level.average && $0.dayTotal <= level.dayTotal }
            return rung.map { beginnings[$0] } ?? 0
        }
    }

    /// What a level taken too early breaks.
    struct Breach {
        /// What prints the ladder.
        let source: Cited<String>
        /// The first day of the level, counted from the first dose.
        let earliest: Int
        /// The day it is taken.
        let day: Int
    }

    private let ladders: [Ladder]

    /// Reads the ladders a plan may follow. Where one of them has no lengths, there is nothing to keep to.
    init(in check: CheckContext) {
        let printed = check.ladderStarts
        let isBound = !printed.isEmpty && printed.allSatisfy { $0.rungs.contains { $0.days != nil } }
        ladders = isBound ? printed.map(Ladder.init) : []
    }

    /// How a change is too early for every ladder, by the one that it is nearest to; `nil` where one allows it.
    ///
    /// - Parameters:
    ///   - begun: the first day with the drug, as far as the plan tells.
    ///   - level: what was taken on that day.
    func breach(of change: LevelChange, begun: CivilDate, at level: DoseLevel) -> Breach? {
        guard !ladders.isEmpty, let date = change.date else { return nil }
        var nearest: Breach?
        for ladder in ladders {
            // Whoever takes a rung already has the ones below it behind them.
            let day = begun.days(until: date) + ladder.beginning(of: level)
            let earliest = ladder.earliest(change.after)
            guard day < earliest else { return nil }
            if nearest.map({ earliest - day < $0.earliest - $0.day }) ?? true {
                nearest = Breach(source: ladder.printed.source, earliest: earliest, day: day)
            }
        }
        return nearest
    }
}
