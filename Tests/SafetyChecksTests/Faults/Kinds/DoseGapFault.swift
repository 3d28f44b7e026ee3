import DoseModel

/// T502: two doses one minute too close: within a day, across midnight, and from one step to the next.
struct DoseGapFault: Fault {
    let code = FindingCode.t502

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let cited = person.limits.monograph.timing.minimumGap
        let (gap, last) = (cited.value, sound.heldSteps)
        let severity = NaiveLimits.severity(cited)
        let place = Int.random(in: 0..<last, using: &random)
        // The middle dose is half a minute's room away from neither.
        let (first, second) = (60, 60 + gap)
        let late = 60 + 1_440 - gap
        var result = [
            Break(
                what: "within a day", edge: plan(person, at: place, [first, second]),
                beyond: plan(person, at: place, [first, second - 1], others: [first, second]), severity: severity,
                step: place + 1),
            Break(
                what: "across midnight", edge: plan(person, at: last - 1, [first, late], lastFor: 2),
                beyond: plan(person, at: last - 1, [first, late + 1], others: [first, late], lastFor: 2),
                severity: severity, step: last),
        ]
        if last > 1 {
            result.append(
                Break(
                    what: "from step to step", edge: plan(person, at: last - 1, [first, late], lastFor: 1),
                    beyond: plan(person, at: last - 1, [first - 1, late], others: [first, late], lastFor: 1),
                    severity: severity, step: last))
        }
        return result
    }

    /// Two equal doses at the same times in all steps, but for one.
    private func plan(
        _ person: SoundPlan, at place: Int, _ times: [Int], others: [Int]? = nil, lastFor days: Int? = nil
    ) -> SoundPlan {
        let held = person.held([500, 500], at: 0, doses: [500, 500])
        var steps = held.plan.steps.enumerated().map { index, step in
            step.with(doses: (index == place ? times : others ?? times).map { NaiveLimits.dose(500, at: $0) })
        }
        if let days, let last = steps.last { steps[steps.count - 1] = last.with(end: last.start.adding(days: days)) }
        return held.with(steps: steps)
    }
}
