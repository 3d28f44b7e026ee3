import DoseModel

/// T504: the same moment of the day, or the same minute, has two doses on one day of the week.
struct RepeatedSlot: SafetyRule {
    var codes: [FindingCode] { [.t504] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for step in check.steps {
            let doses = step.step.doses
            let repeated = doses.count <= 7 ? repeatedAmongFew(doses) : repeatedAmongMany(doses)
            guard let repeated else { continue }
            let names = DoseWording.list(repeated.map { DoseWording.name(doses[$0]) })
            findings.add(
                .t504, .error, "the same moment of the day has two doses: \(names)", at: step,
                on: step.firstDate(of: doses[repeated[0]]), actual: "two doses", limit: "one dose",
                help: "write one dose with the sum, or move one of them",
                span: doses[repeated[0]].span)
        }
    }

    /// The doses that repeat an earlier one; `nil` where none does.
    private func repeatedAmongFew(_ doses: [ScheduledDose]) -> [Int]? {
        var result: [Int]?
        for later in doses.indices {
            for earlier in doses.indices where earlier < later {
                let (one, other) = (doses[earlier], doses[later])
                guard one.time == other.time || one.slot == other.slot, !one.amount.isZero, !other.amount.isZero,
                    !one.weekdays.isDisjoint(with: other.weekdays)
                else { continue }
                result = (result ?? []) + [later]
                break
            }
        }
        return result
    }

    /// The same without comparing every dose with every other: the days each time and slot has so far.
    private func repeatedAmongMany(_ doses: [ScheduledDose]) -> [Int]? {
        var result: [Int] = []
        var times: [ClockTime: WeekdaySet] = [:]
        var slots: [DaySlot: WeekdaySet] = [:]
        for (index, dose) in doses.enumerated() where !dose.amount.isZero {
            let before = times[dose.time, default: []].union(slots[dose.slot, default: []])
            if !before.isDisjoint(with: dose.weekdays) { result.append(index) }
            times[dose.time, default: []].formUnion(dose.weekdays)
            slots[dose.slot, default: []].formUnion(dose.weekdays)
        }
        return result.isEmpty ? nil : result
    }
}
