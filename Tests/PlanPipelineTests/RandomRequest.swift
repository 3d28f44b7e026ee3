import DoseModel

/// Requests of all kinds, healthy and not, sensible and not, from one generator.
struct RandomRequest {
    var random: SplitMix

    mutating func next() -> PlanRequest {
        var request = PlanRequest(
            drug: "baclofen", protocolName: random.pick(["reflux", "cough", "spasm", "sleep", "taper"]),
            start: CivilDate(dayNumber: 20_000 + Int(random.next() % 3_000)))
        request.circumstances = circumstances(start: request.start)
        if random.chance(2) { request.lead = 30 + Int(random.next() % 31) }
        if random.chance(2) { request.pace = 3 + Int(random.next() % 5) }
        if random.chance(4) { request.taperPace = .days(3 + Int(random.next() % 12)) }
        if random.chance(2) { request.trial = 14 + Int(random.next() % 15) }
        if random.chance(2) { request.then = random.pick(Sequel.allCases) }
        if !random.chance(4) { request.target = regimen() }
        if request.protocolName == "taper" || random.chance(6) {
            request.soFar = SoFar(regimen: regimen(), days: random.pick([1, 3, 7, 28, 29, 100, 2_000]))
        }
        return request
    }

    private mutating func regimen() -> AskedRegimen {
        let amount = Dose(micrograms: random.pick([2_500, 5_000, 5_000, 5_000, 7_500, 10_000, 10_000, 15_000, 20_000]))
        switch random.next() % 5 {
        case 0:
            let slot = random.pick(DaySlot.ofEveryDay)
            return AskedRegimen(.slots([AskedRegimen.SlotDose(slot: slot, anchor: nil, amount: amount)]))
        case 1:
            return AskedRegimen(
                .slots([
                    AskedRegimen.SlotDose(slot: .breakfast, anchor: nil, amount: amount),
                    AskedRegimen.SlotDose(slot: .bedtime, anchor: nil, amount: Dose(milligrams: 10)),
                ]))
        default: return AskedRegimen(.timesDaily(Int(random.next() % 4) + 1, amount))
        }
    }

    private mutating func circumstances(start: CivilDate) -> Circumstances {
        var value = Circumstances(patient: patient(start: start))
        for (slot, hour) in zip(DaySlot.ofEveryDay, [7, 8, 12, 18, 22]) {
            let minute = hour * 60 + Int(random.next() % 70)
            value.day.set(slot, to: ClockTime(minuteOfDay: minute)!)
            if random.chance(4) {
                value.day.set(slot, to: ClockTime(minuteOfDay: min(minute + 75, 1_439))!, on: .weekend)
            }
        }
        value.problemTimes = random.pick([
            [], [.lunch, .dinner], [.breakfast, .dinner], [.dinner], [.lunch, .named("late")],
        ])
        value.day.set(.named("late"), to: ClockTime(minuteOfDay: 1_200 + Int(random.next() % 180))!)
        value.products = random.pick([
            nil, ["10 mg tablet"], ["5 mg tablet", "10 mg tablet"], ["1 mg/mL liquid"], ["20 mg tablet"],
            ["10 mg tablet", "2 mg/mL liquid"],
        ])
        value.jurisdiction = random.pick([nil, "us", "uk", "de"])
        for code in [FindingCode.c103, .r302, .r303, .r304, .r305, .r306] where random.chance(2) {
            value.acknowledgements.append(Acknowledgement(code: code, by: "Dr Sweep", reason: "law"))
        }
        return value
    }

    private mutating func patient(start: CivilDate) -> Patient {
        var patient = Patient(age: 18 + Int(random.next() % 75), sex: random.pick([.female, .male]))
        switch random.next() % 6 {
        case 0: break
        case 1: patient.kidney = .dialysis("hemodialysis")
        case 2:
            let value = 0.5 + Double(random.next() % 400) / 100
            patient.kidney = .creatinine(Creatinine(value, .milligramsPerDecilitre, text: "\(value) mg/dL"))
            if random.chance(2) { patient.weight = Kilograms(45 + Double(random.next() % 60), text: "kg") }
        default:
            let edge = random.pick([15.0, 30, 45, 60, 90])
            patient.kidney = .egfr(random.pick([edge, edge - 0.001, edge + 20, edge - 10]), text: "egfr")
        }
        if !random.chance(4) { patient.measured = start.adding(days: -Int(random.next() % 120)) }
        return patient
    }
}
