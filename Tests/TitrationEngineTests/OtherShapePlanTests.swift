import DoseModel
import Testing

@testable import TitrationEngine

/// Whole plans of shapes that baclofen does not have.
struct OtherShapePlanTests {
    private let byLevel = TestDrug.shape(
        "step-by-level",
        [
            "levels": .levels([
                StepLevel(above: TestDrug.mg(100), step: TestDrug.mg(25)...TestDrug.mg(25), every: 21...21),
                StepLevel(above: TestDrug.mg(90), step: TestDrug.mg(10)...TestDrug.mg(10), every: 28...42),
                StepLevel(above: .zero, step: TestDrug.mg(10)...TestDrug.mg(10), every: 28...56),
            ])
        ])

    private var prednisolone: TestDrug {
        var drug = TestDrug()
        drug.products = [TestProducts.tablet(1_000), TestProducts.tablet(2_500), TestProducts.tablet(5_000)]
        drug.protocols = [
            TestDrug.titration(
                "polymyalgia", ladders: [[Rung(TestDrug.once(150))]], target: TestDrug.once(150), stay: 21...21,
                usualStay: 21)
        ]
        drug.tapers = [TestDrug.taper("bsr", byLevel)]
        return drug
    }

    @Test("P9: polymyalgia from 15 mg at the fastest: 46 weeks and 2117.5 mg")
    func polymyalgia() throws {
        let plan = try prednisolone.planned("polymyalgia") { $0.taperPace = .fastest }.plan
        let lower = stride(from: 9, through: 1, by: -1).map { "28d: \($0)" }
        #expect(plan.outline == ["21d: 15", "21d: 12.5", "28d: 10"] + lower)
        #expect(plan.steps.map(\.days).reduce(0, +) == 46 * 7)
        #expect(plan.steps.map { Int64($0.days) * $0.dailyTotal.micrograms }.reduce(0, +) == 2_117_500)
        #expect(plan.steps[0].phase == .maintenance)
        #expect(!plan.milestones.contains { $0.kind == .decision || $0.kind == .score })
    }

    @Test("ranges of a level: the slow end by itself, days inside every range as asked, days outside one refused")
    func paces() throws {
        let slow = try prednisolone.planned("polymyalgia").plan
        #expect(slow.outline[1...3] == ["21d: 12.5", "42d: 10", "56d: 9"])
        let pick = try #require(slow.picks.first { $0.what == "days between cuts" && $0.range == "28-56 days" })
        #expect(pick.value == "56 days")
        #expect(pick.why == "the slow end, as none was asked for")
        let asked = try prednisolone.planned("polymyalgia") { $0.taperPace = .days(35) }.plan
        #expect(asked.outline[1...3] == ["21d: 12.5", "35d: 10", "35d: 9"])
        #expect(throws: InputError.self) { try prednisolone.planned("polymyalgia") { $0.taperPace = .days(50) } }
    }

    @Test("10 mg and 7.5 mg on alternate days: averages fall by half a step, and both days have their tablets")
    func alternateDays() throws {
        var drug = prednisolone
        drug.tapers = [TestDrug.taper("alternate", TestDrug.shape("alternate-day", ["step": TestDrug.dose(25)]))]
        let plan = try drug.planned("taper") { $0.soFar = SoFar(regimen: TestDrug.once(100), days: 300) }.plan
        #expect(plan.steps.count == 7)
        let mixed = plan.steps[0]
        #expect(mixed.everyDays == 2)
        #expect(mixed.doses.map(\.cycleDay) == [0, 1])
        #expect(mixed.doses.map(\.amount) == [TestDrug.mg(100), TestDrug.mg(75)])
        #expect(mixed.calculation?.asked == Dose(micrograms: 8_750))
        #expect(mixed.days == 14)
        #expect(plan.steps[1].doses.map(\.amount) == [TestDrug.mg(75)])
        // The last round of two days has drug on the first of them only.
        #expect(plan.steps[6].doses.map(\.cycleDay) == [0])
        #expect(plan.steps[6].everyDays == 2)
        // 7 x 10 and 7 x 7.5, 14 x 7.5, ... of 2.5 mg tablets: each step makes its own count of the supply.
        let total = plan.steps.reduce(Int64(0)) { sum, step in
            step.doses.reduce(sum) { $0 + $1.amount.micrograms * Int64(Array(step.dueDays(of: $1)).count) }
        }
        let handed = plan.supply.reduce(Int64(0)) { sum, line in
            sum + (drug.monograph.product(named: line.product)?.strength.multiplied(by: line.count)?.micrograms ?? 0)
        }
        #expect(handed == total)
    }

    @Test("ropinirole: twice daily for four days, once daily for three, at the same single dose")
    func fewerDoses() throws {
        var drug = TestDrug()
        drug.tapers = [
            TestDrug.taper(
                "fewer", TestDrug.shape("fewer-doses", ["at-two": .days(4...4), "at-one": .days(3...3)]),
                interval: 3...4, usual: 4)
        ]
        let plan = try drug.planned("taper") {
            $0.soFar = SoFar(regimen: AskedRegimen(.timesDaily(3, TestDrug.mg(10))), days: 300)
        }.plan
        #expect(plan.outline == ["4d: 1+1", "3d: 1"])
        #expect(plan.steps[0].doses.map(\.slot) == [.breakfast, .bedtime])
    }

