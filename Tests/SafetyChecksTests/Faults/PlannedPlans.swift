import DoseModel
import TitrationEngine

/// Plans for random requests over all drugs, protocols and places, from one generator.
struct PlannedPlans {
    private var random: RandomNumbers

    init(seed: UInt64) { random = RandomNumbers(seed: seed) }

    /// The next request that has a plan.
    mutating func next() -> SoundPlan {
        while true {
            let place = Int.random(in: 0..<AllDrugs.monographs.count, using: &random)
            let monograph = AllDrugs.monographs[place]
            let request = request(for: monograph)
            guard let plan = try? Planner(monograph: monograph).plan(request, id: "sweep").plan, !plan.steps.isEmpty
            else { continue }
            var circumstances = request.circumstances
            circumstances.products = circumstances.products.map { $0 + [AllDrugs.drops] }
            return SoundPlan(monograph: AllDrugs.inDrops[place], plan: plan, circumstances: circumstances)
        }
    }

    private mutating func request(for monograph: Monograph) -> PlanRequest {
        let start = CivilDate(dayNumber: 20_000 + Int.random(in: 0..<1_500, using: &random))
        let titration = random.pick(monograph.protocols)
        let isTaper = random.once(in: 5)
        var request = PlanRequest(
            drug: monograph.id, protocolName: isTaper ? PlanRequest.taperOnly : titration.id, start: start)
        request.circumstances = circumstances(for: monograph, titration, on: start)
        request.then = random.pick([nil, .taper, .taper, .review, .continue])
        if random.once(in: 3) {
            let range = (titration.step ?? monograph.step).interval.value
            request.pace = Int.random(in: range, using: &random)
        }
        if random.once(in: 3) { request.taperPace = random.pick([.fastest, .slowest]) }
        if random.once(in: 4) { request.taper = random.pick(monograph.tapers).id }
        if random.once(in: 3), let rung = titration.ladders[0].randomElement(using: &random) {
            request.target = rung.regimen
        }
        if isTaper {
            let rung = random.pick(titration.ladders[0])
            request.soFar = SoFar(regimen: rung.regimen, days: random.pick([3, 28, 29, 100, 2_000]))
        }
        return request
    }

    private mutating func circumstances(
        for monograph: Monograph, _ titration: TitrationProtocol, on start: CivilDate
    ) -> Circumstances {
        let band = random.pick(monograph.renal.bands)
        let value = Double(band.from ?? 0) + random.pick([0, 1, 10])
        let words = titration.variants.compactMap { $0.condition.taking.first }
        var patient = Patient(
            age: Int.random(in: 18...90, using: &random), sex: random.pick([.female, .male]),
            kidney: .egfr(random.once(in: 2) ? 100 : value, text: "\(value)"),
            measured: start.adding(days: -Int.random(in: 1...20, using: &random)), taking: [])
        if !words.isEmpty, random.once(in: 2) { patient.taking = [random.pick(words)] }
        var circumstances = Circumstances(patient: patient)
        circumstances.jurisdiction = random.pick([nil] + monograph.usualProducts.keys.sorted().map { $0 })
        // Far enough apart for every gap.
        for (slot, minute) in zip(DaySlot.ofEveryDay, [390, 450, 760, 1_080, 1_340]) {
            circumstances.day.set(slot, to: ClockTime(minuteOfDay: minute)!)
        }
        for code in [FindingCode.r302, .r304, .r305, .r306] {
            circumstances.acknowledgements.append(Acknowledgement(code: code, by: "Dr Sweep", reason: "sound"))
        }
        return circumstances
    }
}
