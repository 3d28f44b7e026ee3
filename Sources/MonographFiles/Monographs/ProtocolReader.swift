import DoseModel

/// Reads the protocols of a monograph.
struct ProtocolReader {
    private let citations: CitationList
    private let steps: StepRule
    private let ceilings: [Ceiling]

    /// A reader that holds protocols to the rules of their monograph.
    init(_ citations: CitationList, steps: StepRule, ceilings: [Ceiling]) {
        self.citations = citations
        self.steps = steps
        self.ceilings = ceilings
    }

    /// Reads the mapping `protocols`.
    func protocols(_ node: YAMLNode) throws(InputError) -> [TitrationProtocol] {
        var protocols: [TitrationProtocol] = []
        var names: Set<String> = []
        for pair in try node.pairs(expecting: "protocols by name") {
            let read = try titrationProtocol(pair.name, pair.value)
            for name in [read.id] + read.aliases where !names.insert(name).inserted {
                throw pair.key.error("two protocols are called `\(name)`")
            }
            protocols.append(read)
        }
        guard !protocols.isEmpty else { throw node.error("there are no protocols", expected: "at least one protocol") }
        return protocols
    }

    private func titrationProtocol(_ id: String, _ node: YAMLNode) throws(InputError) -> TitrationProtocol {
        let reader = try NodeReader(
            node, as: "the protocol `\(id)`",
            keys: [
                "title", "aliases", "citation", "basis", "note", "ladders", "usual-target", "anchor",
                "usual-problem-times",
                "patterns", "stay", "usual-stay", "usual-sequel", "score-after", "benefit", "reassess",
            ])
        let patterns = try patterns(reader.required("patterns"))
        let ladders = try ladders(reader.required("ladders"), patterns: patterns.count)
        let targetNode = try reader.required("usual-target")
        let target = try PlanText.regimen(targetNode.located())
        guard ladders.contains(where: { $0.contains { $0.regimen == target } }) else {
            throw targetNode.error("the usual target is no rung of a ladder", expected: "one of the rungs")
        }
        let trial = try citations.cited(
            reader.required("stay"), "the time at the target", read: AmountText.dayRange)
        let usualTrial = try citations.cited(reader.required("usual-stay"), "the usual time at the target") {
            (node) throws(InputError) in
            try MonographReader.within(trial.value, AmountText.days(node), "days", node)
        }
        return TitrationProtocol(
            id: id, aliases: try words(reader.optional("aliases")), title: try reader.required("title").text(),
            citation: try citations.citation(in: reader),
            basis: try reader.required("basis").choice(of: Basis.self), ladders: ladders, usualTarget: target,
            anchor: try reader.required("anchor").choice(of: Anchor.self),
            usualProblemTimes: try slots(reader.required("usual-problem-times")), patterns: patterns, stay: trial,
            usualStay: usualTrial, usualSequel: try reader.required("usual-sequel").choice(of: Sequel.self),
            trial: TrialRule(
                scoreAfter: try citations.cited(
                    reader.required("score-after"), "the first score", read: AmountText.days),
                benefit: try citations.cited(
                    reader.required("benefit"), "the benefit to keep the drug", read: AmountText.percent),
                reassess: try citations.cited(
                    reader.required("reassess"), "the reassessment", read: AmountText.monthRange)))
    }

    private func ladders(_ node: YAMLNode, patterns: Int) throws(InputError) -> [[Rung]] {
        var ladders: [[Rung]] = []
        for item in try node.list(expecting: "a list of ladders") {
            var ladder: [Rung] = []
            for rung in try item.list(expecting: "a ladder, one regimen a line from the first dose up") {
                let regimen = try PlanText.regimen(rung.located(expecting: "plan text, `10 mg three times daily`"))
                try check(regimen, at: rung, isFirst: ladder.isEmpty, patterns: patterns)
                ladder.append(Rung(regimen))
            }
            guard !ladder.isEmpty else { throw item.error("the ladder has no rungs", expected: "at least one regimen") }
            ladders.append(ladder)
        }
        guard !ladders.isEmpty else { throw node.error("there are no ladders", expected: "at least one ladder") }
        return ladders
    }

    /// Sees to it that no ladder leads where the monograph itself forbids to go.
    private func check(_ regimen: AskedRegimen, at rung: YAMLNode, isFirst: Bool, patterns: Int) throws(InputError) {
        if isFirst, regimen.largestDose > steps.startPerDose.value {
            throw rung.error(
                "the first rung is larger than the starting dose", expected: "at most \(steps.startPerDose.value.text)")
        }
        let most = ceilings.filter { $0.tier == .absolute && $0.span == .dose && $0.jurisdiction == nil }
        if let most = most.first, regimen.largestDose > most.limit.value {
            throw rung.error(
                "the rung is larger than the absolute ceiling per dose", expected: "at most \(most.limit.value.text)")
        }
        if case .timesDaily(let times, _) = regimen.doses, times > patterns {
            throw rung.error(
                "there is no pattern for \(times) doses a day", expected: "\(times) lines under `patterns`")
        }
    }

    private func patterns(_ node: YAMLNode) throws(InputError) -> [[DaySlot]] {
        var patterns: [[DaySlot]] = []
        for item in try node.list(expecting: "a list of slots for each number of doses a day") {
            let slots = try slots(item)
            guard slots.count == patterns.count + 1 else {
                throw item.error(
                    "pattern \(patterns.count + 1) has \(slots.count) slots", expected: "as many slots as doses a day")
            }
            guard Set(slots).count == slots.count else { throw item.error("a slot stands twice in a pattern") }
            patterns.append(slots)
        }
        guard !patterns.isEmpty else { throw node.error("there are no patterns", expected: "at least `- [bedtime]`") }
        return patterns
    }

    private func slots(_ node: YAMLNode) throws(InputError) -> [DaySlot] {
        let names = DaySlot.ofEveryDay.map(\.name)
        return try node.list(expecting: "a list of slots, `[lunch, dinner]`").map { (item) throws(InputError) in
            guard let slot = DaySlot(name: try item.choice(among: names)) else {
                preconditionFailure("a slot of every day has no name")
            }
            return slot
        }
    }

    private func words(_ node: YAMLNode?) throws(InputError) -> [String] {
        guard let node else { return [] }
        return try node.list().map { (item) throws(InputError) in try item.text() }
    }
}
