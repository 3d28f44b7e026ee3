import DoseModel
import SafetyChecks
import Testing

/// A second opinion on averages, largest days and counts of steps whose days differ: every day of every step is written
/// out and added up. Both must agree on thousands of random pairs of steps.
struct RoundOracleTests {
    private static let capPerDay: Int64 = 4_000
    private static let capPerCut: Int64 = 3_000

    /// One tablet of 1 mg, in quarters; a cap of 4 mg a day up and of 3 mg a day down.
    private static let monograph = Quietol.monograph(
        step: Quietol.step(perDay: Quietol.cited(Dose(micrograms: capPerDay))),
        tapers: [
            Quietol.taper(
                limits: [
                    CutLimit(above: .zero, perDose: nil, perDay: Quietol.cited(Dose(micrograms: capPerCut)))
                ])
        ],
        products: [Quietol.product("1 mg tablet", .tablet, "1", part: Ratio(1, 4))])

    @Test("Rises, cuts, swings and what is handed over of 4,000 random pairs of steps, day by day")
    func agreement() {
        var random = RandomNumbers(seed: 70_502)
        var seen: [String: Int] = [:]
        for number in 0..<4_000 {
            // A whole number of rounds and of weeks, so that the average of the days is that of the rhythm.
            let first = RoundOracleTests.step(1, from: PlanSketch.start, &random)
            let second = RoundOracleTests.step(2, from: first.end, &random)
            let days = [first, second].map(RoundOracleTests.days)
            let milligrams = (days.joined().reduce(0, +) + 999) / 1_000
            let stated = milligrams + random.pick([0, 0, 1])
            let plan = PlanSketch.plan(of: [first, second], soFar: RoundOracleTests.soFar(like: first))
                .dispensing([("1 mg tablet", Ratio(max(stated, 1)))])
            let found = Judging.codes(plan, by: RoundOracleTests.monograph)
                .filter { ["S201", "W403", "P604"].contains($0.prefix(4)) }.sorted()
            var expected: [String] = []
            if max(stated, 1) != milligrams { expected.append("P604") }
            let highest = days.map { $0.max()! }
            for index in 0..<2 {
                let lowest = days[index].filter { $0 > 0 }.min() ?? 0
                if highest[index] - lowest > RoundOracleTests.capPerDay,
                    RoundOracleTests.differs([first, second][index])
                {
                    expected.append("S201@\(index + 1)")
                }
            }
            if highest[1] - highest[0] > RoundOracleTests.capPerDay, highest[0] > 0 { expected.append("S201@2") }
            let (before, after) = (days[0].reduce(0, +), days[1].reduce(0, +))
            // Averages compared without division: so much in so many days.
            let fall = before * Int64(days[1].count) - after * Int64(days[0].count)
            if fall > RoundOracleTests.capPerCut * Int64(days[0].count * days[1].count), highest[1] > 0 {
                expected.append("W403@2")
            }
            for code in expected { seen[code, default: 0] += 1 }
            guard found != expected.sorted() else { continue }
            Issue.record("plan \(number): checker \(found), oracle \(expected.sorted()), steps \([first, second])")
            return
        }
        for code in ["S201@1", "S201@2", "W403@2", "P604"] {
            #expect(seen[code, default: 0] > 100, "\(code) came up \(seen[code, default: 0]) times")
        }
    }

    /// What is taken on each day of a step, in micrograms.
    private static func days(_ step: DoseStep) -> [Int64] {
        (step.start.dayNumber..<step.end.dayNumber).map { day in
            let dayOfRound = (day - step.start.dayNumber) % step.everyDays
            // 1970-01-01 was a Thursday.
            let bit = UInt8(1) << UInt8((day + 3) % 7)
            return step.doses.filter { $0.cycleDay == dayOfRound && $0.weekdays.rawValue & bit != 0 }
                .reduce(0) { $0 + $1.amount.micrograms }
        }
    }

    private static func differs(_ step: DoseStep) -> Bool {
        step.doses.contains { $0.cycleDay != 0 || $0.weekdays != .everyDay }
    }

    /// Nothing changes into the first step: what was taken before is what it takes at its most.
    private static func soFar(like step: DoseStep) -> SoFar? {
        guard !differs(step), !step.doses.isEmpty else { return nil }
        let doses = step.doses.map { AskedRegimen.SlotDose(slot: $0.slot, anchor: .at, amount: $0.amount) }
        return SoFar(regimen: AskedRegimen(.slots(doses), everyDays: step.everyDays), days: 90)
    }

    private static func step(_ number: Int, from start: CivilDate, _ random: inout RandomNumbers) -> DoseStep {
        let round = random.pick([1, 2, 2, 3, 4, 7])
        let times = ["04:00", "10:00", "16:00", "22:00"].shuffled(using: &random)
        let doses = times.prefix(Int.random(in: 1...4, using: &random)).map { text in
            let time = PlanSketch.time(text)
            return ScheduledDose(
                slot: .clock(time), anchor: .at, time: time,
                weekdays: random.once(in: 5)
                    ? WeekdaySet(rawValue: UInt8.random(in: 1...127, using: &random)) : .everyDay,
                cycleDay: Int.random(in: 0..<round, using: &random),
                amount: Dose(micrograms: Int64.random(in: 1...20, using: &random) * 250), take: nil)
        }
        return DoseStep(
            number: number, phase: .hold, start: start, end: start.adding(days: round * 7), everyDays: round,
            doses: doses)
    }
}
