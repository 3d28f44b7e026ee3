import DoseModel

/// Reads plans in Doseplan's own JSON, version `doseplan/1`. Findings and verdict are not believed: whoever reads the
/// plan judges it anew.
struct PlanJSONReader {
    /// What the `format` member must say.
    private static let format = "doseplan/1"
    /// What the circumstances are called in JSON where requests call them otherwise.
    private static let spellings = [
        "time-zone": "timeZone", "problem-times": "problemTimes", "acknowledge": "acknowledgements",
        "blood-pressure-checks": "bloodPressureChecks", "on-hand": "onHand",
    ]

    private let plan: JSONObject
    private let layers: RequestLayers
    private let library: MonographLibrary
    /// Problem times that stand under the day.
    private let names: [String]
    /// What held before revisions changed it; `nil` where nothing did.
    private var earlier: YAMLNode?

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - root: the whole file.
    ///   - flags: command-line flags, which count most.
    ///   - layers: a request, which counts more than the recorded circumstances.
    ///   - isPart: whether it is one of several plans in a file, whose format the file itself names.
    init(
        _ root: YAMLNode, flags: RequestFlags, layers: [RequestLayers.Layer], library: MonographLibrary,
        isPart: Bool = false
    ) throws(InputError) {
        let keys = ["plan", "findings", "verdict", "circumstances"]
        let file = try JSONObject(
            root, as: isPart ? "one of the plans" : "the file", keys: isPart ? keys : ["format"] + keys)
        if !isPart { try PlanJSONReader.requireFormat(file) }
        guard let node = file.optional("plan") else {
            throw root.error("the file holds no plan", expected: "a plan under `plan`")
        }
        plan = try JSONObject(
            node, as: "the plan",
            keys: [
                "id", "revision", "written", "drug", "protocol", "timeZone", "zones", "monograph", "soFar", "change",
                "steps", "ending", "milestones", "held", "supply", "goal", "picked", "dispensed", "onHand", "fills",
                "history",
            ])
        try flags.refuse(
            RequestKeys.request.filter { !RequestKeys.circumstances.contains($0) && $0 != "drug" }
                + RequestKeys.soFar + RequestKeys.slots,
            because: "the plan is given, with its doses and times")

        var all = layers
        var names: [String] = []
        if let node = file.optional("circumstances") {
            let reader = try NodeReader(
                node, as: "the circumstances",
                keys: [
                    "patient", "timeZone", "day", "problemTimes", "products", "jurisdiction", "acknowledgements",
                    "bloodPressureChecks", "onHand", "purpose", "form", "route", "earlier",
                ])
            earlier = reader.optional("earlier")
            if let day = reader.optional("day") {
                names = try day.pairs().map(\.name).filter { DaySlot(name: $0) == nil }
            }
            all.append(
                RequestLayers.Layer(reader: reader, spellings: PlanJSONReader.spellings, nullIsAbsent: true))
        }
        self.names = names
        self.library = library
        self.layers = RequestLayers(flags: flags, layers: all, place: root.span, what: "the file")
    }

    /// Refuses a file that does not say it is ours.
    static func requireFormat(_ file: JSONObject) throws(InputError) {
        let format = try file.required("format")
        guard try format.text() == PlanJSONReader.format else {
            throw format.error(
                "the format `\(try format.text())` is not known here", expected: "`\(PlanJSONReader.format)`")
        }
    }

