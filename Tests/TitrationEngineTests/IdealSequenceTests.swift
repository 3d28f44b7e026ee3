import DoseModel
import Testing

@testable import TitrationEngine

/// Sequences of daily totals that sources print or that follow from their parameters, before any product is asked.
struct IdealSequenceTests {
    private func shape(_ name: String, _ values: [String: ShapeValue]) throws -> any LevelShape {
        let cited = values.mapValues { Cited($0, basis: .published, citation: "test") }
        let shape = try ShapeRegistry.shape(ShapeArguments(ShapeParameters(shape: name, values: cited)))
        return try #require(shape as? any LevelShape)
    }

    private func percent(_ value: Int64, _ part: Int64 = 1) -> ShapeValue {
        .percent(Ratio(value, part)...Ratio(value, part))
    }

    private func dose(_ micrograms: Int64) -> ShapeValue {
        .dose(Dose(micrograms: micrograms)...Dose(micrograms: micrograms))
    }

    private func down(_ shape: any LevelShape, from micrograms: Int64, _ count: Int) -> [Int64] {
        shape.ideal(from: Ratio(micrograms), reference: Ratio(micrograms), .down, atMost: count).map {
            $0.nearestDose.micrograms
        }
    }

    @Test("P10: sertraline from 50 mg in ten cuts of equal occupancy")
    func sertraline() throws {
        let shape = try shape(
            "hyperbolic", ["half-dose": dose(7_720), "maximum": percent(9_201, 100), "steps": .count(10...10)])
        let printed: [Int64] = [27_311, 17_427, 11_893, 8_355, 5_899, 4_093, 2_711, 1_618, 732, 0]
        #expect(down(shape, from: 50_000, 20) == printed)
        // Exactly the closed form: k x D0 x r / (k + D0 - D0 x r) with r parts in ten left.
        var level = Ratio(50_000)
        for left in stride(from: Int64(9), through: 0, by: -1) {
            level = try #require(shape.next(from: level, reference: Ratio(50_000), .down))
            #expect(level == Ratio(7_720 * 50_000 * left, 10 * (7_720 + 50_000) - 50_000 * left))
        }
        // 79.70 % at 50 mg.
        let occupancy = try #require(shape.occupancy(at: Ratio(50_000))?.value)
        #expect(occupancy == Ratio(9_201 * 50_000, 100 * 57_720))
        #expect(occupancy.scaled(by: Ratio(100)).nearestDose.micrograms == 7_970)
    }

    @Test("the way up by occupancy is the way down backwards")
    func sertralineUp() throws {
        let shape = try shape(
            "hyperbolic", ["half-dose": dose(7_720), "maximum": percent(9_201, 100), "steps": .count(10...10)])
        let down = shape.ideal(from: Ratio(50_000), reference: Ratio(50_000), .down, atMost: 20)
        let up = shape.ideal(from: Ratio(0), reference: Ratio(50_000), .up, atMost: 20)
        #expect(up == down.dropLast().reversed() + [Ratio(50_000)])
    }

    @Test("P11: ten percent of what is taken, from 60")
    func percentOfCurrent() throws {
        let shape = try shape("percent-of-current", ["percent": percent(10), "stop-at": dose(1_000)])
        // The source prints 54, 48.6, 43.74, 39.37, 35.43, 31.89, 28.70 mg.
        #expect(down(shape, from: 60_000, 7) == [54_000, 48_600, 43_740, 39_366, 35_429, 31_886, 28_698])
    }

    @Test("P11: ten percent of the original until 30 are left, then of the rest, from 100")
    func percentSwitch() throws {
        let shape = try shape(
            "percent-switch",
            [
                "percent-of-original": percent(10), "until": percent(30), "percent-of-current": percent(10),
                "stop-at": dose(1_000),
            ])
        let printed: [Int64] = [90, 80, 70, 60, 50, 40, 30, 27].map { $0 * 1_000 } + [24_300, 21_870, 19_683]
        #expect(down(shape, from: 100_000, 11) == printed)
    }

    @Test("ten percent of the original ends after ten equal cuts")
    func percentOfOriginal() throws {
        let shape = try shape("percent-of-original", ["percent": percent(10)])
        #expect(down(shape, from: 60_000, 20) == stride(from: 54_000, through: 0, by: -6_000).map(Int64.init))
    }

    @Test("2.5 mg above 10, 1 mg below, and no step across")
    func byLevel() throws {
        let levels = ShapeValue.levels([
            StepLevel(
                above: Dose(milligrams: 10), step: Dose(micrograms: 2_500)...Dose(micrograms: 2_500), every: 21...21),
            StepLevel(above: .zero, step: Dose(milligrams: 1)...Dose(milligrams: 1), every: 28...56),
        ])
        let shape = try shape("step-by-level", ["levels": levels])
        #expect(down(shape, from: 15_000, 3) == [12_500, 10_000, 9_000])
        #expect(down(shape, from: 11_000, 2) == [10_000, 9_000])
        #expect(shape.wait(at: Ratio(10_001), .down)?.value == 21...21)
        #expect(shape.wait(at: Ratio(10_000), .down)?.value == 28...56)
        let up = shape.ideal(from: Ratio(8_500), reference: Ratio(15_000), .up, atMost: 9)
        #expect(up == [9_500, 10_000, 12_500, 15_000].map { Ratio($0) })
    }

    @Test("carvedilol doubles from 3.125 mg to 25 mg, and halves on the way back")
    func doubling() throws {
        let shape = try shape("geometric", ["factor": .number(Ratio(2)), "stop-at": dose(3_125)])
        let up = shape.ideal(from: Ratio(3_125), reference: Ratio(25_000), .up, atMost: 9)
        #expect(up == [6_250, 12_500, 25_000].map { Ratio($0) })
        #expect(down(shape, from: 25_000, 9) == [12_500, 6_250, 3_125, 0])
    }
}
