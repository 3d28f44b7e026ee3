import DoseModel
import SafetyChecks
import Testing

/// A second opinion on steps up and down: the doses of each day are compared with those of the day before, without any
/// notion of a step. Both must agree on tens of thousands of random plans of daily doses.
struct DayByDayOracleTests {
    /// The doses of one day in micrograms, largest first.
    private typealias Day = [Int64]

    @Test("Steps up, cuts and stops of 20,000 random plans, compared day by day")
    func agreement() {
        var random = RandomNumbers(seed: 80_401)
        var seen: [FindingCode: Int] = [:]
        for number in 0..<20_000 {
            let plan = DayByDayOracleTests.plan(&random)
            let judged = Judging.findings(plan, by: Baclofen.inDrops).filter { "SWG".contains($0.code.family) }
            let found = judged.map { "\($0.code.rawValue) \($0.date?.text ?? "")" }.sorted()
            let expected = DayByDayOracleTests.oracle(plan).sorted()
            for finding in judged { seen[finding.code, default: 0] += 1 }
            guard found != expected else { continue }
            Issue.record(
                "plan \(number): checker \(found), oracle \(expected), so far \(plan.soFar as Any), \(plan.steps)")
            return
        }
        for code in [FindingCode.s201, .s202, .s203, .w401, .w402, .w403, .w404, .g803] {
            #expect(seen[code, default: 0] > 200, "\(code.rawValue) came up \(seen[code, default: 0]) times")
        }
    }

    private static func oracle(_ plan: Plan) -> [String] {
        // All days from the first one with the drug to the first one without.
        var days: [Day] = []
        if case .slots(let doses)? = plan.soFar?.regimen.doses {
            let day = doses.map(\.amount.micrograms).sorted(by: >)
            days = Array(repeating: day, count: plan.soFar!.days)
        }
        let before = days.count
        for step in plan.steps {
            let day = step.doses.map(\.amount.micrograms).sorted(by: >)
            days += Array(repeating: day, count: step.start.days(until: step.end))
        }
        if plan.ending == .stop { days.append([]) }
        func date(_ index: Int) -> String { plan.steps[0].start.adding(days: index - before).text }

        var found: [String] = []
        if before == 0 {
            if days[0][0] > 5_000 { found.append("S203 \(date(0))") }
            if days[0].reduce(0, +) > 15_000 { found.append("S203 \(date(0))") }
        }
        var lastUp = 0
        var lastCut: Int?
        var turns: [(index: Int, isUp: Bool)] = before == 0 ? [(0, true)] : []
        for index in max(before, 1)..<days.count where days[index] != days[index - 1] {
            let (old, new) = (days[index - 1], days[index])
            let (oldTotal, newTotal) = (old.reduce(0, +), new.reduce(0, +))
            let rises = (0..<new.count).map { new[$0] - ($0 < old.count ? old[$0] : 0) }
            let falls = (0..<old.count).map { old[$0] - ($0 < new.count ? new[$0] : 0) }
            let isPrinted = old == [20_000, 20_000, 20_000] && new == [20_000, 20_000, 20_000, 20_000]
            if rises.contains(where: { $0 > 5_000 }) || newTotal - oldTotal > 15_000, !isPrinted {
                found.append("S201 \(date(index))")
            }
            if rises.contains(where: { $0 > 0 }) {
                if index - lastUp < 3 { found.append("S202 \(date(index))") }
                lastUp = index
            }
            if newTotal > oldTotal { lastCut = nil }
            if newTotal != oldTotal { turns.append((index, newTotal > oldTotal)) }
            guard newTotal < oldTotal else { continue }
            let isStop = new.isEmpty
            if isStop, let verdict = stop(days, at: index) {
                if let code = verdict.code { found.append("\(code) \(date(index))") }
                if verdict.isDirect { continue }
            }
            if oldTotal - newTotal > 15_000 || falls.contains(where: { $0 > 10_000 }) {
                found.append("W403 \(date(index))")
            }
            if let lastCut, index - lastCut < 3 { found.append("W404 \(date(index))") }
            lastCut = index
        }
        let changes = zip(turns, turns.dropFirst()).filter { $0.isUp != $1.isUp }
        if changes.count >= 2 { found += changes.filter(\.1.isUp).map { "G803 \(date($0.1.index))" } }
        return found
    }

    /// What is wrong with stopping on that day, and whether nothing lower was taken before.
    private static func stop(_ days: [Day], at end: Int) -> (code: String?, isDirect: Bool)? {
        func total(_ index: Int) -> Int64 { days[index].reduce(0, +) }
        var firstCut = end
        var index = end - 1
        while index > 0, total(index) <= total(index - 1) {
            if total(index) < total(index - 1) { firstCut = index }
            index -= 1
        }
        let highest = (0..<end).map(total).max() ?? 0
        if firstCut == end {
            return (highest <= 5_000 && end <= 28 ? nil : "W401", true)
        }
        if highest <= 10_000, firstCut <= 28 { return (nil, false) }
        return (end - firstCut < 7 ? "W402" : nil, false)
    }

    private static func plan(_ random: inout RandomNumbers) -> Plan {
        let hours = ["04:00", "10:00", "16:00", "22:00"]
        var amounts = [Int](repeating: 0, count: 4)
        func text() -> String {
            zip(amounts, hours).filter { $0.0 > 0 }.map { "\($0.0)@\($0.1)" }.joined(separator: " ")
        }
        func wander(_ up: Bool, _ random: inout RandomNumbers) {
            for place in amounts.indices where random.once(in: 2) {
                amounts[place] += (up ? 1 : -1) * random.pick([1, 5, 5, 5, 6, 10, 11])
                amounts[place] = min(max(amounts[place], 0), 20)
            }
            if amounts.allSatisfy({ $0 == 0 }) { amounts[3] = 5 }
            if random.once(in: 8) { amounts.shuffle(using: &random) }
            if random.once(in: 40) { amounts = random.pick([[20, 20, 20, 0], [20, 20, 20, 20]]) }
        }
        wander(true, &random)
        var soFar: SoFar?
        if random.once(in: 2) { soFar = PlanSketch.soFar(text(), days: random.pick([1, 2, 3, 20, 24, 28, 29, 60])) }
        let count = Int.random(in: 1...7, using: &random)
        var steps: [String] = []
        for place in 0..<count {
            if place > 0 || random.once(in: 2) {
                wander(random.once(in: 5) ? place * 2 >= count : place * 2 < count, &random)
            }
            steps.append("\(random.pick([1, 2, 3, 3, 4, 5, 7, 14]))d \(text())")
        }
        return PlanSketch.plan(steps: steps, then: random.once(in: 3) ? .review : .stop, soFar: soFar)
    }
}
