import DoseModel
import SafetyChecks
import Testing

/// A second opinion on ceilings, gaps, totals and dates: every dose of every day is written out and counted, without
/// any of the checker's short cuts. Both must agree on tens of thousands of random plans.
struct ExpansionOracleTests {
    /// One dose really taken: which step, on which day, at which minute since 1970, how much.
    private struct Event {
        let step: Int
        let day: Int
        let minute: Int
        let micrograms: Int64
    }

    @Test("Ceilings, totals, gaps and dates of 20,000 random plans, counted dose by dose")
    func agreement() {
        var random = RandomNumbers(seed: 20_261_207)
        var seen: [String: Int] = [:]
        for number in 0..<20_000 {
            let plan = ExpansionOracleTests.plan(&random)
            let egfr = random.pick([95.0, 70, 50, 40, 20])
            let age = random.pick([42, 70])
            let isAgreed = random.once(in: 4)
            let circumstances = Circumstances(
                acknowledgements: isAgreed ? [Acknowledgement(code: .c103, by: "test", reason: "test")] : [])
            let judged = Judging.findings(
                plan, Judging.patient(egfr: egfr, age: age), in: circumstances, by: Baclofen.inDrops
            ).filter { ExpansionOracleTests.codes.contains($0.code) }
            // The real sequence of doses is only known where no day belongs to two steps.
            let isCertain = !judged.contains { $0.code == .g801 }
            let found = Set(
                Judging.codes(of: judged.filter { isCertain || $0.code != .t502 }).map {
                    String($0.split(separator: "+")[0])
                })
            let expected = ExpansionOracleTests.oracle(plan, egfr: egfr, age: age, isAgreed: isAgreed)
            for code in found { seen[String(code.split(separator: "@")[0]), default: 0] += 1 }
            guard found != expected else { continue }
            Issue.record(
                """
                plan \(number), eGFR \(egfr), age \(age), agreed \(isAgreed): checker \(found.sorted()), \
                oracle \(expected.sorted()), steps \(plan.steps)
                """)
            return
        }
        // The sweep is worth nothing for a code that never came up.
        for code in ["C101", "C102", "w:C103", "R301", "w:R301", "T502", "P604", "G801", "G802"] {
            #expect(seen[code, default: 0] > 200, "\(code) came up \(seen[code, default: 0]) times")
        }
    }

    private static let codes: Set<FindingCode> = [.c101, .c102, .c103, .r301, .t502, .p604, .g801, .g802]

    private static func oracle(_ plan: Plan, egfr: Double, age: Int, isAgreed: Bool) -> Set<String> {
        var found: Set<String> = []
        var events: [Event] = []
        for (index, step) in plan.steps.enumerated() {
            let taken = expanded(step, number: index + 1, until: step.end.dayNumber)
            events += taken
            // The doses of a step without days are judged as if it had a week of dosing days.
            let isEmpty = step.end <= step.start
            let own =
                isEmpty ? expanded(step, number: index + 1, until: step.start.dayNumber + 7 * step.everyDays) : taken
            let largest = own.map(\.micrograms).max() ?? 0
            var totals: [Int: Int64] = [:]
            for event in own { totals[event.day, default: 0] += event.micrograms }
            let total = totals.values.max() ?? 0
            found.formUnion(ceilings(largest, total, egfr, age, isAgreed).map { "\($0)@\(index + 1)" })
            if let stated = step.statedTotal?.micrograms, stated != total, !isLargestOfWeek(stated, step) {
                found.insert("P604@\(index + 1)")
            }
        }
        let overlap = overlaps(plan)
        found.formUnion(overlap)
        found.formUnion(gaps(plan))
        if overlap.isEmpty { found.formUnion(tooClose(events)) }
        return found
    }

    /// Every dose of a step, day by day.
    private static func expanded(_ step: DoseStep, number: Int, until end: Int) -> [Event] {
        var events: [Event] = []
        var day = step.start.dayNumber
        while day < end {
            let dayOfRound = (day - step.start.dayNumber) % step.everyDays
            // 1970-01-01 was a Thursday.
            let bit = UInt8(1) << UInt8((day + 3) % 7)
            for dose in step.doses
            where dose.cycleDay == dayOfRound && dose.weekdays.rawValue & bit != 0 && dose.amount.micrograms > 0 {
                events.append(
                    Event(
                        step: number, day: day, minute: day * 1_440 + dose.time.minuteOfDay,
                        micrograms: dose.amount.micrograms))
            }
            day += 1
        }
        return events
    }

