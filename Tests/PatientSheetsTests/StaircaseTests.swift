import DoseModel
import Foundation
import Testing
import TextReports

@testable import PatientSheets

/// The drawing is the plan to scale, and can be read.
struct StaircaseTests {
    /// Numbers that are the same in every run.
    struct Numbers {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    static let start = CivilDate(year: 2026, month: 12, day: 7)!

    static func step(_ number: Int, _ start: CivilDate, days: Int, micrograms: Int64, every: Int = 1, phase: Phase)
        -> DoseStep
    {
        DoseStep(
            number: number, phase: phase, start: start, end: start.adding(days: days), everyDays: every,
            doses: [
                ScheduledDose(
                    slot: .bedtime, anchor: .at, time: ClockTime(hour: 22, minute: 0)!,
                    amount: Dose(micrograms: micrograms), take: nil)
            ])
    }

    /// Plans of one day to two years, of one to sixty steps, with amounts of all sizes.
    static let sweep: [Plan] = (0..<400).map { index in
        var numbers = Numbers(state: UInt64(index) + 1)
        let count = 1 + numbers.next(index % 3 == 0 ? 60 : 6)
        let longest = max(1, [1, 7, 28, 730 / count][index % 4])
        let unit: Int64 = [1, 125, 2_500, 5_000, 250_000][numbers.next(5)]
        var start = StaircaseTests.start.adding(days: numbers.next(400))
        let steps = (1...count).map { number in
            let step = StaircaseTests.step(
                number, start, days: 1 + numbers.next(longest), micrograms: unit * Int64(numbers.next(41)),
                every: 1 + numbers.next(3), phase: Phase.allCases[numbers.next(5)])
            start = step.end
            return step
        }
        return plan(steps)
    }

    static func plan(_ steps: [DoseStep]) -> Plan {
        Plan(
            identity: PlanIdentity(id: "p", revision: 0, written: start), drug: "drug", protocolName: nil,
            timeZone: nil, monograph: MonographReference(id: "m", version: "1"), steps: steps, ending: .stop)
    }

    static func drawing(_ plan: Plan) throws -> DoseStaircase {
        try #require(DoseStaircase(plan, drug: "drug", words: try Sheets.words()))
    }

    /// The numbers of an element's attributes.
    static func number(_ name: String, _ element: String) -> Double? {
        element.components(separatedBy: " \(name)=\"").dropFirst().first.flatMap { Double($0.prefix { $0 != "\"" }) }
    }

    @Test("no label touches another or leaves the drawing, for plans of a day to two years")
    func labels() throws {
        for (index, plan) in StaircaseTests.sweep.enumerated() {
            let runs = plan.steps.map(StairRun.init)
            let scale = StairScale(runs)
            let labels = StairLabels(runs, scale)
            let all = labels.days + labels.doses + labels.amounts
            for (place, label) in all.enumerated() {
                #expect(label.left >= 0 && label.right <= StairScale.width, "\(index) \(label)")
                for other in all.dropFirst(place + 1) {
                    let apart =
                        label.right <= other.left || other.right <= label.left
                        || abs(label.line - other.line) >= StairScale.letter
                    #expect(apart, "\(index): \(label.text), \(other.text)")
                }
            }
            #expect(labels.days.first?.text == SheetDates.shortWithYear(plan.steps[0].start))
            #expect(labels.doses.last?.text == "0")
            let most = try #require(runs.map(\.most).max())
            #expect(most.isZero || labels.doses[0].text == most.text)
        }
    }

