import DoseModel
import Testing
import TextReports

@Suite("Product choices")
struct TradeOffTableTests {
    private let table = TradeOffTable([
        ProductTradeOff(products: ["10 mg tablet"], splitTablets: 14, units: Ratio(63, 2), days: 28),
        ProductTradeOff(products: ["10 mg tablet", "5 mg tablet"], splitTablets: 0, units: Ratio(35), days: 28),
        ProductTradeOff(products: ["5 mg tablet", "2.5 mg | liquid"], splitTablets: 13, units: Ratio(61, 2), days: 28),
    ])

    @Test("Each choice with what it changes against the plan's own")
    func text() {
        #expect(
            table.text(color: false) == """
                Product choices

                Products  Which                         Split tablets  Units a day  What changes
                --------  ----------------------------  -------------  -----------  --------------------------------
                       1  10 mg tablet                             14         1.13  this plan
                       2  10 mg tablet, 5 mg tablet                 0         1.25  1 product more, 14 split tablets
                                                                                    fewer, 3 1/2 units more
                       2  5 mg tablet, 2.5 mg | liquid             13         1.09  1 product more, 1 split tablet
                                                                                    fewer, 1 unit fewer

                """)
    }

    @Test("The same as Markdown and JSON")
    func others() throws {
        #expect(table.markdown.contains("| 2 | 5 mg tablet, 2.5 mg \\| liquid | 13 | 1.09 |"))
        let items = try ParsedJSON(table.json)["tradeOffs"]?.items ?? []
        #expect(items.map { $0["splitTablets"]?.number } == [14, 0, 13])
        #expect(items.map { $0["units"]?.text } == ["31 1/2", "35", "30 1/2"])
        #expect(items.map { $0["unitsPerDay"]?.text } == ["1.13", "1.25", "1.09"])
        #expect(items[1]["products"]?.items.map(\.text) == ["10 mg tablet", "5 mg tablet"])
    }
}
