import DoseModel
import SafetyChecks
import Testing

/// Q901: what is at hand and handed over, held against what is taken, day by day.
struct RunOutTests {
    private static let tablet = "10 mg tablet"

    private func dose(_ text: String, _ count: Ratio? = Ratio(1), _ product: String = tablet) -> ScheduledDose {
        PlanSketch.dose(text, take: count.map { [Dosage(product: product, count: $0)] })
    }

    private func step(_ number: Int, _ first: Int, _ end: Int, every: Int = 1, _ doses: ScheduledDose...) -> DoseStep {
        DoseStep(
            number: number, phase: .hold, start: PlanSketch.start.adding(days: first),
            end: PlanSketch.start.adding(days: end), everyDays: every, doses: doses)
    }

    private func fill(_ day: Int, _ count: Int64, _ product: String = tablet) -> Fill {
        Fill(date: PlanSketch.start.adding(days: day), product: product, count: Ratio(count))
    }

    private func findings(_ steps: [DoseStep], onHand: [(String, Ratio)] = [], fills: [Fill] = []) -> [Finding] {
        let plan = PlanSketch.plan(of: steps, soFar: PlanSketch.soFar("10@22:00", days: 28))
        let stocked = Plan(
            identity: plan.identity, drug: plan.drug, protocolName: nil, timeZone: nil, monograph: plan.monograph,
            soFar: plan.soFar, steps: plan.steps, ending: plan.ending,
            onHand: onHand.map { SupplyLine(product: $0.0, count: $0.1) }, fills: fills)
        return Judging.findings(stocked, in: Circumstances(products: ["5 mg tablet", "10 mg tablet"]))
            .filter { $0.code == .q901 }
    }

    @Test("A tablet a day for a week: seven last, six do not, and the finding says when and how many")
    func onHand() throws {
        let week = [step(1, 0, 7, dose("10@22:00"))]
        #expect(findings(week).isEmpty, "nobody said what is at hand")
        #expect(findings(week, onHand: [(RunOutTests.tablet, Ratio(7))]).isEmpty)
        let found = findings(week, onHand: [(RunOutTests.tablet, Ratio(6))])
        #expect(found.count == 1)
        #expect(found[0].step == 1)
        #expect(found[0].date == PlanSketch.date("2026-12-13"))
        #expect(found[0].message == "the 10 mg tablet runs out on Sun 13 Dec 2026: 0 left, 1 needed that day")
        #expect(found[0].actual == "1 too few up to the last dose on Sun 13 Dec 2026")
        #expect(found[0].help == "have 1 x 10 mg tablet handed over by Sun 13 Dec 2026")
        let four = findings(week, onHand: [(RunOutTests.tablet, Ratio(3))])
        #expect(four.map(\.date) == [PlanSketch.date("2026-12-10")], "told once, from the first day without")
        #expect(four[0].actual == "4 too few up to the last dose on Sun 13 Dec 2026")
    }

