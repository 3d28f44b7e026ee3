import DoseModel
import SafetyChecks
import Testing

/// P604 for what is handed over: compared with what the plan takes, product by product, in whole units.
struct DispensedTests {
    private let tablets = [Quietol.product("5 mg tablet", .tablet, "5", part: Ratio(1, 2))]

    private func findings(_ plan: Plan, _ lines: (String, Ratio)..., of products: [Product]? = nil) -> [Finding] {
        Judging.findings(
            plan.dispensing(lines), by: Quietol.monograph(products: products ?? tablets)
        ).filter { $0.code == .p604 }
    }

    /// Prednisone 5 mg: four tablets, two, one, a week each.
    private let published = PlanSketch.plan(
        of: [
            PlanSketch.step("7d 20@08:00", number: 1, from: PlanSketch.date("2015-01-16")),
            PlanSketch.step("7d 10@08:00", number: 2, from: PlanSketch.date("2015-01-23")),
            PlanSketch.step("7d 5@08:00", number: 3, from: PlanSketch.date("2015-01-30")),
        ], then: .stop)

    @Test("A published example hands over 51 tablets and takes 49")
    func publishedExample() throws {
        #expect(findings(published, ("5 mg tablet", Ratio(49))) == [])
        let found = findings(published, ("5 mg tablet", Ratio(51)))
        #expect(Judging.codes(of: found) == ["P604"])
        #expect(
            found[0].message == "51 x 5 mg tablet is handed over, the plan takes 49 x 5 mg tablet from Fri 16 Jan 2015"
                + " to Thu 5 Feb 2015")
        #expect(found[0].actual == "51 x 5 mg tablet")
        #expect(found[0].limit == "49 x 5 mg tablet")
        #expect(findings(published, ("5 mg tablet", Ratio(48))).count == 1, "too few is no better")
    }

    @Test("Halves are cut from whole tablets, rounds and days of the week are counted day by day")
    func counting() {
        func taken(_ step: String, _ count: Int64) -> [Finding] {
            findings(PlanSketch.plan(step), ("5 mg tablet", Ratio(count)))
        }
        #expect(taken("7d 2.5@08:00", 4) == [], "3 1/2 tablets")
        #expect(taken("7d 2.5@08:00", 3).count == 1)
        #expect(taken("7d/2 5@08:00", 4) == [])
        #expect(taken("7d/2 5@08:00 10@08:00+1", 10) == [], "4 days of one and 3 of two")
        #expect(taken("7d/3 5@08:00 10@08:00+2", 7) == [], "days 0, 3, 6 of one and 2, 5 of two")
        #expect(taken("24d 5@08:00[12345] 10@08:00[67]", 30) == [], "18 workdays, 6 days of weekends")
        #expect(taken("23d/2 5@08:00[1]", 2) == [], "Mondays 0 and 14")
    }

    @Test("Each product by itself; one that is not taken, and one that is not handed over, are wrong too")
    func products() {
        let two = tablets + [Quietol.product("20 mg tablet", .tablet, "20")]
        let step = DoseStep(
            number: 1, phase: .hold, start: PlanSketch.start, end: PlanSketch.start.adding(days: 7),
            doses: [
                PlanSketch.dose(
                    "25@08:00",
                    take: [
                        Dosage(product: "20 mg tablet", count: Ratio(1)),
                        Dosage(product: "5 mg tablet", count: Ratio(1)),
                    ])
            ])
        let plan = PlanSketch.plan(of: [step])
        #expect(findings(plan, ("20 mg tablet", Ratio(7)), ("5 mg tablet", Ratio(7)), of: two) == [])
        #expect(
            findings(plan, ("20 mg tablet", Ratio(7)), ("5 mg tablet", Ratio(3)), ("5 mg tablet", Ratio(4)), of: two)
                == [], "in two packs")
        let found = findings(plan, ("20 mg tablet", Ratio(8)), of: two)
        #expect(found.map(\.actual) == ["0 x 5 mg tablet", "8 x 20 mg tablet"])
        #expect(findings(published, ("5 mg tablet", Ratio(49)), ("20 mg tablet", Ratio(1)), of: two).count == 1)
        #expect(findings(plan, ("7 mg tablet", Ratio(7)), of: two).map(\.actual) == ["7 mg tablet"])
    }

    @Test("Where doses do not say what they are made of, several products are compared by the drug in them")
    func byDrug() {
        let two = tablets + [Quietol.product("20 mg tablet", .tablet, "20")]
        #expect(findings(published, ("5 mg tablet", Ratio(21)), ("20 mg tablet", Ratio(7)), of: two) == [])
        let found = findings(published, ("5 mg tablet", Ratio(22)), ("20 mg tablet", Ratio(7)), of: two)
        #expect(found.map(\.actual) == ["250 mg"])
        #expect(found.map(\.limit) == ["245 mg"])
    }

    @Test("Millilitres are rounded up, and amounts beyond counting are an error by themselves")
    func liquids() {
        let liquid = [Quietol.product("2 mg/mL liquid", .liquid, "2", part: Ratio(1, 2))]
        let plan = PlanSketch.plan("7d 3@08:00")
        #expect(findings(plan, ("2 mg/mL liquid", Ratio(11)), of: liquid) == [], "10.5 mL")
        #expect(findings(plan, ("2 mg/mL liquid", Ratio(10)), of: liquid).count == 1)
        #expect(findings(plan, ("5 mg tablet", Ratio(.max))).count == 1)
        #expect(findings(plan, ("5 mg tablet", Ratio(-1))).count == 1)
    }
}
