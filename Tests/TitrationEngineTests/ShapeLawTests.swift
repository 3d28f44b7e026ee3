import DoseModel
import Testing

@testable import TitrationEngine

/// What holds for every registered shape, whatever it is: swept over its parameters, regimens, products and caps.
struct ShapeLawTests {
    private static let choice = SlotChoice(
        anchor: .at, problemTimes: [],
        patterns: [[.bedtime], [.breakfast, .bedtime], [.breakfast, .lunch, .bedtime]],
        day: Baclofen.day)

    private static let amounts: [[Int64]] = [
        [20_000], [12_500], [5_000], [10_000, 10_000], [5_000, 10_000], [10_000, 10_000, 10_000],
        [5_000, 10_000, 5_000],
    ]

    private static let caps: [any StepCaps] = [
        NoCaps(),
        CutCaps(limits: [cutLimit(perDose: 5_000, perDay: 7_500, percent: nil)]),
        CutCaps(limits: [cutLimit(perDose: nil, perDay: nil, percent: 60)]),
    ]

    private static func cutLimit(perDose: Int64?, perDay: Int64?, percent: Int64?) -> CutLimit {
        func cited(_ micrograms: Int64) -> Cited<Dose> {
            Cited(Dose(micrograms: micrograms), basis: .published, citation: "test")
        }
        return CutLimit(
            above: .zero, perDose: perDose.map(cited), perDay: perDay.map(cited),
            percent: percent.map { Cited(Ratio($0), basis: .published, citation: "test") })
    }

    private static func regimen(_ amounts: [Int64]) -> Regimen {
        let slots = choice.patterns[amounts.count - 1]
        return Regimen(
            doses: zip(slots, amounts).map {
                Regimen.SlotDose(slot: $0, anchor: .at, amount: Dose(micrograms: $1))
            })
    }

    private static func footing(_ products: [Product], _ caps: any StepCaps) -> Footing {
        Footing(
            products: products, tabletsPerDose: 6, choice: choice, caps: caps, span: nil, upTo: Dose(milligrams: 20))
    }

    private static let names = ShapeRegistry.schemas.map(\.name)

    private func forEachWay(
        _ name: String, _ body: (any TitrationShape, Regimen, Footing) throws -> Void
    ) throws {
        let schema = try #require(ShapeRegistry.schemas.first { $0.name == name })
        for parameters in ShapeSamples.parameters(of: schema) {
            for position in [nil, Ratio(1)] as [Ratio?] {
                let shape = try ShapeRegistry.shape(ShapeArguments(parameters, at: position))
                for products in TestProducts.sets {
                    for caps in ShapeLawTests.caps {
                        let footing = ShapeLawTests.footing(products, caps)
                        for amounts in ShapeLawTests.amounts {
                            try body(shape, ShapeLawTests.regimen(amounts), footing)
                        }
                    }
                }
            }
        }
    }

    @Test(
        "on the way down nothing rises, nothing goes beyond what was asked or capped, and all of it can be made",
        arguments: names)
    func down(name: String) throws {
        var ways = 0
        try forEachWay(name) { shape, start, footing in
            guard let steps = try? shape.descent(from: start, footing) else { return }
            ways += 1
            var previous = start
            for regimen in steps.map(\.regimen) + [.nothing] {
                #expect(regimen.average < previous.average, "\(previous.text) to \(regimen.text)")
                #expect(!regimen.rises(from: previous), "\(previous.text) to \(regimen.text)")
                #expect(footing.caps.allows(previous, regimen), "\(previous.text) to \(regimen.text)")
                #expect(
                    regimen.doses.allSatisfy {
                        footing.composer.makes($0.amount) || start.descendingAmounts.contains($0.amount)
                    })
                if let level = shape as? any LevelShape {
                    let asked = try #require(level.next(from: previous.average, reference: start.average, .down))
                    #expect(asked < previous.average)
                    #expect(regimen.average >= asked, "\(previous.text) to \(regimen.text), asked \(asked.text)")
                }
                previous = regimen
            }
            for step in steps { #expect(step.asked.map { $0 <= step.regimen.average } ?? true) }
        }
        #expect(ways > 30, "\(ways) ways down")
    }

    @Test("on the way up the goal is reached, rising in every step, never beyond what was asked", arguments: names)
    func up(name: String) throws {
        var ways = 0
        try forEachWay(name) { shape, goal, footing in
            var start = goal
            for index in start.doses.indices {
                start.doses[index].amount = Dose(micrograms: start.doses[index].amount.micrograms / 2)
            }
            guard let steps = try? shape.climb(from: start, to: goal, footing.with(caps: NoCaps())) else { return }
            ways += 1
            #expect(steps.last?.regimen == goal)
            var previous = start
            for regimen in steps.map(\.regimen) {
                #expect(regimen.average > previous.average, "\(previous.text) to \(regimen.text)")
                #expect(regimen.average <= goal.average)
                if let level = shape as? any LevelShape {
                    let asked = try #require(level.next(from: previous.average, reference: goal.average, .up))
                    #expect(regimen.average <= asked, "\(previous.text) to \(regimen.text), asked \(asked.text)")
                }
                previous = regimen
            }
        }
        #expect(ways > 30, "\(ways) ways up")
    }

    @Test("what is asked for falls on the way down to nothing, and rises on the way up to the goal", arguments: names)
    func ideal(name: String) throws {
        let schema = try #require(ShapeRegistry.schemas.first { $0.name == name })
        for parameters in ShapeSamples.parameters(of: schema) {
            guard let shape = try ShapeRegistry.shape(ShapeArguments(parameters)) as? any LevelShape else { return }
            let top = Ratio(20_000)
            // Shares of shares need ever longer fractions; so many steps are exact.
            let down = shape.ideal(from: top, reference: top, .down, atMost: 8)
            #expect(zip([top] + down, down).allSatisfy { $0 > $1 && $1 >= .zero })
            let up = shape.ideal(from: Ratio(5_000), reference: top, .up, atMost: 8)
            #expect(zip([Ratio(5_000)] + up, up).allSatisfy { $0 < $1 && $1 <= top })
        }
    }

    @Test("where no way ends at nothing, the refusal says where it ends")
    func refused() throws {
        let values = [
            "percent": Cited(ShapeValue.percent(Ratio(10)...Ratio(10)), basis: .published, citation: "test"),
            "stop-at": Cited(
                ShapeValue.dose(Dose(micrograms: 500)...Dose(micrograms: 500)), basis: .published, citation: "test"),
        ]
        let shape = try ShapeRegistry.shape(
            ShapeArguments(ShapeParameters(shape: "percent-of-current", values: values)))
        let liquid = TestProducts.liquid(1_000, step: Ratio(1, 20))
        let footing = Footing(
            products: [TestProducts.tablet(5_000, parts: 2)], tabletsPerDose: 6, choice: ShapeLawTests.choice,
            caps: NoCaps(), others: [TestProducts.tablet(1_000), liquid], span: nil, upTo: Dose(milligrams: 20))
        let error = #expect(throws: InputError.self) {
            try shape.descent(from: ShapeLawTests.regimen([20_000]), footing)
        }
        // From 20 mg a tenth is 2 mg, and halves of 5 mg make 17.5 mg at the most.
        #expect(
            error?.message
                == "P601: the way down ends at 20 mg/day, where 18 mg/day is asked for next; with 5 mg tablet the nearest"
                + " are 20 mg/day and 17.5 mg/day")
        #expect(error?.expected == "1 mg/mL liquid as well; or products that make smaller steps")
    }
}
