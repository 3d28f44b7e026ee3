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
                day: day, lead: request.lead ?? timing.usualLead.value, window: timing.window.value,
                minimumGap: timing.minimumGap.value),
            composer: composer, windowBasis: timing.window.basis, windowCitation: timing.window.citation)
        limits = RenalAdjustment(monograph: monograph, circumstances: circumstances)
        self.monograph = monograph
        self.request = request
    }

    /// A note where the request leaves out clock times of the day, naming those that were assumed.
    func assumedTimes() -> [Finding] {
        let given = request.circumstances.day
        let assumed = DaySlot.ofEveryDay.filter { !given.isComplete($0) }
        guard !assumed.isEmpty else { return [] }
        let times = assumed.compactMap { slot in
            monograph.usualDay.value.time(of: slot, on: .monday).map { "\(slot.name) \($0.text)" }
        }
        return [
            Finding(
                .t505, .note, "clock times assumed: \(times.joined(separator: ", "))",
                basis: monograph.usualDay.basis, citation: monograph.usualDay.citation,
                help: "give the person's own times under `day:`", span: request.spans[.day])
        ]
    }
}
