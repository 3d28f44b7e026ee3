import DoseModel

/// Q901: exactly what the plan takes is at hand and handed over; one unit less runs out on the last day.
struct RunOutFault: Fault {
    let code = FindingCode.q901

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let held = person.held([700, 300], at: 0, doses: [700, 300])
        let days = held.plan.steps.map(\.days).reduce(0, +)
        let first = Int.random(in: 1...days, using: &random)
        func filled(_ firstCount: Int64, _ secondCount: Int64) -> SoundPlan {
            var copy = held
            let start = held.plan.steps[0].start
            var fills = [Fill(date: start, product: AllDrugs.drops, count: Ratio(firstCount))]
            if first < days {
                fills.append(
                    Fill(date: start.adding(days: first), product: AllDrugs.drops, count: Ratio(secondCount)))
            }
            copy.plan = copy.plan.with(fills: fills)
            return copy
        }
        let rest = Int64(days - first) * 1_000
        let dayOfFirst = held.plan.steps[0].start.adding(days: first - 1)
        let step = held.plan.steps.firstIndex { $0.start <= dayOfFirst && dayOfFirst < $0.end }
        return [
            Break(
                what: "one unit too few before the second fill", edge: filled(Int64(first) * 1_000, rest),
                beyond: filled(Int64(first) * 1_000 - 1, rest), severity: .error, step: step.map { $0 + 1 })
        ]
    }
}
