import DoseModel

/// Reads what is handed over on which day: `fills: [{ date: 2026-12-07, product: 10 mg tablet, count: 30 }]`.
enum FillReader {
    /// More fills than anybody gets. A typing guard.
    private static let mostFills = 1_000

    /// The fills, in the order of the file; none where nothing is said.
    static func read(_ node: YAMLNode?, monograph: Monograph) throws(InputError) -> [Fill] {
        guard let node else { return [] }
        let items = try node.list(
            expecting: "a list of fills, `- { date: 2026-12-07, product: 10 mg tablet, count: 30 }`")
        guard !items.isEmpty else { throw node.error("the list of fills is empty", expected: "a fill, or no key") }
        guard items.count <= mostFills else { throw items[mostFills].error("more than \(mostFills) fills are named") }
        var fills: [Fill] = []
        for item in items {
            let reader = try NodeReader(item, as: "a fill", keys: ["date", "product", "count"])
            let name = try reader.required("product")
            let product = try DispenseReader.product(
                named: name.line(expecting: "a product, like `10 mg tablet`"), at: name, monograph: monograph)
            fills.append(
                Fill(
                    date: try reader.required("date").date(), product: product.name,
                    count: try DispenseReader.count(reader.required("count"), of: product), span: item.span))
        }
        return fills
    }
}
