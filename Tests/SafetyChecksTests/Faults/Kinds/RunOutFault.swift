import DoseModel

/// Q901: what is at hand, or handed over, is one unit less than is taken; a fill comes one day after the last unit.
struct RunOutFault: Fault {
    let code = FindingCode.q901

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let person = sound.with(sound.well(on: sound.plan.steps[0].start))
        let held = person.built([([1_000], 10), ([1_000], 10)], soFar: person.limits.soFar([1_000], days: 400))
        let start = held.plan.steps[0].start
        func stocked(_ units: Int64, fill: (day: Int, units: Int64)? = nil) -> SoundPlan {
            var copy = held
            let plan = held.plan
            copy.plan = Plan(
                identity: plan.identity, drug: plan.drug, protocolName: plan.protocolName, timeZone: plan.timeZone,
                monograph: plan.monograph, soFar: plan.soFar, steps: plan.steps, ending: plan.ending,
                onHand: [SupplyLine(product: AllDrugs.drops, count: Ratio(units))],
                fills: fill.map {
                    [Fill(date: start.adding(days: $0.day), product: AllDrugs.drops, count: Ratio($0.units))]
                } ?? [])
            return copy
        }
        return [
            Break(
                what: "one unit short on the last day", edge: stocked(20_000), beyond: stocked(19_999),
                severity: .error, step: 2),
            Break(
                what: "a fill one day late", edge: stocked(7_000, fill: (7, 13_000)),
                beyond: stocked(7_000, fill: (8, 13_000)), severity: .error, step: 1),
            Break(
                what: "a fill one unit short", edge: stocked(7_000, fill: (7, 13_000)),
                beyond: stocked(7_000, fill: (7, 12_999)), severity: .error, step: 2),
        ]
    }
}
