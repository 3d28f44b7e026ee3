import DoseModel

/// What a request of our own says of the plan it belongs to; docs/FORMATS.md describes it.
struct FHIRPlanFacts {
    private let parts: FHIRExtensions
    private let request: FHIRObject

    private typealias Part = PlanExtension.PlanPart

    /// Finds it; `nil` for a request of others.
    init?(_ request: FHIRObject) throws(InputError) {
        guard let parts = try FHIRExtensions(of: request.node).parts(of: .plan, as: Part.self) else { return nil }
        self.parts = parts
        self.request = request
    }

    /// Fills in what the plan says of itself.
    ///
    /// - Parameter names: times of the person's day that have names of their own.
    func fill(_ plan: inout StatedPlan, names: [String]) throws(InputError) {
        plan.identity = try identity()
        if let node = try parts.part(Part.protocolName, "valueString") {
            plan.protocolName = try node.line(expecting: "the name of a protocol")
        }
        if let node = try parts.part(Part.timeZone, "valueString") {
            plan.timeZone = try node.line(expecting: "the name of a time zone")
        }
        for node in try parts.parts(Part.zone, "valueString") { plan.zones.append(try zone(node)) }
        if let node = try parts.part(Part.soFar, "valueString") { plan.soFar = try soFar(node, names) }
        if let node = try parts.part(Part.then, "valueCode") {
            plan.ending =
                try node.choice(among: [Ending.review.rawValue, Ending.continue.rawValue]) == Ending.review.rawValue
                ? .review : .continue
        }
    }

    /// The plan's id is the group that its requests belong to, and the day it was written theirs.
    func identity() throws(InputError) -> PlanIdentity {
        let group = try request.required("groupIdentifier")
        let prefix = "urn:uuid:"
        guard let node = group.member("value"), case let text = try node.text(), text.hasPrefix(prefix),
            case let id = String(text.dropFirst(prefix.utf8.count)), PlanJSONReader.isUUID(id)
        else { throw group.error("the group is no plan of Doseplan's", expected: "`urn:uuid:` and a UUID") }
        let revision = try parts.part(Part.revision, "valueUnsignedInt")?.integer(in: 0...1_000_000) ?? 0
        return PlanIdentity(id: id, revision: revision, written: try request.required("authoredOn").date())
    }

    /// `2026-12-21 00:00 Europe/London`.
    private func zone(_ node: YAMLNode) throws(InputError) -> ZoneStretch {
        let expected = "a day, a time and a zone, like `2026-12-21 00:00 Europe/London`"
        let (words, name) = try FHIRPlanFacts.words(2, of: node, expecting: expected)
        return ZoneStretch(
            from: try AmountText.date(words[0]), at: try AmountText.clockTime(words[1]), zone: name.text)
    }

    /// `28 0 10 mg at bedtime`.
    private func soFar(_ node: YAMLNode, _ names: [String]) throws(InputError) -> SoFar {
        let expected = "days, missed days and a regimen, like `28 0 10 mg at bedtime`"
        let (words, regimen) = try FHIRPlanFacts.words(2, of: node, expecting: expected)
        guard let days = Int(words[0].text), let missed = Int(words[1].text), (1...PlanText.longestStep).contains(days),
            (0...PlanText.longestStep).contains(missed)
        else { throw node.error("`\(try node.text())` begins with no days", expected: expected) }
        return SoFar(regimen: try PlanText.regimen(regimen, names: names), days: days, missed: missed)
    }

    /// The first words of a value, and what stands behind them.
    private static func words(
        _ count: Int, of node: YAMLNode, expecting expected: String
    ) throws(InputError) -> (words: [LocatedText], rest: LocatedText) {
        _ = try node.line(expecting: expected)
        var rest = try node.located()
        var words: [LocatedText] = []
        for _ in 0..<count {
            guard let space = rest.range.first(where: { rest.bytes[$0] == UInt8(ascii: " ") }) else {
                throw node.error("`\(try node.text())` is not what Doseplan writes here", expected: expected)
            }
            words.append(rest.slice(rest.range.lowerBound..<space))
            rest = rest.slice(space + 1..<rest.range.upperBound)
        }
        return (words, rest)
    }
}
