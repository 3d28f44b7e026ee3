import DoseModel
import SafetyChecks
import Testing

/// P601 and P603 by dosage form: what may be divided, and what may go into one dose together.
struct FormTests {
    private static let whole: [(form: Product.Form, reason: String, limit: String)] = [
        (.capsule, "a capsule is swallowed whole", "whole capsules"),
        (.orodispersible, "it is too brittle to divide", "whole tablets"),
        (.modifiedRelease, "divided it would give all its drug off at once", "whole tablets"),
        (.patch, "a patch is worn whole; cut, it may give its drug off at once", "whole patches"),
    ]

    private func codes(_ amount: String, _ take: (String, Ratio)..., of products: [Product]) -> [String] {
        Judging.codes(of: findings(amount, take.isEmpty ? nil : take, of: products))
    }

    private func findings(_ amount: String, _ take: [(String, Ratio)]?, of products: [Product]) -> [Finding] {
        let dose = PlanSketch.dose(
            "\(amount)@22:00", take: take?.map { Dosage(product: $0.0, count: $0.1) })
        let step = DoseStep(
            number: 1, phase: .hold, start: PlanSketch.start, end: PlanSketch.start.adding(days: 7), doses: [dose])
        return Judging.findings(
            PlanSketch.plan(of: [step], soFar: PlanSketch.soFar("\(amount)@22:00", days: 28)),
            by: Quietol.monograph(products: products))
    }

    @Test("Every form but a tablet stays whole, and the finding says why", arguments: whole)
    func stayWhole(form: Product.Form, reason: String, limit: String) throws {
        // Even where a monograph were to state a part.
        let product = Quietol.product("10 mg unit", form, "10", part: Ratio(1, 2))
        let tablet = Quietol.product("5 mg tablet", .tablet, "5")
        #expect(codes("20", ("10 mg unit", Ratio(2)), of: [product]) == [])
        let found = findings("5", [("10 mg unit", Ratio(1, 2))], of: [product, tablet])
        #expect(Judging.codes(of: found) == ["P603@1"])
        #expect(found[0].message.hasSuffix("1/2 of the 10 mg unit cannot be taken: \(reason)"))
        #expect(found[0].limit == limit)
        #expect(codes("5", of: [product]) == ["P601@1"], "nothing makes a half of it")
        #expect(codes("40", of: [product]) == [])
        #expect(codes("50", of: [product]) == ["P601@1"], "more than four")
    }

    @Test("Capsules, tablets and tablets that melt make one dose together; other ways of giving the drug off do not")
    func together() {
        let tablet = Quietol.product("5 mg tablet", .tablet, "5")
        for form in [Product.Form.capsule, .orodispersible] {
            let other = Quietol.product("20 mg unit", form, "20")
            #expect(codes("25", of: [tablet, other]) == [], "\(form)")
            #expect(codes("25", ("5 mg tablet", Ratio(1)), ("20 mg unit", Ratio(1)), of: [tablet, other]) == [])
        }
        for form in [Product.Form.modifiedRelease, .patch] {
            let other = Quietol.product("20 mg unit", form, "20")
            #expect(codes("25", of: [tablet, other]) == ["P601@1"], "\(form)")
            #expect(codes("20", of: [tablet, other]) == [], "of either alone")
            #expect(
                codes("25", ("5 mg tablet", Ratio(1)), ("20 mg unit", Ratio(1)), of: [tablet, other])
                    == ["P601@1", "P603@1"])
            let small = Quietol.product("10 mg unit", form, "10")
            #expect(codes("30", of: [other, small]) == [], "two of one kind")
        }
    }

    @Test("A liquid is measured alone; stated tablets beside it prove that it can be done")
    func liquids() {
        let tablet = Quietol.product("5 mg tablet", .tablet, "5")
        let liquid = Quietol.product("2 mg/mL liquid", .liquid, "2")
        #expect(codes("7", of: [tablet, liquid]) == ["P601@1"])
        #expect(codes("7", ("5 mg tablet", Ratio(1)), ("2 mg/mL liquid", Ratio(1)), of: [tablet, liquid]) == [])
    }

    @Test("The nearest doses below and above are those of one way of giving the drug off")
    func nearest() throws {
        let products = [
            Quietol.product("5 mg tablet", .tablet, "5"), Quietol.product("12 mg unit", .modifiedRelease, "12"),
        ]
        let found = try #require(findings("17", nil, of: products).first)
        #expect(found.help?.contains("15 mg") == true)
        #expect(found.help?.contains("20 mg") == true)
    }
}
