import DoseModel
import MonographFiles
import Testing

@Suite("The shorthands prescribers type")
struct ShorthandTests {
    private static func plan(_ text: String, products: String? = "10 mg tablet") throws -> Plan {
        let source = try SourceText(name: "x.txt", bytes: Array(text.utf8))
        var flags = [(key: "drug", value: "baclofen"), (key: "start", value: "2026-12-07")]
        if let products { flags.append((key: "products", value: products)) }
        return try ProposalReader.read(source, overrides: flags, library: Library.monographs).proposal.plan
    }

    @Test(
        "each is read as what it means: doses a day, and days",
        arguments: [
            ("10 mg qd x 7 d", 1, 7), ("10 mg od for 1/52", -1, 0), ("10 mg q.d. x7d", 1, 7), ("10mg BID x 1 wk", 2, 7),
            ("10 mg b.d. for 7 days", 2, 7), ("10 mg tid × 2 weeks", 3, 14), ("10 mg TDS x 3 days", 3, 3),
            ("10 mg q.i.d. for 1 w", 4, 7), ("10 mg qds x 7 d", 4, 7), ("10 mg hs x 7 d", 1, 7),
            ("10 mg qhs x 7 d", 1, 7),
            ("10 mg nocte x 7 d", 1, 7), ("10 mg ac x 7 d", 3, 7), ("10 mg before meals x 7 d", 3, 7),
            ("10 mg po tid x 7 d", 3, 7), ("10 mg by mouth twice daily for 7 days", 2, 7),
            ("10 mg orally 3x daily for 7 days", 3, 7), ("10 mg 3x/day for 7 days", 3, 7),
            ("2 tabs tid x 7 d", 3, 7), ("½ tab hs x 7 d", 1, 7), ("1/2 tablet po bd x 7 d", 2, 7),
            ("1 1/2 tabs at 08:00 for 7 days", 1, 7), ("0.5 tablet nightly for 7 days", 1, 7),
        ])
    func shorthands(text: String, doses: Int, days: Int) throws {
        guard doses > 0 else {
            #expect(throws: InputError.self) { try ShorthandTests.plan(text) }
            return
        }
        let step = try #require(try ShorthandTests.plan(text).steps.first)
        #expect((step.doses.count, step.days) == (doses, days))
    }

    @Test("tablets count the one product at hand")
    func tablets() throws {
        let dose = try #require(try ShorthandTests.plan("1 1/2 tabs hs for 7 days").steps.first?.doses.first)
        #expect(dose.amount == Dose(milligrams: 15))
        #expect(dose.take == [Dosage(product: "10 mg tablet", count: Ratio(3, 2))])
        for products in [nil, "5 mg tablet,10 mg tablet", "1 mg/mL liquid"] {
            let error = #expect(throws: InputError.self) {
                try ShorthandTests.plan("2 tabs hs for 7 days", products: products)
            }
            #expect(error?.expected?.contains("--products") == true)
        }
    }

    @Test(
        "what can be read in two ways shows them, and `as needed` is no plan",
        arguments: [
            "10 mg qod x 7 d", "10 mg mane x 7 d", "10 mg pc x 7 d", "10 mg prn x 7 d", "10 mg q8h x 7 d",
            "1-2 tabs hs x 7 d", "10 mg x 7",
        ])
    func ambiguous(text: String) {
        let error = #expect(throws: InputError.self) { try ShorthandTests.plan(text) }
        #expect(error?.span?.line == 1)
        #expect(error?.expected?.isEmpty == false)
    }
}
