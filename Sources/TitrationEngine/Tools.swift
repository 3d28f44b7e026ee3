import DoseModel

/// What every part of one planning run shares: the person's day, slots, products and limits.
struct Tools {
    let choice: SlotChoice
    let composer: TabletComposer
    let schedule: RegimenSchedule
    let limits: RenalAdjustment
    private let monograph: Monograph
    private let request: PlanRequest

    private let products: [Product]

    /// Whether a way that leads nowhere is tried with other products, to name one that helps. It takes long.
    var namesHelp = true

    init(monograph: Monograph, request: PlanRequest, titration: TitrationProtocol?) {
        let circumstances = request.circumstances
        let day = circumstances.day(with: monograph)
        // A plan that only comes off keeps to the moments of the day: no lead that nobody asked for.
        let pattern = titration ?? monograph.protocols.first { $0.anchor == .at } ?? monograph.protocols[0]
        let asked = circumstances.problemTimes
        choice = SlotChoice(
            anchor: titration?.anchor ?? .at, problemTimes: asked.isEmpty ? pattern.usualProblemTimes : asked,
            patterns: pattern.patterns, day: day)
        products = circumstances.products(with: monograph)
        composer = TabletComposer(products: products, tabletsPerDose: monograph.tabletsPerDose.value)
        let timing = monograph.timing
        schedule = RegimenSchedule(
            allocator: SlotAllocator(
                day: day, lead: request.lead ?? timing.lead?.usual.value ?? 0,
                window: timing.lead?.window.value ?? 0...0,
                minimumGap: timing.minimumGap.value),
            window: timing.lead?.window)
        limits = RenalAdjustment(
            monograph: monograph, circumstances: circumstances, isAsked: request.target != nil)
        self.monograph = monograph
        self.request = request
    }

    /// What the steps of a shape stand on.
    ///
    /// - Parameter largest: the largest single dose on the way.
    func footing(caps: any StepCaps, upTo largest: Dose) -> Footing {
        let jurisdiction = request.circumstances.jurisdiction(with: monograph)
        let others = monograph.products.filter {
            namesHelp && $0.jurisdictions.contains(jurisdiction) && !products.map(\.name).contains($0.name)
        }
        return Footing(
            composer: composer, products: products, tabletsPerDose: monograph.tabletsPerDose.value, choice: choice,
            caps: caps, others: others, span: request.spans[.products] ?? request.spans[.soFar], upTo: largest)
    }

    /// What all doses of a plan are made of, chosen together.
    func compositions(of legs: [Leg], at span: SourceSpan?) throws(InputError) -> ProductChoice {
        let demands = legs.flatMap { leg in
            leg.regimen.doses.map { dose in
                let rounds = (leg.days - dose.cycleDay + leg.regimen.everyDays - 1) / leg.regimen.everyDays
                return DoseDemand(amount: dose.amount, times: max(rounds, 0))
            }
        }
        let plan = ProductPlan(products: products, tabletsPerDose: monograph.tabletsPerDose.value)
        if let choice = plan.best(for: demands) { return choice }
        for demand in demands { _ = try composer.composition(of: demand.amount, at: span) }
        throw InputError(
            "P601: no products at hand that go together make every dose of the plan", at: span,
            expected: "products that release the drug in the same way")
    }

    /// A note where the request leaves out when doses are to be taken, naming what was assumed.
    func assumedTimes() -> [Finding] {
        let circumstances = request.circumstances
        let assumed = DaySlot.ofEveryDay.filter { !circumstances.day.isComplete($0) }
        var parts = assumed.compactMap { slot in
            monograph.usualDay.value.time(of: slot, on: .monday).map { "\(slot.name) \($0.text)" }
        }
        var keys = assumed.isEmpty ? [] : ["`day:`"]
        if circumstances.problemTimes.isEmpty, choice.anchor == .beforeMeal, !choice.problemTimes.isEmpty {
            parts.append("problem times \(choice.problemTimes.map(\.name).joined(separator: " and "))")
            keys.append("`problem-times:`")
        }
        let usualLead = monograph.timing.lead?.usual
        if let usualLead, request.lead == nil, choice.anchor == .beforeMeal {
            parts.append("\(usualLead.value) minutes before problem times")
            keys.append("`lead:`")
        }
        guard !parts.isEmpty else { return [] }
        let isLeadOnly = assumed.isEmpty
        return [
            Finding(
                .t505, .note, "clock times assumed: \(parts.joined(separator: ", "))",
                basis: isLeadOnly ? usualLead?.basis : monograph.usualDay.basis,
                citation: isLeadOnly ? usualLead?.citation : monograph.usualDay.citation,
                help: "give the person's own under \(keys.joined(separator: ", "))",
                span: assumed.isEmpty ? nil : request.spans[.day])
        ]
    }
}