    @Test("A fill counts from the morning of its day; a day later is a day without")
    func fills() throws {
        let days = [step(1, 0, 10, dose("10@22:00"))]
        #expect(findings(days, fills: [fill(0, 6), fill(6, 4)]).isEmpty)
        #expect(findings(days, fills: [fill(6, 4), fill(0, 6)]).isEmpty, "in any order")
        let late = findings(days, fills: [fill(0, 6), fill(7, 3)])
        #expect(late.map(\.date) == [PlanSketch.date("2026-12-13")])
        #expect(late[0].actual == "1 too few up to the next fill on Mon 14 Dec 2026")
        #expect(
            late[0].help == "hand over 1 more x 10 mg tablet on Mon 7 Dec 2026, or fill again by Sun 13 Dec 2026")
        let twice = findings(days, fills: [fill(0, 5), fill(7, 2)])
        #expect(twice.map(\.date) == [PlanSketch.date("2026-12-12"), PlanSketch.date("2026-12-16")])
        #expect(twice.map(\.actual).first == "2 too few up to the next fill on Mon 14 Dec 2026")
        #expect(
            twice[1].help == "hand over 1 more x 10 mg tablet on Mon 14 Dec 2026, or fill again by Wed 16 Dec 2026")
        // What is at hand and what is handed over add up.
        #expect(findings(days, onHand: [(RunOutTests.tablet, Ratio(6))], fills: [fill(6, 4)]).isEmpty)
        #expect(findings(days, onHand: [(RunOutTests.tablet, Ratio(6))], fills: [fill(6, 3)]).count == 1)
    }

    @Test("The finding stands at the step of its day, on the step's first and last day too")
    func place() {
        let steps = [step(1, 0, 7, dose("10@22:00")), step(2, 7, 14, dose("10@21:00"))]
        #expect(findings(steps, fills: [fill(0, 6), fill(7, 7)]).map(\.step) == [1])
        #expect(findings(steps, fills: [fill(0, 7)]).map(\.step) == [2])
    }

    @Test("Halves leave the other half; rounds and days of the week take on their days only")
    func counts() throws {
        let halves = [step(1, 0, 7, dose("5@22:00", Ratio(1, 2)))]
        #expect(findings(halves, onHand: [(RunOutTests.tablet, Ratio(4))]).isEmpty)
        #expect(findings(halves, onHand: [(RunOutTests.tablet, Ratio(7, 2))]).isEmpty)
        let short = findings(halves, onHand: [(RunOutTests.tablet, Ratio(3))])
        #expect(short.map(\.message) == ["the 10 mg tablet runs out on Sun 13 Dec 2026: 0 left, 1/2 needed that day"])
        #expect(short[0].actual.map { $0.hasPrefix("1 too few") } == true, "half a tablet is cut from a whole one")
        let other = [step(1, 0, 8, every: 2, dose("10@22:00"))]
        #expect(findings(other, onHand: [(RunOutTests.tablet, Ratio(4))]).isEmpty)
        #expect(findings(other, onHand: [(RunOutTests.tablet, Ratio(3))]).count == 1)
        let weekend = [step(1, 0, 14, dose("10@22:00[67]"))]
        #expect(findings(weekend, onHand: [(RunOutTests.tablet, Ratio(4))]).isEmpty)
        #expect(findings(weekend, onHand: [(RunOutTests.tablet, Ratio(3))]).count == 1)
    }

    @Test("Each product by itself; one that is taken and was never handed over runs out at once")
    func products() {
        let both = [step(1, 0, 7, dose("10@08:00"), dose("5@22:00", Ratio(1), "5 mg tablet"))]
        let ten = (RunOutTests.tablet, Ratio(7))
        #expect(findings(both, onHand: [ten, ("5 mg tablet", Ratio(7))]).isEmpty)
        #expect(
            findings(both, onHand: [ten, ("5 mg tablet", Ratio(6))]).map(\.date) == [PlanSketch.date("2026-12-13")])
        let never = findings(both, onHand: [ten])
        #expect(never.map(\.date) == [PlanSketch.start])
        #expect(never.first?.message.hasPrefix("the 5 mg tablet runs out") == true)
        // What is at hand and not taken changes nothing.
        let one = [step(1, 0, 7, dose("10@08:00"))]
        #expect(findings(one, onHand: [ten, ("5 mg tablet", Ratio(1))]).isEmpty)
    }

    @Test("Doses that do not say what they are made of are held against all the drug there is")
    func pooled() {
        let unsaid = [step(1, 0, 7, dose("10@08:00", nil))]
        #expect(findings(unsaid, onHand: [(RunOutTests.tablet, Ratio(5)), ("5 mg tablet", Ratio(4))]).isEmpty)
        let found = findings(unsaid, onHand: [(RunOutTests.tablet, Ratio(5)), ("5 mg tablet", Ratio(3))])
        #expect(found.map(\.date) == [PlanSketch.date("2026-12-13")])
        #expect(found.first?.message.hasPrefix("the drug runs out") == true)
        // With one product there is no doubt which it is.
        let single = findings(unsaid, onHand: [(RunOutTests.tablet, Ratio(6))])
        #expect(single.first?.message.hasPrefix("the 10 mg tablet runs out") == true)
        // One dose that says it and one that does not.
        let mixed = [step(1, 0, 7, dose("10@08:00"), dose("5@22:00", nil))]
        #expect(findings(mixed, onHand: [(RunOutTests.tablet, Ratio(7)), ("5 mg tablet", Ratio(7))]).isEmpty)
        #expect(findings(mixed, onHand: [(RunOutTests.tablet, Ratio(7)), ("5 mg tablet", Ratio(6))]).count == 1)
        // A dose of nothing says nothing, and is no doubt.
        let nothing = [step(1, 0, 7, dose("10@08:00"), dose("0@22:00", nil))]
        #expect(
            findings(nothing, onHand: [(RunOutTests.tablet, Ratio(7)), ("5 mg tablet", Ratio(1))]).isEmpty)
        #expect(
            findings(nothing, onHand: [(RunOutTests.tablet, Ratio(6)), ("5 mg tablet", Ratio(9))]).count == 1)
    }
}
