import DoseModel

/// Comes down one dose of the day at a time, the earliest first, so that the night is covered longest.
struct DoseByDose {
    /// The regimens after `start` down to a single dose; empty where there is only one.
    func regimens(from start: Regimen) -> [Regimen] {
        var result: [Regimen] = []
        var current = start
        while current.doses.count > 1 {
            current.doses.removeFirst()
            result.append(current)
        }
        return result
    }
}
