import DoseModel

/// The round of days that a step repeats, as tables say it.
struct Round {
    /// How many days it has.
    let length: Int
    /// Whether doses differ from day to day, or are due on more than one day of it.
    let isUneven: Bool

    /// The round of a step.
    init(of step: DoseStep) {
        length = max(step.everyDays, 1)
        isUneven = step.doses.contains { $0.cycleDay != 0 }
    }

    /// The round of a regimen.
    init(of regimen: AskedRegimen) {
        length = max(regimen.everyDays, 1)
        if case .slots(let doses) = regimen.doses {
            isUneven = doses.contains { $0.cycleDay != 0 }
        } else {
            isUneven = false
        }
    }

    /// How often doses are due: `every other day`, `rounds of 2 days`.
    var rhythm: String {
        isUneven ? "rounds of \(DoseWording.days(length))" : DoseWording.rhythm(everyDays: length)
    }

    /// What stands before a dose to say on which day of the round it is due; empty where that needs no word.
    func prefix(of cycleDay: Int) -> String {
        guard isUneven else { return "" }
        if length == 2 { return cycleDay == 0 ? "" : "next day " }
        return "day \(cycleDay + 1), "
    }
}
