import DoseModel

/// G802: a day between two steps belongs to none; a step has no days.
struct DateGapFault: Fault {
    let code = FindingCode.g802

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let held = sound.with(sound.well(on: sound.plan.steps[0].start)).held([1_000], at: 0, doses: [1_000])
        let steps = held.plan.steps
        let place = Int.random(in: 0..<steps.count, using: &random)
        var empty = steps
        empty.insert(steps[place].with(end: steps[place].start), at: place)
        var result = [
            Break(
                what: "a step without days", edge: held, beyond: held.with(steps: empty), severity: .error,
                step: place + 1)
        ]
        if place > 0 {
            let later = steps[..<place] + steps[place...].map { $0.moved(by: 1) }
            result.append(
                Break(
                    what: "a day in no step", edge: held, beyond: held.with(steps: Array(later)), severity: .error,
                    step: place + 1))
        }
        return result
    }
}
