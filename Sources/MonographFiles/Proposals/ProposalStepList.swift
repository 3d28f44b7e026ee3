import DoseModel

/// Reads the steps under `plan` where they are a list: mappings, or lines of plan text.
struct ProposalStepList {
    private static let keys = ["for", "start", "until", "every", "dose", "doses", "take", "total", "phase"]

    /// Problem times with names of their own.
    let names: [String]

    /// The steps.
    func steps(_ items: [YAMLNode]) throws(InputError) -> ProposedSteps {
        var steps = ProposedSteps()
        for item in items {
            switch item.content {
            case .scalar:
                let text = try item.located(expecting: "a step")
                let line = try PlanText.line(Array(text.bytes[text.range]), at: .value(text), names: names)
                if let line { try steps.add(line) }
            default:
                try steps.add(try step(item))
            }
        }
        return steps
    }

    private func step(_ item: YAMLNode) throws(InputError) -> ProposedStep {
        let reader = try NodeReader(item, as: "a step", keys: ProposalStepList.keys)
        return ProposedStep(
            regimen: try regimen(reader), length: try length(reader), start: try reader.optional("start")?.date(),
            total: try reader.optional("total").map { node throws(InputError) in try AmountText.dose(node) },
            phase: try reader.optional("phase")?.choice(of: Phase.self), span: item.span)
    }

    private func length(_ reader: NodeReader) throws(InputError) -> ProposedStep.Length {
        switch (reader.optional("for"), reader.optional("until")) {
        case (let node?, nil): return .days(try AmountText.days(node))
        case (nil, let node?): return .until(try node.date(), at: node.span)
        case (nil, nil):
            throw reader.node.error(
                "the step does not say how long it lasts",
                expected: "`for: 7 days`, or `until:` the first day without it")
        case (.some, let node?):
            throw node.error("the step says twice how long it lasts", expected: "`for` or `until`")
        }
    }

    private func regimen(_ reader: NodeReader) throws(InputError) -> PlanTextRegimen {
        let every = try interval(reader.optional("every"))
        switch (reader.optional("dose"), reader.optional("doses")) {
        case (let node?, nil): return try regimen(node, reader.optional("take"), every)
        case (nil, let node?): return try doses(node, reader.optional("take"), every ?? 1)
        case (nil, nil):
            throw reader.node.error(
                "the step has no doses", expected: "`doses: { \"08:00\": 5 mg }` or `dose: 5 mg at bedtime`")
        case (.some, let node?):
            throw node.error("the step says its doses twice", expected: "`dose` or `doses`")
        }
    }

    private func interval(_ node: YAMLNode?) throws(InputError) -> Int? {
        guard let node else { return nil }
        let days = try AmountText.days(node)
        guard days <= PlanText.longestInterval else {
            throw node.error("the interval is too long", expected: "up to \(PlanText.longestInterval) days")
        }
        return days
    }

    /// `dose: 10 mg three times daily`, with one list of tablets for each dose.
    private func regimen(_ node: YAMLNode, _ take: YAMLNode?, _ every: Int?) throws(InputError) -> PlanTextRegimen {
        let text = try node.located(expecting: "a regimen, like `10 mg three times daily`")
        let regimen = try PlanText.detailedRegimen(text, names: names)
        if let every, regimen.asked.everyDays != 1, regimen.asked.everyDays != every {
            throw node.error("`dose` and `every` name different intervals", expected: "one of them")
        }
        let asked = AskedRegimen(regimen.asked.doses, everyDays: every ?? regimen.asked.everyDays)
        guard let take else {
            return PlanTextRegimen(asked: asked, doses: regimen.doses, take: regimen.take, span: regimen.span)
        }
        guard !regimen.hasTablets else {
            throw take.error("the tablets are given twice", expected: "in `dose` or in `take`")
        }
        let dosages = try PlanText.take(take.located(expecting: "tablets, like `1/2 x 10 mg tablet`"))
        return PlanTextRegimen(
            asked: asked, doses: regimen.doses.map { $0.taking(dosages) }, take: dosages, span: regimen.span)
    }

    /// `doses: { "11:45": 5 mg, "17:45": 5 mg }`, with tablets under the same names.
    private func doses(_ node: YAMLNode, _ take: YAMLNode?, _ every: Int) throws(InputError) -> PlanTextRegimen {
        let pairs = try node.pairs(expecting: "times with their doses, like `{ \"08:00\": 5 mg }`")
        guard !pairs.isEmpty else { throw node.error("the step has no doses", expected: "at least one dose") }
        let takes =
            try take?.pairs(expecting: "times with their tablets, like `{ \"08:00\": 1/2 x 10 mg tablet }`") ?? []
        for pair in takes where !pairs.contains(where: { $0.name == pair.name }) {
            throw pair.key.error(
                "`\(pair.name)` is no time of `doses`",
                expected: "one of: " + pairs.map(\.name).joined(separator: ", "),
                nearest: NearestWord.of(pair.name, in: pairs.map(\.name)))
        }
        var doses: [PlanTextDose] = []
        for pair in pairs {
            let moment = try PlanText.moment(pair.key.located(), names: names)
            let dosages = try takes.first { $0.name == pair.name }.map { pair throws(InputError) in
                try PlanText.take(pair.value.located(expecting: "tablets, like `1/2 x 10 mg tablet`"))
            }
            doses.append(
                PlanTextDose(
                    amount: try AmountText.dose(pair.value), slot: moment.slot, anchor: moment.anchor,
                    weekdays: moment.weekdays, take: dosages, span: pair.value.span))
        }
        let slots = doses.map { AskedRegimen.SlotDose(slot: $0.slot, anchor: $0.anchor, amount: $0.amount) }
        return PlanTextRegimen(
            asked: AskedRegimen(.slots(slots), everyDays: every), doses: doses, take: nil, span: node.span)
    }
}
