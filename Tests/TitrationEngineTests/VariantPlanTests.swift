import DoseModel
import Testing

@testable import TitrationEngine

/// Ways that depend on the person: other medicines, kidneys, days missed, how long the drug was taken.
struct VariantPlanTests {
    /// Lamotrigine's starts: alternate days with valproate, faster with neither.
    private var lamotrigine: TestDrug {
        let condition = ProtocolVariant.Condition(taking: ["valproate"], notTaking: [], kidneyBands: [])
        var drug = TestDrug()
        drug.products = [TestProducts.tablet(25_000), TestProducts.tablet(100_000)]
        drug.step = TestDrug.step(perDay: 500)
        drug.protocols = [
            TestDrug.titration(
                "epilepsy",
                ladders: [
                    [
                        Rung(TestDrug.once(250), days: 14...14), Rung(TestDrug.once(500), days: 14...28),
                        Rung(TestDrug.once(1_000)),
                    ]
                ],
                target: TestDrug.once(1_000), sequel: .review,
                variants: [
                    ProtocolVariant(
                        name: "with valproate", condition: condition, citation: "leaflet", basis: .published,
                        ladders: [
                            [
                                Rung(TestDrug.once(250, every: 2), days: 14...14),
                                Rung(TestDrug.once(250), days: 14...14),
                                Rung(TestDrug.once(500)), Rung(TestDrug.once(1_000)),
                            ]
                        ], usualTarget: nil, step: nil)
                ])
        ]
        drug.restart = TestDrug.cited(5)
        return drug
    }

    @Test("the variant follows what else is taken, and is said")
    func variant() throws {
        let with = try lamotrigine.planned("epilepsy") { $0.circumstances.patient.taking = ["Valproate"] }
        #expect(with.plan.outline == ["14d: 25 every 2", "14d: 25", "7d: 50", "28d: 100"])
        #expect(with.plan.picks.first { $0.what == "variant" }?.value == "with valproate")
        #expect(with.plan.picks.first { $0.what == "variant" }?.why == "taking Valproate")
        let increases = with.plan.milestones.filter { $0.kind == .doseIncrease }.map(\.step)
        #expect(increases == [2, 3, 4])
        let without = try lamotrigine.planned("epilepsy") { $0.circumstances.patient.taking = [] }
        #expect(without.plan.outline == ["14d: 25", "28d: 50", "28d: 100"])
        #expect(without.plan.picks.first { $0.what == "days at a rung" }?.why == "the slow end, as none was asked for")
    }

