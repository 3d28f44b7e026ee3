import DoseModel
import SafetyChecks
import Testing

/// P601 to P604: what the pharmacy has, what the hand takes, and whether the sums are right.
struct ProductTests {
    private func plan(_ amount: String, _ take: (count: Ratio, product: String)..., total: String? = nil) -> Plan {
        let dose = PlanSketch.dose(
            "\(amount)@22:00", take: take.isEmpty ? nil : take.map { Dosage(product: $0.product, count: $0.count) })
        return PlanSketch.plan(
            of: [
                DoseStep(
                    number: 1, phase: .titration, start: PlanSketch.start, end: PlanSketch.start.adding(days: 7),
                    doses: [dose], statedTotal: total.map(PlanSketch.amount))
            ], soFar: PlanSketch.soFar("\(amount)@22:00", days: 28))
    }

    private func codes(_ plan: Plan, _ products: String...) -> [String] {
        Judging.codes(plan, in: Circumstances(products: products.isEmpty ? nil : products))
    }

    @Test("What each product can make, and what it cannot")
    func reachable() {
        let cases: [(products: [String], amount: String, isMade: Bool)] = [
            (["5 mg tablet"], "5", true), (["5 mg tablet"], "2.5", false), (["5 mg tablet"], "20", true),
            (["10 mg tablet"], "5", true), (["10 mg tablet"], "7.5", false), (["10 mg tablet"], "15", true),
            (["15 mg tablet"], "15", true), (["15 mg tablet"], "7.5", false), (["15 mg tablet"], "5", false),
            (["20 mg tablet"], "10", true), (["20 mg tablet"], "5", false),
            (["15 mg tablet", "5 mg tablet"], "20", true), (["15 mg tablet", "20 mg tablet"], "5", false),
            (["15 mg tablet", "10 mg tablet"], "20", true),
            (["1 mg/mL liquid"], "7.5", true), (["1 mg/mL liquid"], "7.25", false),
            (["2 mg/mL liquid"], "7", true), (["2 mg/mL liquid"], "7.5", false),
            (["5 mg/mL liquid"], "2.5", true), (["5 mg/mL liquid"], "3", false),
        ]
        for (products, amount, isMade) in cases {
            let found = Judging.codes(plan(amount), in: Circumstances(products: products))
            #expect(found == (isMade ? [] : ["P601@1"]), "\(amount) mg from \(products)")
        }
    }

    @Test("Four tablets make a dose, four and a half do not")
    func tabletsPerDose() {
        #expect(codes(plan("20"), "5 mg tablet") == [])
        #expect(codes(plan("20"), "5 mg tablet", "15 mg tablet") == [])
        let soFar = PlanSketch.soFar("25@22:00", days: 28)
        let five = PlanSketch.plan("7d 25@22:00", soFar: soFar)
        #expect(codes(five, "5 mg tablet") == ["C101@1", "P601@1"])
        #expect(codes(five, "5 mg tablet", "15 mg tablet") == ["C101@1"])
        func high(_ amount: String) -> Plan {
            PlanSketch.plan("7d \(amount)@22:00", soFar: PlanSketch.soFar("\(amount)@22:00", days: 28))
        }
        #expect(codes(high("40"), "10 mg tablet") == ["C101@1"])
        #expect(codes(high("45"), "10 mg tablet") == ["C101@1", "P601@1"], "four and a half")
    }

    @Test("The nearest doses that can be made are named, and a product that would do")
    func nearest() throws {
        let found = try #require(Judging.findings(plan("7.5")).first)
        #expect(found.code == .p601)
        #expect(found.message == "7.5 mg cannot be made from 5 mg tablet, 10 mg tablet and 20 mg tablet")
        #expect(found.limit == "5 mg or 10 mg")
        #expect(found.help == "take 5 mg or 10 mg instead")
        #expect(found.notes.last == "it could be made with 1 mg/mL liquid or 5 mg/mL liquid")
        let small = try #require(Judging.findings(plan("2.5")).first)
        #expect(small.limit == "5 mg", "nothing smaller can be made")
        let none = try #require(Judging.findings(plan("5"), in: Circumstances(products: [])).first)
        #expect(none.message == "no product is at hand to make 5 mg")
    }

    @Test("Stated tablets that make the dose prove that it can be made, a liquid beside a tablet included")
    func statedMixture() {
        let mixture = plan("12", (Ratio(1), "10 mg tablet"), (Ratio(1), "2 mg/mL liquid"))
        #expect(codes(mixture, "10 mg tablet", "2 mg/mL liquid") == [])
        let wrong = plan("12.5", (Ratio(1), "10 mg tablet"), (Ratio(1), "2 mg/mL liquid"))
        #expect(codes(wrong, "10 mg tablet", "2 mg/mL liquid") == ["P601@1", "P602@1"])
    }

