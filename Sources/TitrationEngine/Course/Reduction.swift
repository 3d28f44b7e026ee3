import DoseModel

/// Brings a regimen under a person's limits where no rung is low enough. Its caller says so in a finding.
struct Reduction {
    let composer: TabletComposer
    /// What becomes smaller first.
    let first: RenalRules.Reduction

    /// The regimen within all limits, or `nil` where the products make no dose so small.
    func reduced(_ regimen: Regimen, daily: Dose?, perDose: Dose?, dosesPerDay: Int? = nil) -> Regimen? {
        var result = regimen
        if let dosesPerDay {
            while result.dosesPerDay > max(dosesPerDay, 1) { result.doses.removeFirst() }
        }
        if let perDose, !lower(&result, toAtMost: perDose) { return nil }
        guard let daily else { return result }
        if first == .dose, result.largestDay > daily {
            var smaller = result
            let share = Dose(micrograms: daily.micrograms / Int64(max(result.dosesPerDay, 1)))
            if lower(&smaller, toAtMost: share) { return smaller }
        }
        // Fewer doses, the latest of the day to the last; then that one smaller.
        while result.largestDay > daily, result.doses.count > 1 { result.doses.removeFirst() }
        if result.largestDay > daily, !lower(&result, toAtMost: daily) { return nil }
        return result
    }

    /// Lowers each dose that is larger; `false` where the products make none so small.
    private func lower(_ regimen: inout Regimen, toAtMost limit: Dose) -> Bool {
        for index in regimen.doses.indices where regimen.doses[index].amount > limit {
            guard let lower = composer.makes(limit) ? limit : composer.nearest(to: limit).below, lower > .zero else {
                return false
            }
            regimen.doses[index].amount = lower
        }
        return true
    }
}
