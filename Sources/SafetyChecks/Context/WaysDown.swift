import DoseModel

/// The published ways of coming off that hold for a cut. A cut is in order where any of them allows it.
struct WaysDown {
    private let check: CheckContext

    /// Creates for one check.
    init(in check: CheckContext) {
        self.check = check
    }

    /// The rules meant for so much and so long; all of them where none is, because then the nearest must do.
    func rules(for cut: Cut) -> [TaperRule] {
        let tapers = check.monograph.tapers
        guard tapers.contains(where: { $0.within != nil }) else { return tapers }
        let fitting = tapers.filter { $0.within?.covers(daily: cut.highest, days: cut.exposure) ?? true }
        return fitting.isEmpty ? tapers : fitting
    }

    /// How a cut stands to the way that it exceeds least, of those that forbid it where any does: a way nobody verified
    /// may let a cut pass, and must not make a lesser matter of one that verified ways forbid. `nil` where some way
    /// allows it.
    func breach(of cut: Cut) -> CutMeasure? {
        var nearest: CutMeasure?
        func isAllowed(_ measure: CutMeasure) -> Bool {
            if measure.isAllowed { return true }
            if nearest.map({ measure.isNearer(than: $0) }) ?? true { nearest = measure }
            return false
        }
        for rule in rules(for: cut) {
            // Tables are looked at only where the caps do not allow the cut.
            if isAllowed(CutMeasure(cut, by: rule)) || printed(cut, by: rule).contains(where: isAllowed) { return nil }
        }
        for ladder in check.printedLadders {
            guard let rung = ladder.rung(before: cut.change) else { continue }
            if isAllowed(CutMeasure(cut, along: rung, of: ladder, atLeast: 1)) { return nil }
        }
        return nearest
    }

    /// Whether one rule allows a cut, by its caps or by its table.
    func allows(_ cut: Cut, by rule: TaperRule) -> Bool {
        CutMeasure(cut, by: rule).isAllowed || printed(cut, by: rule).contains(where: \.isAllowed)
    }

    /// How a cut stands to the tables of a rule that it follows.
    private func printed(_ cut: Cut, by rule: TaperRule) -> [CutMeasure] {
        let fewest = rule.interval.value.lowerBound
        return check.printedTables(of: rule).compactMap { table in
            table.rung(before: cut.change).map { CutMeasure(cut, along: $0, of: table, atLeast: fewest) }
        }
    }
}
