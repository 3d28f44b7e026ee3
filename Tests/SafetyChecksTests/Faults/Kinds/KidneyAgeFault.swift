import DoseModel

/// R304: the kidney value is one day too old when the dose goes up.
struct KidneyAgeFault: Fault {
    let code = FindingCode.r304

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let months = sound.monograph.renal.maximumAgeMonths
        guard sound.monograph.renal.isAdjusted else { return [] }
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let date = sound.plan.steps[0].start.adding(days: sound.days(atMost: place).reduce(0, +))
        // Only where the same day of the month exists so many months before is there no doubt about the edge.
        let parts = date.parts
        let back = parts.year * 12 + parts.month - 1 - months.value
        guard let oldest = CivilDate(year: back / 12, month: back % 12 + 1, day: parts.day) else { return [] }
        func measured(_ day: CivilDate) -> SoundPlan {
            var patient = sound.well(on: date)
            patient.measured = day
            return sound.with(patient).held([1_000], at: place, doses: [1_001])
        }
        return [
            Break(
                what: "a day more than \(months.value) months old", edge: measured(oldest),
                beyond: measured(oldest.adding(days: -1)), severity: NaiveLimits.severity(months), step: place + 1)
        ]
    }
}
