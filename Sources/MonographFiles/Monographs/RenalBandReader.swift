import DoseModel

/// Reads one band of kidney function, or what holds on dialysis.
struct RenalBandReader {
    private static let keys = [
        "gate", "daily", "daily-under-absolute", "per-dose", "start-daily", "minimum-days", "doses-per-day", "older",
        "advice",
    ]

    private let reader: NodeReader
    private let citations: CitationList

    /// Opens a band with a name and bounds.
    init(band node: YAMLNode, _ citations: CitationList) throws(InputError) {
        reader = try NodeReader(node, as: "a kidney band", keys: ["name", "from", "below"] + RenalBandReader.keys)
        self.citations = citations
    }

    /// Opens what holds on dialysis, which has neither.
    init(dialysis node: YAMLNode, _ citations: CitationList) throws(InputError) {
        reader = try NodeReader(node, as: "dialysis", keys: RenalBandReader.keys)
        self.citations = citations
    }

    /// Reads the band; `bounds` is `nil` for dialysis.
    func read(name: String, from: Int?, below: Int?) throws(InputError) -> RenalBand {
        let daily = try limits("daily")
        let absolute = try limits("daily-under-absolute")
        let perDose = try limits("per-dose")
        if let caution = perDose.caution, caution.includesThreshold {
            throw try reader.required("per-dose").error("`warn-from` is not for single doses", expected: "`warn-above`")
        }
        let start = reader.optional("start-daily")
        let band = RenalBand(
            name: name, from: from, below: below,
            gate: try gate(reader.required("gate")),
            daily: daily, dailyUnderAbsolute: absolute, perDose: perDose.ceiling,
            perDoseCaution: perDose.caution?.threshold,
            startDaily: try citations.citedIfPresent(
                reader, "start-daily", "the start of a kidney band", read: AmountText.dose),
            minimumDays: try citations.citedIfPresent(
                reader, "minimum-days", "the shortest interval of a kidney band", read: AmountText.days),
            dosesPerDay: try citations.citedIfPresent(
                reader, "doses-per-day", "the most doses a day in a kidney band"
            ) { node throws(InputError) in try node.integer(in: 1...24) },
            ageRule: try older(), advice: try reader.required("advice").text())
        try check(band)
        for ceiling in [daily.ceiling, absolute.ceiling, band.ageRule?.dailyCeiling] {
            guard let start, let first = band.startDaily, let ceiling, ceiling.value < first.value else { continue }
            throw start.error(
                "the start of \(first.value.text) lies above a ceiling of the band, \(ceiling.value.text)",
                expected: "at most \(ceiling.value.text)")
        }
        return band
    }

    /// Sees to it that an agreement or override never opens the way to the general ceiling.
    private func check(_ band: RenalBand) throws(InputError) {
        let (daily, absolute) = (band.daily.ceiling, band.dailyUnderAbsolute.ceiling)
        let isGated = band.gate.value == .acknowledge || band.gate.value == .refuse
        guard (daily != nil) == (absolute != nil), !isGated || daily != nil else {
            throw reader.node.error(
                "a gated band needs a ceiling under `daily` and one under `daily-under-absolute`",
                expected: "both, or none where the gate is `none` or `advisory`")
        }
        if let daily, let absolute, absolute.value < daily.value {
            throw reader.node.error(
                "the ceiling under `daily-under-absolute` is the lower one", expected: "at least \(daily.value.text)")
        }
    }

    /// A whole number under a key of bounds; `nil` where it is absent.
    func bound(_ key: String) throws(InputError) -> Int? {
        try reader.optional(key)?.integer(in: 0...200)
    }

    /// The name under `name`.
    func name() throws(InputError) -> String { try reader.required("name").text() }

    private func gate(_ node: YAMLNode) throws(InputError) -> Cited<RenalBand.Gate> {
        let reader = try NodeReader(node, as: "a gate", keys: ["value", "basis", "citation", "note"])
        let gate = try reader.required("value").choice(of: RenalBand.Gate.self)
        return try citations.cited(node, "a gate") { _ in gate }
    }

    /// Reads `{ ceiling: ..., warn-above: ... }` or `{ ceiling: ..., warn-from: ... }`; all may be absent.
    private func limits(_ key: String) throws(InputError) -> RenalBand.Daily {
        guard let node = reader.optional(key) else { return RenalBand.Daily(ceiling: nil, caution: nil) }
        let limits = try NodeReader(node, as: "`\(key)`", keys: ["ceiling", "warn-above", "warn-from"])
        let ceiling = try citations.citedIfPresent(limits, "ceiling", "a kidney ceiling", read: AmountText.dose)
        var caution: RenalBand.Caution?
        for (key, includes) in [("warn-above", false), ("warn-from", true)] {
            guard let node = limits.optional(key) else { continue }
            guard caution == nil else {
                throw node.error("`warn-above` and `warn-from` exclude each other", expected: "one of them")
            }
            let threshold = try citations.cited(node, "a kidney caution", read: AmountText.dose)
            if let ceiling, threshold.value > ceiling.value {
                throw node.error(
                    "a caution at \(threshold.value.text) above the ceiling of \(ceiling.value.text) never speaks",
                    expected: "at most \(ceiling.value.text)")
            }
            caution = RenalBand.Caution(threshold: threshold, includesThreshold: includes)
        }
        return RenalBand.Daily(ceiling: ceiling, caution: caution)
    }

    private func older() throws(InputError) -> RenalBand.AgeRule? {
        guard let node = reader.optional("older") else { return nil }
        let rule = try NodeReader(node, as: "`older`", keys: ["from-age", "ceiling"])
        let ceiling = try citations.citedIfPresent(
            rule, "ceiling", "the ceiling for older people", read: AmountText.dose)
        return RenalBand.AgeRule(
            fromAge: try citations.cited(
                rule.required("from-age"), "the age of an age rule", read: MonographReader.age),
            dailyCeiling: ceiling)
    }
}
