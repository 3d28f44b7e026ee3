import DoseModel
import Foundation
import PlanPipeline
import Testing

/// The supply of the reflux sample, with numbers worked out by hand: 7 days of two halves, 7 of three halves, 21 of three
/// whole tablets, 7 of three halves.
struct SupplyTests {
    private let pipeline: Pipeline
    private let outcome: Outcome

    init() throws {
        pipeline = try PackageFolder.pipeline()
        outcome = try SampleOutcomes.of("reflux")[0]
    }

    private func line(_ wishes: SupplyWishes = SupplyWishes()) throws -> SupplyForecast.Line {
        try pipeline.forecast(of: outcome, wishes).forecast.lines[0]
    }

    private var path: String { SampleTests.folder + "/reflux/request.yaml" }

    @Test("each step's tablets, whole ones begun and doses of parts")
    func steps() throws {
        let line = try line()
        #expect(line.steps.map(\.taken) == [Ratio(7), Ratio(21, 2), Ratio(63), Ratio(21, 2)])
        // The half that step 2 leaves is taken in step 4.
        #expect(line.steps.map(\.opened) == [7, 11, 63, 10])
        #expect(line.steps.map(\.partDoses) == [14, 21, 0, 21])
        #expect(line.opened == 91)
        #expect(line.leftOver == .zero)
        #expect(line.stock == nil)
    }

    @Test("what is at hand runs out on the day it does not suffice for, and is asked for a week before")
    func runOut() throws {
        let stock = try #require(try line(SupplyWishes(onHand: ["20 x 10 mg tablet"])).stock)
        // 7 + 10.5 up to 20 December; 2.5 left on 21 December, when 3 are needed.
        #expect(stock.runOut?.text == "2026-12-21")
        #expect(stock.askBy?.text == "2026-12-14")
        #expect(stock.left == nil)
        let enough = try #require(try line(SupplyWishes(onHand: ["100 x 10 mg tablet"])).stock)
        #expect(enough.runOut == nil && enough.left == Ratio(9))
    }

    @Test("more is never to be asked for before the plan begins")
    func askBy() throws {
        let stock = try #require(try line(SupplyWishes(onHand: ["2 x 10 mg tablet"])).stock)
        #expect(stock.runOut?.text == "2026-12-09")
        #expect(stock.askBy?.text == "2026-12-07")
    }

    @Test("a reserve is the larger of a hold and of a step back")
    func reserve() throws {
        let reserve = try #require(try line(SupplyWishes(reserveDays: 7)).reserve)
        // 7 days of three whole tablets; the step before the largest increase once more: 7 days of three halves.
        #expect(reserve.hold == Ratio(21))
        #expect(reserve.stepBack == Ratio(21, 2))
        #expect(reserve.toHave == 21)
        #expect(try line(SupplyWishes(reserveDays: 1)).reserve?.toHave == 11)
    }

    @Test("fills that end early are Q901 by the checker, and the status tells")
    func early() throws {
        let short = SupplyWishes(fills: ["2026-12-07: 28 x 10 mg tablet", "2026-12-28: 20 x 10 mg tablet"])
        let result = try pipeline.supply(path: path, overrides: [], wishes: short, format: .text)
        #expect(result.status == .findings)
        #expect(result.diagnostics.contains("error[Q901]"))
        #expect(result.output.contains("Runs out: "))
        let enough = SupplyWishes(fills: ["2026-12-07: 28 x 10 mg tablet", "2026-12-24: 63 x 10 mg tablet"])
        let good = try pipeline.supply(path: path, overrides: [], wishes: enough, format: .text)
        #expect(good.status == .success, "\(good.diagnostics)")
        #expect(good.output.contains("Lasts to the end; left then: 0 x 10 mg tablet"))
    }

    @Test("tablets at hand alone are a question and no finding")
    func question() throws {
        let result = try pipeline.supply(
            path: path, overrides: [], wishes: SupplyWishes(onHand: ["20 x 10 mg tablet"]), format: .text)
        #expect(result.status == .success && result.diagnostics.isEmpty)
    }

    @Test("a product that must not be split gives no second half")
    func unsplittable() throws {
        let text = """
            drug: baclofen
            start: 2026-12-07
            plan:
              - for: 7 days
                doses: { "08:00": 2.5 mg, "20:00": 2.5 mg }
                take: { "08:00": "1/2 x 5 mg tablet", "20:00": "1/2 x 5 mg tablet" }
            then: review
            """
        let outcome = try pipeline.outcome(ofProposal: text, named: "plan.yaml")
        #expect(outcome.findings.contains { $0.code == .p603 })
        let line = try pipeline.forecast(of: outcome, SupplyWishes()).forecast.lines[0]
        #expect(line.opened == 14)
    }

    @Test("what cannot be read is refused with what was expected")
    func refusals() throws {
        let cases: [(SupplyWishes, String)] = [
            (SupplyWishes(onHand: ["twenty"]), "`twenty` is no count of a product"),
            (
                SupplyWishes(onHand: ["20 x 11 mg tablet"]),
                "`11 mg tablet` is no product of baclofen that is known here"
            ),
            (SupplyWishes(onHand: ["20 x 10 mg tablet", "1 x 10 mg tablet"]), "`10 mg tablet` is named twice"),
            (SupplyWishes(fills: ["28 x 10 mg tablet"]), "`28 x 10 mg tablet` names no day"),
        ]
        for (wishes, message) in cases {
            let error = #expect(throws: InputError.self) { try pipeline.forecast(of: outcome, wishes) }
            #expect(error?.message == message)
        }
    }

    @Test("several drugs take no --on-hand, because a product's name may be that of each")
    func joint() throws {
        let path = SampleTests.folder + "/cross-taper/request.yaml"
        #expect(throws: InputError.self) {
            try pipeline.supply(
                path: path, overrides: [], wishes: SupplyWishes(onHand: ["20 x 10 mg tablet"]), format: .text)
        }
        let both = try pipeline.supply(path: path, overrides: [], wishes: SupplyWishes(), format: .csv)
        #expect(both.output.contains("baclofen,") && both.output.contains("tizanidine,"))
    }

    @Test("JSON and CSV say the same as the forecast")
    func forms() throws {
        let json = try pipeline.supplyText(
            of: outcome, wishes: SupplyWishes(onHand: ["20 x 10 mg tablet"], reserveDays: 7), format: .json)
        let value = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(value["format"] as? String == "doseplan-supply/1")
        let plan = try #require((value["plans"] as? [[String: Any]])?.first)
        let product = try #require((plan["products"] as? [[String: Any]])?.first)
        #expect(product["whole"] as? Int == 91)
        #expect((product["stock"] as? [String: Any])?["runOut"] as? String == "2026-12-21")
        #expect((product["reserve"] as? [String: Any])?["whole"] as? Int == 21)
        let csv = try pipeline.supplyText(of: outcome, format: .csv).split(separator: "\r\n")
        #expect(csv[2] == "baclofen,10 mg tablet,2,2026-12-14,2026-12-21,10.5,11,21")
    }
}
