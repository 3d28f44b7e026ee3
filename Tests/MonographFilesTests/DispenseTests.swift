import DoseModel
import MonographFiles
import Testing

@Suite("Reading what is handed over")
struct DispenseTests {
    private func dispensed(_ line: String) throws(InputError) -> [SupplyLine] {
        try proposal(
            "drug: baclofen\nstart: 2026-12-07\nplan: [10 mg at bedtime for 7 days, stop]\ndispense: \(line)\n"
        ).proposal.plan.dispensed
    }

    @Test("numbers of products, with or without their unit, in the order of the file")
    func read() throws {
        #expect(
            try dispensed("{ 10 mg tablet: 51, Ozobax: 12.5 mL, 5 mg tablet: 3 tablets }") == [
                SupplyLine(product: "10 mg tablet", count: Ratio(51)),
                SupplyLine(product: "1 mg/mL liquid", count: Ratio(25, 2)),
                SupplyLine(product: "5 mg tablet", count: Ratio(3)),
            ])
    }

    @Test(
        "what is no such number is refused at its place",
        arguments: [
            ("{ 11 mg tablet: 51 }", 13, "`11 mg tablet` is no product of baclofen that is known here"),
            ("{ 10 mg tablet: 0 }", 27, "`0` is no number that is handed over"),
            ("{ 10 mg tablet: 1.5 }", 27, "`1.5` is no number that is handed over"),
            ("{ 10 mg tablet: 51 mL }", 30, "`mL` is not what `10 mg tablet` is counted in"),
            ("{ 10 mg tablet: many }", 27, "a number is missing"),
            ("{}", 11, "nothing is handed over"),
            ("[51]", 11, "a list stands where a mapping of keys is needed"),
        ])
    func refused(_ line: String, _ column: Int, _ message: String) {
        let error = refusal { () throws(InputError) in try dispensed(line) }
        #expect(error?.message == message)
        #expect(error?.span?.line == 4)
        #expect(error?.span?.column == column)
    }
}