    @Test("Stated tablets are counted exactly")
    func statedTablets() throws {
        #expect(codes(plan("5", (Ratio(1, 2), "10 mg tablet"))) == [])
        #expect(codes(plan("5", (Ratio(1), "10 mg tablet"))) == ["P602@1"])
        #expect(codes(plan("15", (Ratio(1), "5 mg tablet"), (Ratio(1), "10 mg tablet"))) == [])
        #expect(codes(plan("15", (Ratio(2), "5 mg tablet"), (Ratio(1), "10 mg tablet"))) == ["P602@1"])
        let found = try #require(Judging.findings(plan("5", (Ratio(1), "10 mg tablet"))).first)
        #expect(found.message == "22:00: 1 x 10 mg tablet is 10 mg, not 5 mg")
        #expect(found.help == "take 1/2 x 10 mg tablet")
        #expect(found.actual == "10 mg")
        #expect(found.limit == "5 mg")
        let none = PlanSketch.plan(of: [
            DoseStep(
                number: 1, phase: .hold, start: PlanSketch.start, end: PlanSketch.start.adding(days: 1),
                doses: [PlanSketch.dose("5@22:00", take: [])])
        ])
        #expect(codes(none) == ["P602@1"], "no tablets are no dose")
    }

    @Test("A tablet that no source calls scored stays whole, a scored one may be halved, not quartered")
    func split() throws {
        #expect(codes(plan("5", (Ratio(1), "5 mg tablet"))) == [])
        #expect(codes(plan("10", (Ratio(1), "5 mg tablet"), (Ratio(1, 2), "10 mg tablet"))) == [])
        #expect(codes(plan("7.5", (Ratio(3, 2), "5 mg tablet")), "5 mg tablet", "1 mg/mL liquid") == ["P603@1"])
        #expect(codes(plan("2.5", (Ratio(1, 4), "10 mg tablet")), "10 mg tablet", "1 mg/mL liquid") == ["P603@1"])
        #expect(codes(plan("5", (Ratio(-1), "5 mg tablet"), (Ratio(1), "10 mg tablet"))) == ["P603@1"])
        #expect(codes(plan("5", (Ratio(0), "10 mg tablet"), (Ratio(1), "5 mg tablet"))) == ["P603@1"])
        #expect(codes(plan("2", (Ratio(1), "2 mg/mL liquid")), "2 mg/mL liquid") == [])
        #expect(codes(plan("2.5", (Ratio(5, 4), "2 mg/mL liquid")), "2 mg/mL liquid", "1 mg/mL liquid") == ["P603@1"])
        let found = try #require(Judging.findings(plan("2.5", (Ratio(1, 4), "10 mg tablet"))).last)
        #expect(found.limit == "multiples of 1/2")
        #expect(found.citation != nil)
    }

    @Test("A product nobody knows, or nobody has, is an error of its own")
    func unknownProduct() {
        #expect(codes(plan("5", (Ratio(1), "5 mg capsule"))) == ["P603@1"])
        #expect(codes(plan("15", (Ratio(1), "15 mg tablet"))) == ["P603@1"], "not among the usual products")
        #expect(codes(plan("15", (Ratio(1), "15 mg tablet")), "15 mg tablet") == [])
        #expect(codes(plan("5", (Ratio(1), "Fleqsuvy")), "5 mg/mL liquid") == [], "an alias of one at hand")
    }

    @Test("A stated total is compared with the sum of a day with the drug")
    func total() {
        #expect(codes(plan("5", total: "5")) == [])
        #expect(codes(plan("5", total: "5.001")) == ["P604@1"])
        #expect(codes(plan("5", total: "0")) == ["P604@1"])
        func week(_ days: Int, total: String, every: Int = 1) -> [String] {
            let sketch = PlanSketch.step("\(days)d/\(every) 5@22:00[12345] 10@22:00[67]")
            let step = DoseStep(
                number: 1, phase: .hold, start: sketch.start, end: sketch.end, everyDays: every, doses: sketch.doses,
                statedTotal: PlanSketch.amount(total))
            return Judging.codes(PlanSketch.plan(of: [step], soFar: PlanSketch.soFar("10@22:00", days: 28)))
        }
        #expect(week(7, total: "10") == [])
        #expect(week(7, total: "5") == ["P604@1"])
        #expect(week(5, total: "5") == [], "the days it has")
        #expect(week(5, total: "10") == [], "or the largest of its week, as our own files write it")
    }
}