    /// Reads all of it.
    func read() throws(InputError) -> ProposalReader.Reading {
        let monograph = try monograph()
        let revisions = RevisionReader(monograph: monograph)
        let steps = try revisions.steps(plan)
        let change = try revisions.change(plan)
        let read = try CircumstancesReader(
            layers, monograph: monograph, start: max(steps[0].start, change?.from ?? steps[0].start), known: names)
        var circumstances = read.circumstances
        circumstances.reminders = try ReminderReader(monograph: monograph).read(layers)
        if let earlier {
            circumstances.earlier = try EarlierReader(names: names).earlier(earlier, patient: circumstances.patient)
        }
        if circumstances.timeZone == nil {
            circumstances.timeZone = try plan.optional("timeZone")?.line(expecting: "the name of a time zone")
        }
        let reference = try plan.optional("monograph").map { node throws(InputError) in
            try JSONObject(node, as: "the monograph", keys: ["id", "version"])
        }
        let identity = try identity(start: steps[0].start)
        let result = Plan(
            identity: identity, drug: monograph.id,
            protocolName: try plan.optional("protocol")?.line(expecting: "the name of a protocol"),
            timeZone: circumstances.timeZone,
            zones: try ZonesReader.read(plan.optional("zones"), home: circumstances.timeZone),
            monograph: MonographReference(
                id: monograph.id,
                version: try reference?.optional("version")?.line(expecting: "a version") ?? monograph.version),
            soFar: try soFar(), steps: steps, ending: try revisions.ending(plan),
            milestones: try revisions.milestones(plan), supply: try plan.list("supply", supply),
            dispensed: try plan.list("dispensed", supply), onHand: try plan.list("onHand", supply),
            fills: try FillReader.read(plan.optional("fills"), monograph: monograph),
            picks: try plan.list("picked", pick),
            goal: try plan.optional("goal").map { node throws(InputError) in
                try GoalReader.read(node, nullIsAbsent: true)
            }, change: change, history: try revisions.history(plan, before: identity.revision),
            held: try revisions.held(plan, behind: steps))
        return (Proposal(plan: result, circumstances: circumstances), monograph, [])
    }

    private func monograph() throws(InputError) -> Monograph {
        let node = try plan.required("drug")
        let name = try node.text(expecting: "the name of a drug")
        if let other = layers.node("drug"), try other.text().lowercased() != name.lowercased() {
            throw other.error("the plan is about `\(name)`", expected: "the same drug")
        }
        return try library.monograph(named: name, at: node.span)
    }

    private func identity(start: CivilDate) throws(InputError) -> PlanIdentity {
        let node = try plan.required("id")
        let id = try node.text(expecting: "a UUID")
        guard PlanJSONReader.isUUID(id) else {
            throw node.error("`\(id)` is no lower-case UUID", expected: "32 hexadecimal digits in five groups")
        }
        return PlanIdentity(
            id: id, revision: try plan.optional("revision")?.integer(in: 0...1_000_000) ?? 0,
            written: try plan.optional("written")?.date() ?? start)
    }

    /// Whether a text is a UUID in lower case.
    static func isUUID(_ text: String) -> Bool {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12]
            && groups.joined().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private func soFar() throws(InputError) -> SoFar? {
        guard let node = plan.optional("soFar") else { return nil }
        let object = try JSONObject(node, as: "soFar", keys: ["dose", "days", "missed"])
        return SoFar(
            regimen: try PlanText.regimen(object.required("dose").located(), names: names),
            days: try object.required("days").integer(in: 1...PlanText.longestStep),
            missed: try object.optional("missed")?.integer(in: 0...PlanText.longestStep) ?? 0)
    }

    private func pick(_ node: YAMLNode) throws(InputError) -> Pick {
        let object = try JSONObject(node, as: "a pick", keys: ["what", "value", "range", "why", "citation"])
        return Pick(
            what: try object.text("what"), value: try object.text("value"), range: try object.text("range"),
            why: try object.text("why"), citation: try object.text("citation"))
    }

    private func supply(_ node: YAMLNode) throws(InputError) -> SupplyLine {
        let object = try JSONObject(node, as: "a supply line", keys: ["product", "count", "toDispense"])
        let count = try object.required("count")
        var scanner = AmountScanner(try count.located())
        let value = try scanner.number(fractions: true, expecting: AmountText.expectedCount)
        guard scanner.rest.isEmpty else {
            throw count.error("`\(scanner.rest.text)` stands behind the count", expected: AmountText.expectedCount)
        }
        return SupplyLine(
            product: try object.required("product").line(expecting: "a product"), count: value, span: count.span)
    }
}
