import DoseModel

extension PlanFixture {
    /// Weekend meals, a re-timing, a liquid, a dose on workdays only, and tablets nobody stated.
    static let varied = plan(
        [
            DoseStep(
                number: 1, phase: .titration, start: date(2026, 12, 28), end: date(2027, 1, 4),
                doses: [
                    dose(.breakfast, .beforeMeal, 6, 45, 5, on: .workdays),
                    dose(.breakfast, .beforeMeal, 8, 15, 5, on: .weekend), dose(.bedtime, .at, 22, 30, 5),
                ]),
            DoseStep(
                number: 2, phase: .trial, start: date(2027, 1, 4), end: date(2027, 1, 18),
                doses: [dose(.bedtime, .at, 22, 30, 10)], why: "The same total, all of it at bedtime."),
            DoseStep(
                number: 3, phase: .taper, start: date(2027, 1, 18), end: date(2027, 1, 19),
                doses: [
                    ScheduledDose(
                        slot: .bedtime, anchor: .at, time: MonographFixture.time(22, 30),
                        amount: Dose(micrograms: 7_500), take: [Dosage(product: "1 mg/mL liquid", count: Ratio(15, 2))])
                ]),
            DoseStep(
                number: 4, phase: .taper, start: date(2027, 1, 19), end: date(2027, 1, 20),
                doses: [
                    ScheduledDose(
                        slot: .clock(MonographFixture.time(9, 5)), anchor: .at, time: MonographFixture.time(9, 5),
                        weekdays: .workdays, amount: Dose(micrograms: 2_500), take: nil)
                ]),
        ],
        ending: .review,
        soFar: SoFar(regimen: AskedRegimen(.timesDaily(3, Dose(milligrams: 5)), everyDays: 2), days: 28),
        supply: [
            SupplyLine(product: "10 mg tablet", count: Ratio(21)),
            SupplyLine(product: "1 mg/mL liquid", count: Ratio(15, 2)),
        ],
        timeZone: nil, protocolName: "taper", revision: 3)
}
