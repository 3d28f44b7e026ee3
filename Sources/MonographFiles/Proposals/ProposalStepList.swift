import DoseModel

/// Reads the steps under `plan` where they are a list: mappings, or lines of plan text.
struct ProposalStepList {
    private static let keys = ["for", "start", "until", "every", "dose", "doses", "round", "take", "total", "phase"]

    /// Problem times with names of their own.
    let names: [String]
    /// The one product at hand, which `2 tablets` counts; `nil` where it is not said.
    let product: Product?

    /// The steps.
    func steps(_ items: [YAMLNode]) throws(InputError) -> ProposedSteps {
        var steps = ProposedSteps()
        for item in items {
            switch item.content {
            case .scalar:
                let text = try item.located(expecting: "a step")
                let line = try PlanText.line(
                    Array(text.bytes[text.range]), at: .value(text), names: names, product: product)
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
        if let node = reader.optional("round") {
            for key in ["every", "dose", "doses"] {
                guard let other = reader.optional(key) else { continue }
                throw other.error("the step has a round of days, and `\(key)` beside it", expected: "one of them")
            }
            return try round(node, reader.optional("take"))
        }
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
        let regimen = try PlanText.detailedRegimen(text, names: names, product: product)
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

    /// `round: [{ breakfast: 10 mg }, { breakfast: 7.5 mg }]`: the doses of each day, `{}` for none, with tablets in a
    /// list of the same length.
    private func round(_ node: YAMLNode, _ take: YAMLNode?) throws(InputError) -> PlanTextRegimen {
        let days = try node.list(expecting: "the days of the round, each with its doses")
        let takes = try take?.list(expecting: "the tablets of each day of the round")
        guard (2...PlanText.longestInterval).contains(days.count) else {
            throw node.error(
                "a round of \(days.count) days is none", expected: "2 to \(PlanText.longestInterval) days")
        }
        if let takes, let take, takes.count != days.count {
            throw take.error(
                "the round has \(days.count) days, and tablets for \(takes.count)", expected: "as many of both")
        }
        var doses: [PlanTextDose] = []
        for (cycleDay, day) in days.enumerated() {
            let read = try self.doses(of: day, takes?[cycleDay])
            if let dose = read.first(where: { $0.weekdays != .everyDay }) {
                throw InputError(
                    "days of the week do not go with a round of days", at: dose.span, expected: "one or the other")
            }
            doses += read.map { $0.on(cycleDay: cycleDay) }
        }
        guard !doses.isEmpty else { throw node.error("the step has no doses", expected: "at least one dose") }
        return PlanTextRegimen(
            asked: AskedRegimen(.slots(doses.map(\.slotDose)), everyDays: days.count), doses: doses, take: nil,
            span: node.span)
    }

    /// `doses: { "11:45": 5 mg, "17:45": 5 mg }`, with tablets under the same names.
    private func doses(_ node: YAMLNode, _ take: YAMLNode?, _ every: Int) throws(InputError) -> PlanTextRegimen {
        let doses = try doses(of: node, take)
        guard !doses.isEmpty else { throw node.error("the step has no doses", expected: "at least one dose") }
        return PlanTextRegimen(
            asked: AskedRegimen(.slots(doses.map(\.slotDose)), everyDays: every), doses: doses, take: nil,
            span: node.span)
    }

    /// The doses of one day; none for `{}`.
    private func doses(of node: YAMLNode, _ take: YAMLNode?) throws(InputError) -> [PlanTextDose] {
        let pairs = try node.pairs(expecting: "times with their doses, like `{ \"08:00\": 5 mg }`")
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
        return doses
    }
}
