package import DoseModel

/// Reads a monograph file. Every limit in it has a basis and a citation, or the file is refused.
package enum MonographReader {
    private static let keys = [
        "id", "version", "title", "sources", "usual-jurisdiction", "products", "usual-products", "tablets-per-dose",
        "adults-from",
        "ceilings", "kidney", "steps", "tapers", "timing", "usual-day", "protocols", "counsel",
    ]

    /// Reads the whole of a monograph.
    ///
    /// - Parameter schemas: the shapes there are.
    /// - Throws: an error at the first place where the file is no monograph, or contradicts itself.
    package static func read(_ source: SourceText, shapes schemas: [ShapeSchema]) throws(InputError) -> Monograph {
        let reader = try NodeReader(YAMLDocument.read(source), as: "the monograph", keys: keys)
        let citations = try CitationList(reader.required("sources"))
        let shapes = ShapeReader(schemas: schemas, citations: citations)
        let products = try ProductReader.products(reader.required("products"), citations)
        let usualProducts = try ProductReader.usual(reader.required("usual-products"), products)
        let steps = try StepRuleReader.read(reader.required("steps"), citations)
        let ceilings = try CeilingReader.read(reader.required("ceilings"), steps, citations)
        let protocols = ProtocolReader(citations, steps: steps, ceilings: ceilings)
        return Monograph(
            id: try identifier(reader.required("id")), version: try reader.required("version").text(),
            title: try reader.required("title").text(), sources: citations.sources, products: products,
            usualProducts: usualProducts,
            tabletsPerDose: try citations.cited(reader.required("tablets-per-dose"), "the most tablets in one dose") {
                (node) throws(InputError) in try node.integer(in: 1...100)
            },
            adultsFrom: try citations.cited(
                reader.required("adults-from"), "the age from which the limits hold", read: MonographReader.age),
            usualJurisdiction: try reader.required("usual-jurisdiction").choice(among: usualProducts.keys.sorted()),
            ceilings: ceilings, renal: try RenalRulesReader.read(reader.required("kidney"), citations), step: steps,
            tapers: try TaperRuleReader(citations: citations, shapes: shapes).tapers(reader.required("tapers")),
            timing: try TimingRuleReader.read(reader.required("timing"), citations),
            usualDay: try TimingRuleReader.usualDay(reader.required("usual-day"), citations),
            protocols: try protocols.protocols(reader.required("protocols")),
            counsel: try CounselReader.read(reader.required("counsel"), citations))
    }

    /// Completed years of age.
    static func age(_ node: YAMLNode) throws(InputError) -> Int { try node.integer(in: 0...130) }

    /// A usual value that must lie inside the range a person may ask for.
    static func within(_ range: ClosedRange<Int>, _ value: Int, _ unit: String, _ node: YAMLNode) throws(InputError)
        -> Int
    {
        guard range.contains(value) else {
            throw node.error(
                "the usual value lies outside the allowed range",
                expected: "\(range.lowerBound) to \(range.upperBound) \(unit)")
        }
        return value
    }

    /// A name that can be a file name everywhere: lower-case letters, digits and hyphens.
    private static func identifier(_ node: YAMLNode) throws(InputError) -> String {
        let name = try node.text()
        guard MonographLibrary.isName(name) else {
            throw node.error("`\(name)` is no monograph's name", expected: "lower-case letters, digits and hyphens")
        }
        return name
    }
}