    @Test("each stair is as wide as its days and as high as its average, to the tenth of a unit")
    func scale() throws {
        for plan in StaircaseTests.sweep {
            let stairs = Markup(try StaircaseTests.drawing(plan).svg(id: "s")).elements
                .filter { $0.hasPrefix("rect") && $0.contains("url(#s-") }
                .filter { StaircaseTests.number("width", $0) != 22 || StaircaseTests.number("height", $0) != 10 }
            let taken = plan.steps.filter { !$0.dailyTotal.isZero }
            #expect(stairs.count >= taken.count)
            let days = plan.steps.reduce(0) { $0 + $1.days }
            let most = plan.steps.map(\.dailyTotal.micrograms).max() ?? 0
            let levels = Set(plan.steps.map(\.dailyTotal)).count
            let height = Double(min(55 + 15 * (levels - 1), 100))
            let ends =
                Markup(try StaircaseTests.drawing(plan).svg(id: "s")).elements.filter { $0.hasPrefix("line") }
                .compactMap { StaircaseTests.number("x2", $0) }.max() ?? 0
            let left = ends - (stairs.compactMap { StaircaseTests.number("x", $0) }.min().map { ends - $0 } ?? 0)
            guard taken.count == plan.steps.count else { continue }
            let width = ends - left
            for (step, stair) in zip(taken, stairs) {
                let wide = width * Double(step.days) / Double(days)
                #expect(abs((StaircaseTests.number("width", stair) ?? -1) - wide) <= 0.11)
                let high = height * Double(step.dailyTotal.micrograms) / Double(step.everyDays) / Double(most)
                #expect(abs((StaircaseTests.number("height", stair) ?? -1) - high) <= 0.11)
            }
        }
    }

    @Test("alternate days show the average as the area, the fullest day dashed, and say which is which")
    func uneven() throws {
        let plan = StaircaseTests.plan([
            StaircaseTests.step(1, StaircaseTests.start, days: 6, micrograms: 5_000, every: 2, phase: .taper)
        ])
        let drawing = try StaircaseTests.drawing(plan).svg(id: "s")
        #expect(drawing.contains("on average 2.5 mg a day, at most 5 mg"))
        #expect(drawing.contains("class=\"stairs-most\""))
        #expect(Markup(drawing).texts.contains("fullest day"))
        #expect(try Sheets.page(of: [Sheets.sample("prednisolone-alternate-days")]).contains("the dashed line"))
        let even = StaircaseTests.plan([
            StaircaseTests.step(1, StaircaseTests.start, days: 6, micrograms: 5_000, phase: .taper)
        ])
        #expect(try !StaircaseTests.drawing(even).svg(id: "s").contains("class=\"stairs-most\""))
    }

    @Test("a third of a milligram is said exactly")
    func exact() {
        let step = StaircaseTests.step(1, StaircaseTests.start, days: 9, micrograms: 10_000, every: 3, phase: .taper)
        #expect(StairRun(step).averageText == "3 1/3 mg")
    }

    @Test("the words for screen readers name every step with its dates and its dose", arguments: Sheets.samples)
    func described(name: String) throws {
        let part = try Sheets.sample(name)
        let text = try DoseStaircase.text(of: [part], words: try Sheets.words())
        #expect(text.contains("role=\"img\" aria-labelledby=\"stairs-1-title stairs-1-desc\""))
        let described = try #require(text.components(separatedBy: "stairs-1-desc\">").last)
        for step in part.plan.steps {
            #expect(
                described.contains("From \(step.start.readableText) to \(step.end.adding(days: -1).readableText): "))
            #expect(described.contains(step.dailyTotal.text))
        }
    }

    @Test("phases of one drawing have different patterns, told apart without colour")
    func patterns() {
        let definitions = StairPatterns.definitions(of: Phase.allCases, id: "s")
        let patterns = definitions.components(separatedBy: "<pattern ").dropFirst().map { pattern in
            pattern.drop { $0 != ">" }
        }
        #expect(Set(patterns).count == Phase.allCases.count)
    }

    @Test("several drugs stand below one another, each with ids of its own; the same plan gives the same bytes")
    func several() throws {
        let parts = [try Sheets.sample("reflux"), try Sheets.sample("spasm")]
        let text = try DoseStaircase.text(of: parts, words: try Sheets.words())
        let ids = text.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(Set(ids).count == ids.count)
        #expect(text.components(separatedBy: "<svg ").count == 4)
        #expect(try DoseStaircase.text(of: parts, words: try Sheets.words()) == text)
    }

    @Test("a plan without a day has nothing to draw, and says so")
    func empty() throws {
        #expect(DoseStaircase(StaircaseTests.plan([]), drug: "drug", words: try Sheets.words()) == nil)
        let part = try Sheets.sample("reflux")
        let none = JointPart(
            plan: StaircaseTests.plan([]), monograph: part.monograph, circumstances: part.circumstances, findings: [],
            verdict: .proceed)
        #expect(throws: InputError.self) { try DoseStaircase.text(of: [none], words: try Sheets.words()) }
        #expect(try Sheets.page(of: [none]).contains("class=\"sheet\""))
    }
}
