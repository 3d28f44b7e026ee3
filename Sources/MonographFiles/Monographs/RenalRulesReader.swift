import DoseModel

/// Reads what kidney function allows: the bands, dialysis, and what is assumed where nothing is known.
enum RenalRulesReader {
    /// Reads the mapping `kidney`: bands, or the one key `no-adjustment`.
    static func read(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> RenalRules {
        if try node.pairs(expecting: "kidney bands, or `no-adjustment:`").map(\.name) == ["no-adjustment"] {
            return try unadjusted(node, citations)
        }
        let reader = try NodeReader(
            node, as: "the kidney rules", keys: ["maximum-age", "unknown", "bands", "dialysis", "reduction"])
        let bands = try bands(reader.required("bands"), citations)
        let unknown = try NodeReader(
            reader.required("unknown"), as: "the rule for an unknown value", keys: ["from-age", "younger", "older"])
        let names = bands.map(\.name)
        let dialysis = try RenalBandReader(dialysis: reader.required("dialysis"), citations)
        return RenalRules(
            bands: bands, dialysis: try dialysis.read(name: "dialysis", from: nil, below: nil),
            unknownFromAge: try citations.cited(
                unknown.required("from-age"), "the age for an unknown value", read: MonographReader.age),
            unknownYounger: try unknown.required("younger").choice(among: names),
            unknownOlder: try unknown.required("older").choice(among: names),
            maximumAgeMonths: try citations.cited(
                reader.required("maximum-age"), "the age of a kidney value", read: AmountText.months),
            reduction: try reader.optional("reduction")?.choice(of: RenalRules.Reduction.self) ?? .dose)
    }

    /// The rules of a drug that needs no change: one band for every value, which limits nothing.
    private static func unadjusted(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> RenalRules {
        let reader = try NodeReader(node, as: "the kidney rules", keys: ["no-adjustment"])
        let advice = try citations.cited(reader, "no-adjustment", "what the kidneys need not change") {
            (node) throws(InputError) in try node.text(expecting: "advice in words")
        }
        func band(_ name: String, from: Int?) -> RenalBand {
            let open = RenalBand.Daily(ceiling: nil, caution: nil)
            return RenalBand(
                name: name, from: from, below: nil,
                gate: Cited(.none, basis: advice.basis, citation: advice.citation), daily: open,
                dailyUnderAbsolute: open, perDose: nil, perDoseCaution: nil, startDaily: nil, minimumDays: nil,
                ageRule: nil, advice: advice.value)
        }
        // No age and no date of a value changes anything; a hundred years is no limit to either.
        let anything = Cited(1_200, basis: advice.basis, citation: advice.citation)
        return RenalRules(
            bands: [band("any", from: 0)], dialysis: band("dialysis", from: nil), unknownFromAge: anything,
            unknownYounger: "any", unknownOlder: "any", maximumAgeMonths: anything)
    }

    /// Reads the bands and sees to it that every value of 0 or more lies in exactly one.
    private static func bands(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> [RenalBand] {
        var bands: [RenalBand] = []
        var upper: Int?
        for item in try node.list(expecting: "a list of kidney bands, the highest first") {
            let reader = try RenalBandReader(band: item, citations)
            let name = try reader.name()
            guard let from = try reader.bound("from") else {
                throw item.error("the band `\(name)` has no lower bound", expected: "`from: 0` or more")
            }
            let below = try reader.bound("below")
            if let below, from >= below {
                throw item.error(
                    "the band `\(name)` runs from \(from) to below \(below)", expected: "`from` below `below`")
            }
            guard below == upper else {
                throw item.error(problem(name, below: below, upper: upper), expected: upper.map { "`below: \($0)`" })
            }
            guard !bands.contains(where: { $0.name == name }) else {
                throw item.error("two bands are called `\(name)`")
            }
            bands.append(try reader.read(name: name, from: from, below: below))
            upper = from
        }
        guard upper == 0 else {
            let gap = upper.map { "the bands end at \($0)" } ?? "there are no bands"
            throw node.error("\(gap); values below have none", expected: "a last band with `from: 0`")
        }
        return bands
    }

    private static func problem(_ name: String, below: Int?, upper: Int?) -> String {
        switch (below, upper) {
        case (let below?, let upper?) where below < upper: "values from \(below) to \(upper) lie in no band"
        case (let below?, let upper?): "values from \(upper) to \(below) lie in two bands"
        case (nil, let upper?): "the band `\(name)` has no upper bound, so values from \(upper) lie in two bands"
        default: "values above the band `\(name)` lie in no band; the first band has no `below`"
        }
    }
}
