import DoseModel
import PlanPipeline
import SafetyChecks

/// Checking a plan of two years with four doses a day: 2912 doses in 104 steps of a week, each with its tablets, climbing
/// to 60 mg a day, staying, and coming down. Beside it a walk over the same doses that only adds up totals and gaps.
struct TwoYears {
    private let monograph: Monograph
    private let plan: Plan
    private let circumstances: Circumstances

    /// Makes the plan.
    init(pipeline: Pipeline) throws {
        monograph = try pipeline.monograph(named: "baclofen")
        let start = CivilDate(year: 2027, month: 1, day: 4)!
        let weeks = 104
        let amounts = (0..<weeks).map { week in TwoYears.doses(of: week, of: weeks) }
        let steps = amounts.enumerated().map { week, milligrams in
            DoseStep(
                number: week + 1, phase: .maintenance, start: start.adding(days: week * 7),
                end: start.adding(days: week * 7 + 7),
                doses: zip(milligrams, [6, 11, 16, 21]).map { amount, hour in
                    let time = ClockTime(hour: hour, minute: 0)!
                    return ScheduledDose(
                        slot: .clock(time), anchor: .at, time: time, amount: Dose(milligrams: amount),
                        take: [Dosage(product: "10 mg tablet", count: Ratio(amount, 10))])
                })
        }
        plan = Plan(
            identity: PlanIdentity(id: "00000000-0000-0000-0000-000000000000", revision: 0, written: start),
            drug: "baclofen", protocolName: "spasm", timeZone: "America/New_York",
            monograph: MonographReference(id: monograph.id, version: monograph.version),
            soFar: SoFar(
                regimen: AskedRegimen(.timesDaily(4, Dose(milligrams: 5))), days: 60), steps: steps, ending: .review)
        circumstances = Circumstances(
            patient: Patient(
                age: 42, sex: .female, kidney: .egfr(95, text: "95"), measured: start.adding(days: -7), taking: []))
    }

    /// Up by 5 mg in one dose a week, down the same way at the end.
    private static func doses(of week: Int, of weeks: Int) -> [Int64] {
        let rises = min(week + 1, weeks - week, 8)
        return (0..<4).map { place in Int64(5 + 5 * ((rises + 3 - place) / 4)) }
    }

    /// Prints medians of microseconds as one line of JSON.
    func measure(rounds: Int) throws {
        let checker = Checker(monograph: monograph)
        var (checking, walking): ([Double], [Double]) = ([], [])
        var findings: [Finding] = []
        var sum = 0
        for _ in 0..<(rounds + 20) {
            let began = microseconds()
            findings = checker.check(plan, in: circumstances)
            let checked = microseconds()
            sum &+= walk()
            checking.append(checked - began)
            walking.append(microseconds() - checked)
        }
        guard sum > 0, !findings.contains(where: \.blocks) else {
            throw InputError("the plan to measure with is not in order: \(findings.filter(\.blocks).map(\.message))")
        }
        let doses = plan.steps.map { $0.days * $0.doses.count }.reduce(0, +)
        print(
            "{\"steps\": \(plan.steps.count), \"doses\": \(doses), \"findings\": \(findings.count),"
                + " \"check_us\": \(median(Array(checking.dropFirst(20)))),"
                + " \"walk_us\": \(median(Array(walking.dropFirst(20))))}")
    }

    /// The largest total of a day and the smallest gap, dose by dose.
    private func walk() -> Int {
        var (largest, smallest, last) = (Dose.zero, Int.max, Int?.none)
        for step in plan.steps {
            for day in step.start.dayNumber..<step.end.dayNumber {
                var total = Dose.zero
                for place in step.doses.indices {
                    total += step.doses[place].amount
                    let minute = day * ClockTime.minutesPerDay + step.doses[place].time.minuteOfDay
                    if let last { smallest = min(smallest, minute - last) }
                    last = minute
                }
                largest = max(largest, total)
            }
        }
        return Int(largest.micrograms) &+ smallest
    }
}