    @Test("not said what else is taken: planned as without, and said")
    func unsaid() throws {
        let planned = try lamotrigine.planned("epilepsy")
        #expect(planned.plan.outline.first == "14d: 25")
        #expect(
            planned.plan.picks.first { $0.what == "variant" }?.why == "other medicines were not stated")
    }

    @Test("a pace inside a rung's range counts for it, one outside does not")
    func pace() throws {
        let inside = try lamotrigine.planned("epilepsy") { $0.pace = 14 }.plan
        #expect(inside.outline == ["14d: 25", "14d: 50", "28d: 100"])
        let outside = try lamotrigine.planned("epilepsy") { $0.pace = 10 }.plan
        #expect(outside.outline == ["14d: 25", "28d: 50", "28d: 100"])
        #expect(outside.picks.contains { $0.why.hasPrefix("the 10 days asked for lie outside") })
    }

    @Test("after too many days without it, again from the first dose; after few, on; without a rule, refused")
    func restart() throws {
        func soFar(_ missed: Int) -> SoFar { SoFar(regimen: TestDrug.once(500), days: 60, missed: missed) }
        let again = try lamotrigine.planned("epilepsy") { $0.soFar = soFar(6) }.plan
        #expect(again.outline.first == "14d: 25")
        #expect(again.milestones.contains { $0.kind == .firstDose })
        #expect(again.picks.contains { $0.value == "again from the first dose" })
        let on = try lamotrigine.planned("epilepsy") { $0.soFar = soFar(5) }.plan
        #expect(on.outline == ["28d: 100"])
        var drug = lamotrigine
        drug.restart = nil
        #expect(throws: InputError.self) { try drug.planned("epilepsy") { $0.soFar = soFar(1) } }
        #expect(throws: InputError.self) { try lamotrigine.planned("taper") { $0.soFar = soFar(6) } }
    }

    @Test("a target on no ladder: by the caps where there are any, refused with the rungs where there are none")
    func beside() throws {
        var drug = lamotrigine
        let target = TestDrug.once(1_750)
        let plan = try drug.planned("epilepsy") { $0.target = target }.plan
        #expect(plan.outline.suffix(3) == ["7d: 100", "7d: 150", "28d: 175"])
        drug.step = TestDrug.step()
        let error = #expect(throws: InputError.self) { try drug.planned("epilepsy") { $0.target = target } }
        #expect(error?.expected == "one of the rungs: 25 mg at breakfast; 50 mg at breakfast; 100 mg at breakfast")
        drug.step = TestDrug.step(perDay: 500, start: 250)
        // The rise of a day on which it is taken counts, not of a round of three.
        let rare = try drug.planned("epilepsy") { $0.target = TestDrug.once(1_000, every: 3) }.plan
        #expect(
            zip(rare.steps, rare.steps.dropFirst()).allSatisfy { $1.dailyTotal - $0.dailyTotal <= TestDrug.mg(500) })
        drug.step = TestDrug.step(factor: Ratio(3, 2))
        #expect(
            try drug.planned("epilepsy") { $0.target = target }.plan.outline.suffix(3) == [
                "7d: 100", "7d: 150", "28d: 175",
            ])
        drug.step = TestDrug.step(shape: TestDrug.shape("geometric", ["factor": .number(Ratio(2))]))
        #expect(
            try drug.planned("epilepsy") { $0.target = TestDrug.once(4_000) }.plan.outline.suffix(3)
                == ["7d: 100", "7d: 200", "28d: 400"])
    }

    @Test("beside the ladder, doses that are a rung's at other times are kept as long as the rung")
    func rungAtOtherTimes() throws {
        let bedtime = AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: TestDrug.mg(750))
        var drug = lamotrigine
        drug.step = TestDrug.step(perDay: 250, start: 250)
        let plan = try drug.planned("epilepsy") { $0.target = AskedRegimen(.slots([bedtime])) }.plan
        #expect(plan.outline == ["14d: 25", "28d: 50", "28d: 75"])
    }

    @Test("a drug that starts rarer than daily does so beside its ladders too")
    func rareStart() throws {
        var drug = lamotrigine
        drug.step = TestDrug.step(perDay: 500, everyDays: 2)
        let outline = try drug.planned("epilepsy").plan.outline
        #expect(outline.prefix(2) == ["8d: 25 every 2", "14d: 25"])
    }

    @Test("the way to come off: asked for, usual, and only where it is meant for the exposure")
    func tapers() throws {
        var drug = TestDrug()
        let short = Exposure(daily: nil, days: TestDrug.cited(30))
        drug.tapers = [
            TestDrug.taper("fast", TestDrug.shape("fixed-step", ["per-day": TestDrug.dose(100)]), within: short),
            TestDrug.taper("slow", TestDrug.shape("fixed-step", ["per-day": TestDrug.dose(10)])),
        ]
        func outline(_ name: String?, days: Int) throws -> [String] {
            try drug.planned("taper") {
                $0.taper = name
                $0.soFar = SoFar(regimen: TestDrug.once(200), days: days)
            }.plan.outline
        }
        #expect(try outline(nil, days: 10) == ["14d: 10"])
        #expect(try outline("slow", days: 10).count == 19)
        #expect(try outline(nil, days: 31).count == 19)
        #expect(throws: InputError.self) { try outline("fast", days: 31) }
        let error = #expect(throws: InputError.self) { try outline("slwo", days: 31) }
        #expect(error?.nearest == "slow")
    }

    @Test("the kidneys: fewer doses or smaller ones, and longer waits")
    func kidneys() throws {
        var drug = TestDrug()
        drug.protocols = [
            TestDrug.titration(
                "thrice",
                ladders: [
                    [
                        Rung(AskedRegimen(.timesDaily(3, TestDrug.mg(50)))),
                        Rung(AskedRegimen(.timesDaily(3, TestDrug.mg(100)))),
                    ]
                ],
                target: AskedRegimen(.timesDaily(3, TestDrug.mg(100))), sequel: .review)
        ]
        let low = TestDrug.band("below 60", from: 0, below: 60, daily: 100, minimumDays: 20, dosesPerDay: 2)
        drug.renal = TestDrug.kidneys(low, reduction: .frequency)
        func outline() throws -> [String] {
            try drug.planned("thrice") { $0.circumstances.patient.kidney = .egfr(40, text: "40") }.plan.outline
        }
        #expect(try outline() == ["28d: 5+5"])
        let daily = TestDrug.band("below 60", from: 0, below: 60, daily: 60)
        drug.renal = TestDrug.kidneys(daily, reduction: .dose)
        #expect(try outline() == ["28d: 2+2+2"])
        drug.renal = TestDrug.kidneys(daily, reduction: .frequency)
        #expect(try outline() == ["28d: 5"])
        drug.renal = TestDrug.kidneys(TestDrug.band("below 60", from: 0, below: 60, minimumDays: 20))
        #expect(try outline() == ["20d: 5+5+5", "28d: 10+10+10"])
    }

    @Test("a limit nobody read in a source lowers no target that was asked for")
    func unverified() throws {
        var drug = TestDrug()
        drug.renal = TestDrug.kidneys(TestDrug.band("below 60", from: 0, below: 60, daily: 50, basis: .unverified))
        func outline(_ target: AskedRegimen?) throws -> [String] {
            try drug.planned("once") {
                $0.then = .review
                $0.target = target
                $0.circumstances.patient.kidney = .egfr(40, text: "40")
            }.plan.outline
        }
        #expect(try outline(nil) == ["28d: 5"])
        #expect(try outline(TestDrug.once(100)) == ["7d: 5", "28d: 10"])
    }

    @Test("positions inside ranges: 0 the gentle end, 1 the other, and a reason that is said")
    func choices() throws {
        var drug = TestDrug()
        drug.tapers = [
            TestDrug.taper("steps", TestDrug.shape("fixed-step", ["per-day": .dose(TestDrug.mg(10)...TestDrug.mg(30))]))
        ]
        var request = Baclofen.request("once")
        request.circumstances.products = nil
        let planner = Planner(monograph: drug.monograph)
        func plan(_ share: Ratio) throws -> Plan {
            let choices = Choices(
                cutSize: share, taperInterval: share, pace: share, stay: share, reason: "to end in time")
            return try planner.plan(request, id: "x", choices: choices).plan
        }
        #expect(try plan(.zero).outline.prefix(3) == ["14d: 5", "42d: 10", "14d: 9"])
        let fast = try plan(Ratio(1))
        #expect(fast.outline.prefix(3) == ["7d: 5", "21d: 10", "7d: 7"])
        #expect(fast.picks.count { $0.why == "to end in time" } == 4)
        #expect(try plan(Ratio(1, 2)).outline.prefix(3) == ["11d: 5", "32d: 10", "11d: 8"])
    }
}
