import DoseModel

/// Regimens between two, each differing from the one before in a single dose of the day by the smallest step the
/// products make: what a way through daily totals can choose from.
///
/// On the way down the largest dose is lowered first, the earliest of the day before later ones, and no dose ever rises;
/// on the way up the same is walked backwards.
enum RegimenChain {
    /// From a regimen down to another that it holds, nothing by itself.
    static func down(from start: Regimen, to end: Regimen = .nothing, _ footing: Footing) -> [Regimen] {
        let floors = start.doses.map { end.amount(at: $0.slot, onCycleDay: $0.cycleDay) }
        var amounts = start.doses.map(\.amount)
        var result = [start]
        while true {
            var chosen: Int?
            for index in amounts.indices where amounts[index] > floors[index] {
                if chosen.map({ amounts[index] > amounts[$0] }) ?? true { chosen = index }
            }
            guard let chosen else { return result }
            amounts[chosen] = max(footing.below(amounts[chosen]), floors[chosen])
            var regimen = start
            for index in amounts.indices { regimen.doses[index].amount = amounts[index] }
            if amounts.contains(.zero) { regimen.doses.removeAll { $0.amount.isZero } }
            result.append(regimen.isNothing ? .nothing : regimen)
        }
    }

    /// From a regimen up to another that holds it.
    static func up(from start: Regimen, to goal: Regimen, _ footing: Footing) -> [Regimen] {
        down(from: goal, to: start, footing).reversed()
    }
}
