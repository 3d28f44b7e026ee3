import DoseModel
import SafetyChecks
import Testing

/// Plans nobody would write. The checker must come back, say something, and say the same again.
struct GarbageTests {
    @Test("5,000 plans of extreme numbers are judged without a crash, and twice alike")
    func extremes() {
        var random = RandomNumbers(seed: 42)
        var refused = 0
        for _ in 0..<5_000 {
            let plan = GarbageTests.plan(&random, extremes: random.once(in: 3))
            let circumstances = GarbageTests.circumstances(&random)
            let checker = Checker(monograph: Baclofen.monograph)
            let clockChanges = [
                ClockChange(
                    date: PlanSketch.start.adding(days: Int.random(in: 0...40, using: &random)), kind: .repeated,
                    minutes: 60..<Int.random(in: 60...2_000, using: &random))
            ]
            let first = checker.check(plan, in: circumstances, clockChanges: clockChanges)
            if Verdict(first) == .refuse { refused += 1 }
            let steps = first.map { $0.step ?? 0 }
            let isSound =
                first == checker.check(plan, in: circumstances, clockChanges: clockChanges)
                && steps == steps.sorted() && steps.allSatisfy { (0...plan.steps.count).contains($0) }
                && first.allSatisfy { !$0.message.isEmpty } && Set(first).count == first.count
            guard !isSound else { continue }
            Issue.record("two checks differ, or a finding is out of order, twice there or empty: \(first) of \(plan)")
            return
        }
        #expect(refused > 4_000, "only \(refused) of such plans were refused")
    }

