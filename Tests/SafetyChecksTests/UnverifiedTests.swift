import DoseModel
import MonographFiles
import SafetyChecks
import Testing

/// A limit that nobody has verified may warn, never forbid: for every monograph, every rule, tens of thousands of
/// plans that break what can be broken.
struct UnverifiedTests {
    private static let names: [String] = {
        do {
            return try Baclofen.library.names()
        } catch {
            fatalError("the monographs cannot be listed: \(error)")
        }
    }()

    @Test("No error rests on an unverified limit, as the monograph stands", arguments: names)
    func asItStands(name: String) throws {
        let monograph = try Baclofen.library.monograph(named: name, at: nil)
        for finding in UnverifiedTests.findings(by: monograph, count: 600) where finding.severity == .error {
            #expect(finding.basis != .unverified, "\(finding.code.rawValue): \(finding.message)")
        }
    }

    @Test("Were nothing of it verified, only arithmetic, dates and repetitions were errors", arguments: names)
    func wereNothingVerified(name: String) throws {
        let monograph = try Baclofen.library.monograph(named: name, at: nil)
        for finding in UnverifiedTests.findings(by: monograph.unverified, count: 600) where finding.severity == .error {
            let isArithmetic = "PG".contains(finding.code.family) || finding.code == .t504
            #expect(isArithmetic && finding.basis == nil, "\(finding.code.rawValue): \(finding.message)")
        }
    }

    @Test("The plans break every rule that has a limit of its own, errors where it is verified")
    func coverage() throws {
        var seen: Set<FindingCode> = []
        for name in UnverifiedTests.names {
            let monograph = try Baclofen.library.monograph(named: name, at: nil)
            for finding in UnverifiedTests.findings(by: monograph, count: 600) where finding.basis != nil {
                seen.insert(finding.code)
            }
        }
        // What no monograph of ours has is shown with made-up ones: see the tests of each rule.
        let rare: Set<FindingCode> = [.s204, .r305, .i701, .i702, .i708, .t501]
        let cited = RuleRegistry.rules.flatMap(\.codes).filter { "CSRWT".contains($0.family) }
        let uncited: Set<FindingCode> = [.w405, .t503, .t504]
        // These come up only where a plan stands in a zone whose clocks change, or on a trip.
        let ofClocks: Set<FindingCode> = [.c104, .t507]
        for code in cited where !uncited.union(ofClocks).union(rare).contains(code) {
            #expect(seen.contains(code), "\(code.rawValue) never came up")
        }
    }

    private static func findings(by monograph: Monograph, count: Int) -> [Finding] {
        var random = RandomNumbers(seed: 30_303)
        return (0..<count).flatMap { _ -> [Finding] in
            let plan = plan(&random, by: monograph)
            let patient = Patient(
                age: random.pick([nil, 12, 42, 70]), sex: .female,
                kidney: random.pick([
                    nil, .egfr(95, text: "95"), .egfr(70, text: "70"), .egfr(50, text: "50"), .egfr(20, text: "20"),
                    .dialysis("hemodialysis"),
                ]),
                measured: random.pick([nil, PlanSketch.start, PlanSketch.date("2020-01-01")]),
                taking: random.pick([nil, [], monograph.interactions.flatMap(\.with)]))
            return Checker(monograph: monograph).check(plan, in: Circumstances(patient: patient))
        }
    }

    /// Up and down in leaps of what the drug is begun with.
    private static func plan(_ random: inout RandomNumbers, by monograph: Monograph) -> Plan {
        let unit = monograph.step.startPerDose.value.micrograms
        func doses() -> [ScheduledDose] {
            let times = ["06:00", "08:00", "14:00", "22:00"].shuffled(using: &random)
            return times.prefix(random.pick([0, 1, 1, 2, 3, 4])).map { time in
                ScheduledDose(
                    slot: .clock(PlanSketch.time(time)), anchor: .at, time: PlanSketch.time(time),
                    amount: Dose(
                        micrograms: max(unit * random.pick([1, 1, 2, 4, 9, 30]) / random.pick([1, 1, 2]), 1)),
                    take: nil)
            }
        }
        var date = PlanSketch.start
        let steps = (0..<Int.random(in: 1...5, using: &random)).map { index in
            let days = random.pick([1, 2, 3, 7, 28])
            defer { date = date.adding(days: days) }
            return DoseStep(
                number: index + 1, phase: .hold, start: date, end: date.adding(days: days),
                everyDays: random.pick([1, 1, 2]), doses: doses())
        }
        let soFar = doses().map { AskedRegimen.SlotDose(slot: $0.slot, anchor: .at, amount: $0.amount) }
        return PlanSketch.plan(
            of: steps, then: random.pick([.stop, .stop, .continue]),
            soFar: random.once(in: 2)
                ? SoFar(
                    regimen: AskedRegimen(.slots(soFar)), days: random.pick([1, 20, 90]),
                    missed: random.pick([0, 0, 30])) : nil)
    }
}