    /// Facts 1.4, typed in a second time, in micrograms.
    private static func ceilings(
        _ largest: Int64, _ total: Int64, _ egfr: Double, _ age: Int, _ isAgreed: Bool
    ) -> [String] {
        var found: [String] = []
        if largest > 20_000 { found.append("C101") }
        if total > 80_000 { found.append("C102") } else if total > 60_000 { found.append("w:C103") }
        let (day, dose): (Int64, Int64) =
            switch egfr {
            case 95: (.max, .max)
            case 70: (.max, .max)
            case 50: (age >= 65 ? 15_000 : isAgreed ? 40_000 : 30_000, 10_000)
            case 40: (15_000, 5_000)
            default: (5_000, 5_000)
            }
        if total > day || largest > dose { found.append("R301") }
        if egfr == 70, total > (isAgreed ? 50_000 : 40_000) || largest > 10_000 { found.append("w:R301") }
        if egfr == 50, total >= 20_000, total <= day { found.append("w:R301") }
        return found
    }

    private static func isLargestOfWeek(_ stated: Int64, _ step: DoseStep) -> Bool {
        let totals = (0..<step.everyDays).flatMap { dayOfRound -> [Int64] in
            (0..<7).map { day in
                step.doses.filter { $0.cycleDay == dayOfRound && $0.weekdays.rawValue & (1 << UInt8(day)) != 0 }
                    .reduce(0) { $0 + $1.amount.micrograms }
            }
        }
        return totals.max() == stated
    }

    private static func tooClose(_ events: [Event]) -> Set<String> {
        let inOrder = events.sorted { $0.minute < $1.minute }
        var found: Set<String> = []
        for (before, after) in zip(inOrder, inOrder.dropFirst())
        where after.minute > before.minute && after.minute - before.minute < 240 {
            found.insert("T502@\(after.step)")
        }
        return found
    }

    private static func order(_ plan: Plan) -> [Int] {
        plan.steps.indices.filter { plan.steps[$0].start < plan.steps[$0].end }
            .sorted { (plan.steps[$0].start, $0) < (plan.steps[$1].start, $1) }
    }

    private static func overlaps(_ plan: Plan) -> Set<String> {
        var found: Set<String> = []
        let order = order(plan)
        for (place, later) in order.enumerated() {
            for earlier in order[..<place] {
                let (one, other) = (plan.steps[earlier], plan.steps[later])
                let days = Set(one.start.dayNumber..<one.end.dayNumber)
                if !days.isDisjoint(with: other.start.dayNumber..<other.end.dayNumber) {
                    found.insert("G801@\(later + 1)")
                }
            }
        }
        return found
    }

    private static func gaps(_ plan: Plan) -> Set<String> {
        var found: Set<String> = []
        let order = order(plan)
        for (place, index) in order.enumerated() {
            let eve = plan.steps[index].start.dayNumber - 1
            let before = order[..<place].map { plan.steps[$0] }
            if !before.isEmpty, before.allSatisfy({ !($0.start.dayNumber..<$0.end.dayNumber).contains(eve) }),
                before.allSatisfy({ $0.start.dayNumber <= eve })
            {
                found.insert("G802@\(index + 1)")
            }
        }
        for (index, step) in plan.steps.enumerated() where step.end <= step.start { found.insert("G802@\(index + 1)") }
        return found
    }

    private static func plan(_ random: inout RandomNumbers) -> Plan {
        var date = CivilDate(dayNumber: 20_000 + Int.random(in: 0..<500, using: &random))
        var steps: [DoseStep] = []
        for number in 1...Int.random(in: 1...5, using: &random) {
            if random.once(in: 12) { date = date.adding(days: Int.random(in: -3...3, using: &random)) }
            let days = random.once(in: 30) ? 0 : Int.random(in: 1...15, using: &random)
            let round = random.once(in: 3) ? random.pick([2, 3, 5, 7]) : 1
            let doses = (0..<Int.random(in: 0...5, using: &random)).map { _ in dose(&random, roundOf: round) }
            var stated: Dose?
            if random.once(in: 3) {
                stated = doses.map(\.amount).total()
                if random.once(in: 3) { stated = Dose(milligrams: Int64.random(in: 0...40, using: &random)) }
            }
            let end = date.adding(days: days)
            steps.append(
                DoseStep(
                    number: number, phase: .titration, start: date, end: end,
                    everyDays: round, doses: doses, statedTotal: stated))
            date = end
        }
        if random.once(in: 8) { steps.shuffle(using: &random) }
        return PlanSketch.plan(of: steps)
    }

    private static func dose(_ random: inout RandomNumbers, roundOf days: Int) -> ScheduledDose {
        let time = ClockTime(minuteOfDay: Int.random(in: 0..<96, using: &random) * 15 + random.pick([0, 0, 1]))!
        let weekdays: WeekdaySet =
            random.once(in: 3) ? WeekdaySet(rawValue: UInt8.random(in: 0...127, using: &random)) : .everyDay
        let amount = random.pick([0, 2_500, 5_000, 5_000, 7_500, 10_000, 10_000, 15_000, 20_000, 20_001, 25_000])
        return ScheduledDose(
            slot: .clock(time), anchor: .at, time: time, weekdays: weekdays,
            cycleDay: random.once(in: 2) ? Int.random(in: 0..<days, using: &random) : 0,
            amount: Dose(micrograms: Int64(amount)), take: nil)
    }
}