    @Test("A number that leaves no room to calculate is an error by itself, and nothing else is judged")
    func bounds() {
        func codes(_ step: DoseStep, soFar: SoFar? = nil) -> [String] {
            Judging.codes(PlanSketch.plan(of: [step], soFar: soFar))
        }
        let far = CivilDate(dayNumber: .max)
        func step(
            _ dose: ScheduledDose, start: CivilDate = PlanSketch.start, end: CivilDate = PlanSketch.start,
            every: Int = 1
        ) -> DoseStep {
            DoseStep(number: 1, phase: .hold, start: start, end: end, everyDays: every, doses: [dose])
        }
        let fine = PlanSketch.dose("5@22:00")
        func dose(_ micrograms: Int64, _ count: Ratio? = nil) -> ScheduledDose {
            ScheduledDose(
                slot: fine.slot, anchor: .at, time: fine.time, amount: Dose(micrograms: micrograms),
                take: count.map { [Dosage(product: "5 mg tablet", count: $0)] })
        }
        #expect(codes(step(fine, end: far)) == ["G801@1"])
        #expect(codes(step(fine, start: CivilDate(dayNumber: .min), end: far)) == ["G801@1"])
        #expect(codes(step(fine, every: 0)) == ["G801@1"])
        #expect(codes(step(fine, every: -3)) == ["G801@1"])
        #expect(codes(step(fine, every: .max)) == ["G801@1"])
        #expect(codes(step(dose(-1))) == ["P601@1"])
        #expect(codes(step(dose(.max))) == ["P601@1"])
        #expect(codes(step(dose(5_000, Ratio(.max, 3)))) == ["P603@1"])
        #expect(codes(step(dose(5_000, Ratio(1, .max)))) == ["P603@1"])
        let good = PlanSketch.step("7d 5@22:00")
        let doses = AskedRegimen(.timesDaily(3, Dose(milligrams: 5)))
        #expect(codes(good, soFar: SoFar(regimen: doses, days: -1)) == ["G801"])
        #expect(codes(good, soFar: SoFar(regimen: doses, days: .max)) == ["G801"])
        #expect(codes(good, soFar: SoFar(regimen: AskedRegimen(.timesDaily(-1, .zero)), days: 1)) == ["G801"])
        #expect(codes(good, soFar: SoFar(regimen: AskedRegimen(.timesDaily(.max, .zero)), days: 1)) == ["G801"])
        #expect(
            codes(good, soFar: SoFar(regimen: AskedRegimen(.problemTimes(Dose(micrograms: .max))), days: 1))
                == ["P601"])
    }

    @Test("5 g for 5 mg is caught for what it is")
    func gramsForMilligrams() {
        let plan = PlanSketch.plan("7d 5000@22:00")
        #expect(Judging.codes(plan) == ["C101@1", "C102@1", "P601@1", "S203@1", "S203@1"])
    }

    @Test("A step with a dose every minute of every weekday, and a stated total of everything, is judged")
    func aDoseAMinute() {
        let doses = (0..<ClockTime.minutesPerDay).flatMap { minute in
            (0..<7).map { day in
                let time = ClockTime(minuteOfDay: minute)!
                return ScheduledDose(
                    slot: .clock(time), anchor: .at, time: time, weekdays: WeekdaySet(rawValue: 1 << UInt8(day)),
                    amount: Dose(milligrams: 5), take: nil)
            }
        }
        let step = DoseStep(
            number: 1, phase: .hold, start: PlanSketch.start, end: CivilDate(year: 9_000, month: 1, day: 1)!,
            doses: doses)
        #expect(Judging.codes(PlanSketch.plan(of: [step])).prefix(2) == ["C102@1", "S203@1"])
    }

    private static func plan(_ random: inout RandomNumbers, extremes: Bool) -> Plan {
        let numbers = extremes ? [Int.min, -1, 0, 1, 7, 100_000, Int.max] : [-3, 0, 0, 1, 2, 3, 7, 30]
        let amounts: [Int64] = extremes ? [.min, -5_000, 0, 1, 5_000, .max] : [0, 1, 2_500, 5_000, 20_000, 90_000_000]
        let counts = [
            Ratio(0), Ratio(1), Ratio(1, 2), Ratio(-1), Ratio(7, 999_983), Ratio(extremes ? .max : 1_000_000),
        ]
        var steps: [DoseStep] = []
        for number in 0..<Int.random(in: 0...6, using: &random) {
            let start = extremes ? random.pick(numbers) : PlanSketch.start.dayNumber + random.pick([0, 7, 14, 21])
            let end = extremes ? random.pick(numbers) : start + random.pick(numbers)
            let doses = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                let time = ClockTime(minuteOfDay: Int.random(in: 0..<1_440, using: &random))!
                let take = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    Dosage(
                        product: random.pick(["5 mg tablet", "10 mg tablet", "", "2 mg/mL liquid"]),
                        count: random.pick(counts))
                }
                return ScheduledDose(
                    slot: random.pick([.lunch, .named("x"), .clock(time), .bedtime]),
                    anchor: random.pick([.at, .beforeMeal]),
                    time: time, weekdays: WeekdaySet(rawValue: UInt8.random(in: 0...255, using: &random)),
                    cycleDay: random.once(in: 8) ? random.pick(numbers) : 0,
                    amount: Dose(micrograms: random.pick(amounts)), take: random.once(in: 2) ? nil : take)
            }
            steps.append(
                DoseStep(
                    number: random.pick([number, 0, -7, 99]), phase: .taper, start: CivilDate(dayNumber: start),
                    end: CivilDate(dayNumber: end), everyDays: random.once(in: 3) ? random.pick(numbers) : 1,
                    doses: doses, statedTotal: random.once(in: 3) ? Dose(micrograms: random.pick(amounts)) : nil))
        }
        let amount = Dose(micrograms: random.pick(amounts))
        let regimen = random.pick([
            AskedRegimen(
                .timesDaily(random.pick([0, 1, 3, extremes ? .min : 2]), amount),
                everyDays: random.pick([1, 2, extremes ? 0 : 3])),
            AskedRegimen(.problemTimes(amount)), AskedRegimen(.slots([])),
            AskedRegimen(.slots([.init(slot: .bedtime, anchor: nil, amount: amount)])),
        ])
        return PlanSketch.plan(
            of: steps, then: random.pick(Ending.allCases),
            soFar: random.once(in: 2)
                ? SoFar(
                    regimen: regimen, days: random.pick(numbers), missed: random.once(in: 2) ? random.pick(numbers) : 0)
                : nil)
    }

    private static func circumstances(_ random: inout RandomNumbers) -> Circumstances {
        let kidneys: [Patient.Kidney?] = [
            nil, .egfr(.nan, text: ""), .egfr(.infinity, text: ""), .egfr(-5, text: ""), .egfr(52, text: ""),
            .clearance(1e300, text: ""), .dialysis(""), .creatinine(Creatinine(0, .micromolesPerLitre, text: "")),
        ]
        return Circumstances(
            patient: Patient(
                age: random.pick([nil, -1, 0, 17, 65, 200]), sex: random.pick([nil, .female, .male]),
                kidney: random.pick(kidneys), measured: random.pick([nil, PlanSketch.start]),
                weight: random.pick([nil, Kilograms(0, text: "")])),
            problemTimes: random.pick([[], [.lunch], [.named("nothing"), .dinner]]),
            products: random.pick([nil, [], ["5 mg tablet"], ["no such thing"]]),
            jurisdiction: random.pick([nil, "uk", "atlantis"]),
            acknowledgements: random.pick([
                [], [Acknowledgement(code: .p601, step: 7, by: "", reason: "")],
                [Acknowledgement(code: .c103, by: "", reason: ""), Acknowledgement(code: .r302, by: "", reason: "")],
            ]))
    }
}
