import DoseModel
import SafetyChecks
import Testing

@testable import TitrationEngine

/// A plan fitted to an end is the gentlest of all that end in time, found by planning every combination.
struct EndByTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let taper: TaperRule?
        let request: PlanRequest
    }

    private static func taperOnly(_ milligrams: Int64, days: Int) -> PlanRequest {
        Baclofen.request(PlanRequest.taperOnly) { $0.soFar = EndByCases.soFar(milligrams, days: days) }
    }

    static let cases: [Case] = [
        Case(
            testDescription: "up and down in fixed steps", taper: EndByCases.fixedSteps,
            request: Baclofen.request("reflux")),
        Case(testDescription: "up and down by level", taper: EndByCases.byLevel, request: Baclofen.request("sleep")),
        Case(
            testDescription: "an exposure that may stay short", taper: EndByCases.fixedSteps,
            request: Baclofen.request("sleep") { $0.then = .taper }),
        Case(
            testDescription: "as the monograph says", taper: nil,
            request: Baclofen.request("spasm") { $0.then = .taper }),
        Case(
            testDescription: "up to the decision only", taper: nil,
            request: Baclofen.request("cough") { $0.then = .review }),
        Case(
            testDescription: "to the decision, then on", taper: nil,
            request: Baclofen.request("cough") { $0.then = .continue }),
        Case(testDescription: "down from 20 mg", taper: EndByCases.fixedSteps, request: taperOnly(20, days: 90)),
        Case(
            testDescription: "down from 10 mg after a short time", taper: EndByCases.fixedSteps,
            request: taperOnly(10, days: 20)),
        Case(testDescription: "down from 20 mg by level", taper: EndByCases.byLevel, request: taperOnly(20, days: 90)),
        Case(
            testDescription: "an asked taper-pace and trial", taper: EndByCases.fixedSteps,
            request: Baclofen.request("reflux") {
                $0.taperPace = .days(6)
                $0.trial = 14
            }),
        Case(
            testDescription: "an asked pace", taper: EndByCases.byLevel,
            request: Baclofen.request("sleep") { $0.pace = 5 }),
    ]

    /// Every combination of twelfths and fourths of all ranges, planned one by one.
    private func everyPlan(_ planner: Planner, _ request: PlanRequest) -> [PlanGentleness] {
        var result: [PlanGentleness] = []
        let isRising = request.protocolName != PlanRequest.taperOnly
        for size in 0...3 {
            // All that ranges of up to five days can tell apart.
            for interval in [0, 3, 4, 6, 8, 9, 12] {
                for pace in 0...(isRising ? 4 : 0) {
                    for stay in 0...(isRising ? 2 : 0) {
                        let choices = Choices(
                            cutSize: Ratio(Int64(size), 3), taperInterval: Ratio(Int64(interval), 12),
                            pace: Ratio(Int64(pace), 4), stay: Ratio(Int64(stay), 2))
                        guard let planned = try? planner.plan(request, id: "id", choices: choices) else { continue }
                        result.append(PlanGentleness(planned.plan))
                    }
                }
            }
        }
        return result
    }

    @Test("the gentlest of every combination, or the earliest safe end, for every day asked for", arguments: cases)
    func gentlest(_ example: Case) throws {
        let monograph = EndByCases.monograph(example.taper)
        let planner = Planner(monograph: monograph)
        let all = everyPlan(planner, example.request)
        let earliest = try #require(all.map(\.end).min())
        let latest = try #require(all.map(\.end).max())
        for day in (earliest.dayNumber - 2)...(latest.dayNumber + 4) {
            var request = example.request
            let by = CivilDate(dayNumber: day)
            request.by = by
            guard by >= earliest else {
                #expect(throws: InputError.self) { try planner.plan(request, id: "id") }
                do {
                    _ = try planner.plan(request, id: "id")
                } catch {
                    #expect(error.expected == "\(earliest.text) or later, the earliest safe end")
                }
                continue
            }
            let planned = try planner.plan(request, id: "id")
            let found = PlanGentleness(planned.plan)
            var best: PlanGentleness?
            for candidate in all where candidate.end <= by {
                if best.map({ candidate.isGentler(than: $0) }) ?? true { best = candidate }
            }
            let expected = try #require(best)
            #expect(found.end <= by)
            #expect(found.largestCut == expected.largestCut, "by \(by.text)")
            #expect(found.up == expected.up, "by \(by.text)")
            #expect(found.stay == expected.stay, "by \(by.text)")
            #expect(found.shortestInterval >= expected.shortestInterval, "by \(by.text)")
            #expect(planned.findings.contains { $0.code == .w406 && $0.severity == .note })
            try expectInOrder(planned.plan, request, monograph)
        }
    }

    /// The checker, which knows nothing of the planner, finds no limit broken.
    private func expectInOrder(_ plan: Plan, _ request: PlanRequest, _ monograph: Monograph) throws {
        let findings = Checker(monograph: monograph).check(plan, in: request.circumstances, clockChanges: [], also: [])
        let broken = findings.filter { finding in
            finding.severity > .note && ["S", "W", "G", "P", "C"].contains(finding.code.rawValue.prefix(1))
        }
        #expect(broken.isEmpty, "\(broken.map(\.message))")
    }

    @Test("spare days go to the last steps, up to the end of their range, and none is left that one could take")
    func spareDays() throws {
        let planner = Planner(monograph: EndByCases.monograph(EndByCases.fixedSteps))
        var request = EndByTests.taperOnly(20, days: 90)
        var lengths: [[Int]] = []
        for day in 21...30 {
            request.by = request.start.adding(days: day)
            let plan = try planner.plan(request, id: "id").plan
            let days = plan.steps.map(\.days)
            lengths.append(days)
            #expect(days == days.sorted())
            #expect(days.allSatisfy { $0 <= 9 })
            #expect(days.reduce(0, +) == min(day, 9 * days.count))
            if Set(days).count > 1 { #expect(plan.picks.contains { $0.what == "days left over" }) }
        }
        let full = [9, 9, 9]
        #expect(
            lengths == [[7, 7, 7], [7, 7, 8], [7, 7, 9], [8, 8, 8], [8, 8, 9], [8, 9, 9]] + [full, full, full, full])
    }

    @Test("what forbids an end is named with its value, its basis and its source")
    func refusals() throws {
        func message(_ request: PlanRequest, _ taper: TaperRule?) -> String {
            var request = request
            request.by = request.start.adding(days: 1)
            do {
                _ = try Planner(monograph: EndByCases.monograph(taper)).plan(request, id: "id")
                return ""
            } catch {
                return error.message
            }
        }
        let short = message(EndByTests.taperOnly(10, days: 90), EndByCases.fixedSteps)
        #expect(short.contains("where at least 20 days (published: test) are needed"))
        let steps = message(EndByTests.taperOnly(20, days: 90), EndByCases.byLevel)
        #expect(steps.contains("each for at least 3 days (published: test)"))
        let asked = message(
            Baclofen.request("reflux") {
                $0.taperPace = .days(21)
                $0.trial = 16
            }, EndByCases.fixedSteps)
        #expect(asked.contains("at the target for the 16 days asked for"))
        #expect(asked.contains("at the taper-pace asked for"))
        let rising = message(Baclofen.request("cough") { $0.then = .review }, nil)
        #expect(rising.contains("each step for at least 3 days (published"))
        #expect(rising.contains("at the target for at least 14 days (published: test)"))
    }
}