    @Test("a way that would stop at once from the dose taken has half of it, or every other day, in between")
    func notAtOnce() throws {
        var drug = TestDrug()
        drug.tapers = [TestDrug.taper("fewer", TestDrug.shape("fewer-doses", ["at-one": .days(3...3)]))]
        func outline(_ tenths: Int64) throws -> [String] {
            try drug.planned("taper") { $0.soFar = SoFar(regimen: TestDrug.once(tenths), days: 300) }.plan.outline
        }
        #expect(try outline(20) == ["14d: 1"])
        #expect(try outline(10) == ["14d: 1 every 2"])
    }

    @Test("every second, third and fourth day, in whole rounds")
    func everyNDays() throws {
        var drug = TestDrug()
        drug.tapers = [TestDrug.taper("rarer", TestDrug.shape("every-n-days", ["longest": .count(4...4)]))]
        let plan = try drug.planned("taper") { $0.soFar = SoFar(regimen: TestDrug.once(10), days: 300) }.plan
        #expect(plan.outline == ["14d: 1 every 2", "15d: 1 every 3", "16d: 1 every 4"])
    }

    @Test("steps of a hyperbolic taper say what was asked and what is occupied")
    func hyperbolic() throws {
        var drug = TestDrug()
        drug.products = [TestProducts.liquid(20_000, step: Ratio(1, 20)), TestProducts.tablet(25_000, parts: 2)]
        drug.tapers = [
            TestDrug.taper(
                "occupancy",
                TestDrug.shape(
                    "hyperbolic",
                    [
                        "half-dose": .dose(Dose(micrograms: 7_720)...Dose(micrograms: 7_720)),
                        "maximum": .percent(Ratio(9_201, 100)...Ratio(9_201, 100)), "steps": .count(4...4),
                    ]))
        ]
        let plan = try drug.planned("taper") { $0.soFar = SoFar(regimen: TestDrug.once(500), days: 300) }.plan
        var previous = TestDrug.mg(500)
        for step in plan.steps {
            let calculation = try #require(step.calculation)
            #expect(calculation.asked <= step.dailyTotal)
            #expect(step.dailyTotal < previous)
            let share = try #require(calculation.occupancy?.value)
            let micrograms = step.dailyTotal.micrograms
            #expect(share == Ratio(9_201 * micrograms, 100 * (7_720 + micrograms)))
            previous = step.dailyTotal
        }
        #expect(plan.steps.count >= 4)
        // Tablets alone cannot end it: from 12.5 mg nothing smaller is made but nothing.
        let error = #expect(throws: InputError.self) {
            try drug.planned("taper") {
                $0.soFar = SoFar(regimen: TestDrug.once(500), days: 300)
                $0.circumstances.products = ["25 mg tablet"]
            }
        }
        #expect(error?.message.contains("nearest are") == true)
        #expect(error?.expected?.contains("20 mg/mL liquid") == true)
    }

    @Test("where the products do not make the smallest steps of a range, the gentlest they make, and that is said")
    func gentlest() throws {
        var drug = TestDrug()
        drug.products = [TestProducts.tablet(1_000)]
        drug.tapers = [
            TestDrug.taper(
                "share",
                TestDrug.shape(
                    "percent-of-current",
                    ["percent": .percent(Ratio(5)...Ratio(25)), "stop-at": TestDrug.dose(40)]))
        ]
        let plan = try drug.planned("taper") { $0.soFar = SoFar(regimen: TestDrug.once(100), days: 300) }.plan
        // A fifth of 5 mg is the least that one tablet of 1 mg fewer is.
        #expect(plan.picks.first { $0.range == "5 % to 25 %" }?.value == "21 %")
        #expect(plan.outline.last == "14d: 4")
    }

    @Test("through the planner every shape keeps dates, tablets and caps", arguments: ShapeRegistry.schemas.map(\.name))
    func everyShape(name: String) throws {
        let schema = try #require(ShapeRegistry.schemas.first { $0.name == name })
        var plans = 0
        for parameters in ShapeSamples.parameters(of: schema) {
            for products in TestProducts.sets {
                var drug = TestDrug()
                drug.products = products
                drug.tapers = [TestDrug.taper("way", parameters)]
                let monograph = drug.monograph
                for times in 1...3 {
                    for amount in [5_000, 10_000, 20_000] as [Int64] {
                        let soFar = SoFar(
                            regimen: AskedRegimen(.timesDaily(times, Dose(micrograms: amount))), days: 300)
                        guard let plan = try? drug.planned("taper", { $0.soFar = soFar }).plan else { continue }
                        plans += 1
                        #expect(plan.ending == .stop)
                        #expect(zip(plan.steps, plan.steps.dropFirst()).allSatisfy { $0.end == $1.start })
                        #expect(plan.steps.allSatisfy { $0.days > 0 && $0.days.isMultiple(of: $0.everyDays) })
                        for dose in plan.steps.flatMap(\.doses) {
                            let made = dose.take?.map {
                                monograph.product(named: $0.product)?.strength.multiplied(by: $0.count) ?? .zero
                            }.total()
                            #expect(made == dose.amount)
                        }
                        let again = try drug.planned("taper", { $0.soFar = soFar }).plan
                        #expect(again == plan)
                    }
                }
            }
        }
        #expect(plans > 5, "\(plans) plans")
    }
}
