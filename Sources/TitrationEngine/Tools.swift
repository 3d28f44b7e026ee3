import DoseModel

/// What every part of one planning run shares: the person's day, slots, products and limits.
struct Tools {
    let choice: SlotChoice
    let composer: TabletComposer
    let schedule: RegimenSchedule
    let limits: RenalAdjustment
    private let monograph: Monograph
    private let request: PlanRequest

    init(monograph: Monograph, request: PlanRequest, titration: TitrationProtocol?) {
        let circumstances = request.circumstances
        let day = circumstances.day(with: monograph)
        // A plan that only comes off keeps to the moments of the day: no lead that nobody asked for.
        let pattern = titration ?? monograph.protocols.first { $0.anchor == .at } ?? monograph.protocols[0]
        let asked = circumstances.problemTimes
        choice = SlotChoice(
            anchor: titration?.anchor ?? .at, problemTimes: asked.isEmpty ? pattern.usualProblemTimes : asked,
            patterns: pattern.patterns, day: day)
        composer = TabletComposer(
            products: circumstances.products(with: monograph), tabletsPerDose: monograph.tabletsPerDose.value)
        let timing = monograph.timing
        schedule = RegimenSchedule(
            allocator: SlotAllocator(
                day: day, lead: request.lead ?? timing.lead?.usual.value ?? 0,
                window: timing.lead?.window.value ?? 0...0,
                minimumGap: timing.minimumGap.value),
            composer: composer, window: timing.lead?.window)
        limits = RenalAdjustment(monograph: monograph, circumstances: circumstances)
        self.monograph = monograph
        self.request = request
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
