import DoseModel

/// Reads one step of a plan in Doseplan's own JSON.
struct PlanJSONStepReader {
    /// Whose products there are.
    let monograph: Monograph

    /// Reads the step that must have this number.
    func step(_ node: YAMLNode, number: Int) throws(InputError) -> DoseStep {
        let object = try JSONObject(
            node, as: "a step",
            keys: [
                "number", "key", "phase", "start", "end", "everyDays", "doses", "dailyTotal", "statedTotal", "why",
                "asked", "occupancy", "occupancyBasis", "occupancyCitation",
            ])
        if let given = object.optional("number"), try given.integer(in: 1...1_000_000) != number {
            throw given.error("the step is number \(number) of the plan", expected: "\(number)")
        }
        let (start, end) = (try object.required("start").date(), try object.required("end").date())
        guard (1...PlanText.longestStep).contains(start.days(until: end)) else {
            throw try object.required("end").error(
                "the step begins on \(start.text) and cannot end before \(end.text)",
                expected: "the first day without it, within \(PlanText.longestStep) days")
        }
        let everyDays = try object.optional("everyDays")?.integer(in: 1...PlanText.longestInterval) ?? 1
        let step = DoseStep(
            number: number, key: try object.optional("key").map(StepKeyText.key),
            phase: try object.required("phase").choice(of: Phase.self), start: start, end: end,
            everyDays: everyDays,
            doses: try object.list("doses") { node throws(InputError) in try dose(node, everyDays: everyDays) },
            statedTotal: try object.optional("statedTotal").map(amount), calculation: try calculation(object),
            why: try object.text("why"), span: node.span)
        guard !step.doses.isEmpty else { throw node.error("the step has no doses", expected: "at least one dose") }
        return try stating(object.optional("dailyTotal").map(amount), in: step)
    }

    /// A total that somebody changed counts as stated, so that it is compared with the doses.
    private func stating(_ total: Dose?, in step: DoseStep) -> DoseStep {
        guard let total, step.statedTotal == nil, total != step.dailyTotal else { return step }
        return DoseStep(
            number: step.number, key: step.key, phase: step.phase, start: step.start, end: step.end,
            everyDays: step.everyDays, doses: step.doses, statedTotal: total, calculation: step.calculation,
            why: step.why, span: step.span)
    }

    private func amount(_ node: YAMLNode) throws(InputError) -> Dose { try AmountText.dose(node) }

    /// What a shape asked for; `nil` where the file says nothing of it.
    private func calculation(_ object: JSONObject) throws(InputError) -> StepCalculation? {
        guard let asked = object.optional("asked") else {
            guard let occupancy = object.optional("occupancy") else { return nil }
            throw occupancy.error("an occupancy stands without a dose that was asked for", expected: "`asked` too")
        }
        let occupancy = try object.optional("occupancy").map { node throws(InputError) in
            Cited(
                try AmountText.share(node),
                basis: try object.optional("occupancyBasis")?.choice(of: Basis.self) ?? .unverified,
                citation: try object.text("occupancyCitation"))
        }
        return StepCalculation(asked: try AmountText.dose(asked), occupancy: occupancy)
    }

    private func dose(_ node: YAMLNode, everyDays: Int) throws(InputError) -> ScheduledDose {
        let object = try JSONObject(
            node, as: "a dose", keys: ["slot", "anchor", "time", "weekdays", "cycleDay", "amount", "take"])
        let time = try object.required("time").clockTime()
        return ScheduledDose(
            slot: try object.optional("slot").map(slot) ?? .clock(time),
            anchor: try object.optional("anchor")?.choice(of: Anchor.self) ?? .at, time: time,
            weekdays: try object.optional("weekdays").map(weekdays) ?? .everyDay,
            cycleDay: try object.optional("cycleDay")?.integer(in: 0...(everyDays - 1)) ?? 0,
            amount: try AmountText.dose(object.required("amount")),
            take: object.optional("take") == nil ? nil : try object.list("take", dosage), span: node.span)
    }

    private func slot(_ node: YAMLNode) throws(InputError) -> DaySlot {
        let name = try node.line(expecting: "a slot, like `lunch` or `11:45`")
        if let slot = DaySlot(name: name) { return slot }
        // A name cannot begin with a digit and be a time; what is no time is a name.
        return (try? node.clockTime()).map { .clock($0) } ?? .named(name)
    }

    private func weekdays(_ node: YAMLNode) throws(InputError) -> WeekdaySet {
        var days = WeekdaySet()
        for item in try node.list(expecting: "a list of weekdays") {
            let name = try item.choice(among: Weekday.allCases.map(\.name))
            for weekday in Weekday.allCases where weekday.name == name { days.formUnion(WeekdaySet(weekday)) }
        }
        guard !days.isEmpty else { throw node.error("the list of weekdays is empty", expected: "null for every day") }
        return days
    }

    private func dosage(_ node: YAMLNode) throws(InputError) -> Dosage {
        let object = try JSONObject(node, as: "a dosage", keys: ["product", "count"])
        let name = try object.required("product").line(expecting: "a product")
        return Dosage(
            product: monograph.product(named: name)?.name ?? name, count: try AmountText.count(object.required("count"))
        )
    }
}
