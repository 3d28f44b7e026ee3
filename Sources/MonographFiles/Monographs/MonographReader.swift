package import DoseModel

/// Reads a monograph file. Every limit in it has a basis and a citation, or the file is refused.
package enum MonographReader {
    private static let keys =
        [
            "id", "version", "title", "codes", "also-called", "sources", "usual-jurisdiction", "products",
            "usual-products", "tablets-per-dose", "adults-from", "ceilings", "kidney", "steps", "tapers", "restart",
            "classes", "interactions", "timing", "usual-day", "protocols", "counsel", "fit", "tracking",
            "troubleshooting", "supply",
        ] + PersonRulesReader.keys

    /// Reads the whole of a monograph.
    ///
    /// - Parameters:
    ///   - schemas: the shapes there are.
    ///   - terminology: what names of medicines and conditions there are; an empty one checks no name.
    /// - Throws: an error at the first place where the file is no monograph, or contradicts itself.
    package static func read(
        _ source: SourceText, shapes schemas: [ShapeSchema], terminology: Terminology = .empty
    ) throws(InputError) -> Monograph {
        let reader = try NodeReader(YAMLDocument.read(source), as: "the monograph", keys: keys)
        let citations = try CitationList(reader.required("sources"))
        let shapes = ShapeReader(schemas: schemas, citations: citations)
        let products = try ProductReader.products(reader.required("products"), citations)
        let usualProducts = try ProductReader.usual(reader.required("usual-products"), products)
        let tabletsPerDose = try citations.cited(reader, "tablets-per-dose", "the most tablets in one dose") {
            (node) throws(InputError) in try node.integer(in: 1...100)
        }
        let stepRules = StepRuleReader(citations: citations, shapes: shapes)
        let steps = try stepRules.read(reader.required("steps"))
        let ceilings = try CeilingReader.read(reader.required("ceilings"), steps, citations)
        let renal = try RenalRulesReader.read(reader.required("kidney"), citations)
        let tapers = try TaperRuleReader(citations: citations, shapes: shapes).tapers(reader.required("tapers"))
        let timing = try TimingRuleReader.read(reader.required("timing"), citations)
        let words = KnownWords(terminology: terminology)
        let surroundings = ProtocolSurroundings(
            citations: citations, words: words, stepRules: stepRules, steps: steps, ceilings: ceilings,
            tapers: tapers.map(\.id),
            kidneyBands: (renal.bands + [renal.dialysis]).map(\.name), hasLead: timing.lead != nil,
            products: UsualProducts(usualProducts, of: products, tabletsPerDose: tabletsPerDose.value))
        let protocols = try ProtocolReader(surroundings: surroundings).protocols(reader.required("protocols"))
        return Monograph(
            id: try identifier(reader.required("id")), version: try reader.required("version").text(),
            title: try reader.required("title").text(),
            codes: try CodeReader.codes(reader.optional("codes"), citations),
            aliases: try CodeReader.aliases(reader.optional("also-called"), products, citations),
            sources: citations.sources, products: products,
            usualProducts: usualProducts, tabletsPerDose: tabletsPerDose,
            adultsFrom: try citations.cited(
                reader, "adults-from", "the age from which the limits hold", read: MonographReader.age),
            usualJurisdiction: try reader.required("usual-jurisdiction").choice(among: usualProducts.keys.sorted()),
            ceilings: ceilings, renal: renal, step: steps, tapers: tapers,
            restart: try citations.citedIfPresent(
                reader, "restart", "the gap after which one starts again", read: AmountText.days),
            classes: try WordList.lowerCase(reader.optional("classes")),
            interactions: try reader.optional("interactions").map { node throws(InputError) in
                try InteractionReader.read(node, citations, words)
            } ?? [], timing: timing,
            usualDay: try TimingRuleReader.usualDay(reader.required("usual-day"), citations),
            protocols: protocols,
            counsel: try CounselReader.read(reader.required("counsel"), citations),
            person: try PersonRulesReader(citations: citations, words: words).read(reader),
            fit: try reader.optional("fit").map { node throws(InputError) in
                try FitReader(citations: citations, words: words, protocols: protocols.map(\.id)).read(node)
            },
            tracking: try reader.optional("tracking").map { node throws(InputError) in
                try TrackingReader(citations: citations).read(node)
            } ?? .none,
            troubles: try reader.optional("troubleshooting").map { node throws(InputError) in
                try TroubleReader(citations: citations).read(node)
            } ?? [],
            refillNotice: try reader.optional("supply").map { node throws(InputError) in
                try SupplyRuleReader.notice(node, citations)
            }, terminology: terminology)
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
