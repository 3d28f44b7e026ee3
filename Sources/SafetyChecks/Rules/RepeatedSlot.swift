import DoseModel

/// T504: the same moment of the day, or the same minute, has two doses on one day.
struct RepeatedSlot: SafetyRule {
    var codes: [FindingCode] { [.t504] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        for step in check.steps {
            let repeated = step.doses.count <= 7 ? repeatedAmongFew(step) : repeatedAmongMany(step)
            if repeated.isEmpty { continue }
            let doses = repeated.map { step.step.doses[$0] }
            findings.add(
                .t504, .error,
                "the same moment of the day has two doses: \(DoseWording.list(doses.map(DoseWording.name)))", at: step,
                on: step.firstDate(of: doses[0]), actual: "two doses", limit: "one dose",
                help: "write one dose with the sum, or move one of them", span: doses[0].span,
                related: related(to: repeated[0], in: step))
        }
    }

    /// The doses that repeat an earlier one.
    private func repeatedAmongFew(_ step: StepFacts) -> [Int] {
        var result: [Int] = []
        for later in step.doses.indices.dropFirst() {
            for earlier in 0..<later where isRepeated(earlier, later, step) {
                result.append(later)
                break
            }
        }
        return result
    }

    /// Whether the later of two doses stands at the moment of the earlier one.
    func isRepeated(_ earlier: Int, _ later: Int, _ step: StepFacts) -> Bool {
        let (one, other) = (step.doses[earlier], step.doses[later])
        if one.isEmpty || other.isEmpty || one.cycleDay != other.cycleDay { return false }
        if one.weekdays.isDisjoint(with: other.weekdays) { return false }
        if one.minute == other.minute { return true }
        if let number = one.slotNumber { return number == other.slotNumber }
        return other.slotNumber == nil && step.step.doses[earlier].slot == step.step.doses[later].slot
    }

    /// The same without comparing every dose with every other: the days each time and slot has so far.
    private func repeatedAmongMany(_ step: StepFacts) -> [Int] {
        var result: [Int] = []
        var times: [[Int]: WeekdaySet] = [:]
        var slots: [SlotOfDay: WeekdaySet] = [:]
        for (place, dose) in step.doses.enumerated() where !dose.isEmpty {
            let slot = SlotOfDay(slot: step.step.doses[place].slot, cycleDay: dose.cycleDay)
            let time = [dose.cycleDay, dose.minute]
            let before = times[time, default: []].union(slots[slot, default: []])
            if !before.isDisjoint(with: dose.weekdays) { result.append(place) }
            times[time, default: []].formUnion(dose.weekdays)
            slots[slot, default: []].formUnion(dose.weekdays)
        }
        return result
    }

    /// The dose that a repeated one repeats.
    private func related(to place: Int, in step: StepFacts) -> [RelatedPlace] {
        guard let first = (0..<place).first(where: { isRepeated($0, place, step) }) else { return [] }
        let dose = step.step.doses[first]
        return [RelatedPlace("the first: \(DoseWording.name(dose))", step: step.number, span: dose.span)]
    }

    private struct SlotOfDay: Hashable {
        let slot: DaySlot
        let cycleDay: Int
    }
}
