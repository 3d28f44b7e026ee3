import DoseModel

/// Reads what a plan stands in: the person, the day, the pharmacy, what was acknowledged.
struct CircumstancesReader {
    /// The circumstances.
    let circumstances: Circumstances
    /// What the drug is for, where that stands beside a protocol or instead of one, and how it is taken.
    private static func readUse(
        _ layers: RequestLayers, of monograph: Monograph, into value: inout Circumstances
    ) throws(InputError) {
        if let node = layers.node("protocol"), let asked = monograph.unsupportedPurpose(named: try node.text()) {
            value.purpose = asked.id
            value.patient.places["purpose"] = node.span
        }
        if let node = layers.node("purpose") {
            value.purpose = try node.line(expecting: "what the drug is for, like a protocol's name")
            value.patient.places["purpose"] = node.span
        }
        if let node = layers.node("form") {
            value.form = try UseWords.form(node)
            value.patient.places["form"] = node.span
        }
        if let node = layers.node("route") {
            value.route = try UseWords.route(node)
            value.patient.places["route"] = node.span
        }
    }

    /// The names of problem times that have names of their own.
    let names: [String]

    /// Reads them.
    ///
    /// - Parameters:
    ///   - layers: where the keys are.
    ///   - monograph: whose products and jurisdictions there are.
    ///   - start: the first day of the plan.
    ///   - known: names of problem times that stand under `day` with their times.
    init(
        _ layers: RequestLayers, monograph: Monograph, start: CivilDate?, known: [String] = []
    ) throws(InputError) {
        var value = Circumstances(patient: try PatientReader(layers).patient(start: start))
        value.timeZone = try layers.node("time-zone")?.line(
            expecting: "the name of a time zone, like `America/New_York`")
        if let node = layers.node("jurisdiction") {
            value.jurisdiction = try node.choice(among: monograph.jurisdictions)
        }
        var named = known.map { ProblemTimesReader.Named(name: $0, time: nil) }
        if let node = layers.node("problem-times") {
            let problems = try ProblemTimesReader(node, known: known)
            value.problemTimes = problems.slots
            named += problems.named.filter { $0.time != nil }
        }
        value.day = try DayReader(layers, named: named).schedule()
        if let node = layers.node("products") {
            value.products = try ProductsReader.read(node, monograph: monograph)
        }
        try CircumstancesReader.readUse(layers, of: monograph, into: &value)
        if let node = layers.node("acknowledge") { value.acknowledgements = try AcknowledgementReader.read(node) }
        circumstances = value
        names = named.map(\.name)
    }

    /// The names of problem times that have names of their own, before anything else is read.
    static func names(_ layers: RequestLayers) throws(InputError) -> [String] {
        guard let node = layers.node("problem-times") else { return [] }
        return try ProblemTimesReader(node).named.map(\.name)
    }
}
