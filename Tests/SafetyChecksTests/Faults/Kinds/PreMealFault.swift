import DoseModel

/// T501: a dose one minute outside the window before its problem time.
struct PreMealFault: Fault {
    let code = FindingCode.t501

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        guard let lead = sound.monograph.timing.lead else { return [] }
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let dinner = Int.random(in: 600..<1_300, using: &random)
        let (least, most) = (lead.window.value.lowerBound, lead.window.value.upperBound)
        // A dose far from every problem time is meant for none; one in reach of one is.
        let cases = [
            ("too late", least, least - 1), ("too early", most, most + 1),
            ("in reach before", lead.reach.value + 1, lead.reach.value),
            ("in reach after", -lead.reach.value - 1, -lead.reach.value),
        ]
        return cases.map { what, edge, beyond in
            Break(
                what: what, edge: plan(sound, dinner, edge, at: place), beyond: plan(sound, dinner, beyond, at: place),
                severity: .warning, step: place + 1)
        }
    }

    /// All steps in the middle of the window, one at its own lead.
    private func plan(_ sound: SoundPlan, _ dinner: Int, _ lead: Int, at place: Int) -> SoundPlan {
        var person = sound.with(sound.well(on: sound.plan.steps[0].start))
        person.circumstances.problemTimes = [.dinner]
        person.circumstances.day.set(.dinner, to: ClockTime(minuteOfDay: dinner)!)
        let held = person.held([1_000], at: 0, doses: [1_000])
        let steps = held.plan.steps.enumerated().map { index, step in
            step.with(doses: [NaiveLimits.dose(1_000, at: dinner - (index == place ? lead : 45))])
        }
        return held.with(steps: steps)
    }
}
