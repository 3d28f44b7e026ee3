import DoseModel

/// Gives the doses of a plan from elsewhere their clock times. Knows nothing of how our own plans are made.
struct ProposalTimes {
    private let circumstances: Circumstances
    private let monograph: Monograph
    private let titration: TitrationProtocol?
    private let day: DaySchedule
    private let lead: Int
    private let isLeadGiven: Bool
    /// The slots whose clock times nobody gave.
    private var assumedSlots: [DaySlot] = []
    /// Whether a dose hangs on a lead that nobody gave.
    private var isLeadAssumed = false

    /// Prepares for one proposal.
    ///
    /// - Parameters:
    ///   - titration: the protocol that the proposal names.
    ///   - lead: the minutes before a problem time that it names.
    init(_ circumstances: Circumstances, monograph: Monograph, titration: TitrationProtocol?, lead: Int?) {
        self.circumstances = circumstances
        self.monograph = monograph
        self.titration = titration
        self.lead = lead ?? monograph.timing.lead?.usual.value ?? 0
        isLeadGiven = lead != nil
        day = circumstances.day(with: monograph)
    }

    /// The doses of a regimen at their clock times, by day of the round, then by time. A dose whose time differs by day of the week stands once
    /// for each time.
    mutating func doses(of regimen: PlanTextRegimen) throws(InputError) -> [ScheduledDose] {
        var scheduled: [ScheduledDose] = []
        for dose in try slotDoses(regimen) {
            var times: [(time: ClockTime, weekdays: WeekdaySet)] = []
            for weekday in dose.weekdays.days {
                let time = try time(of: dose, on: weekday)
                if let index = times.firstIndex(where: { $0.time == time }) {
                    times[index].weekdays.formUnion(WeekdaySet(weekday))
                } else {
                    times.append((time, WeekdaySet(weekday)))
                }
            }
            let take = dose.take.map { $0.map(named) }
            for (time, weekdays) in times {
                scheduled.append(
                    ScheduledDose(
                        slot: dose.slot, anchor: dose.anchor, time: time, weekdays: weekdays,
                        cycleDay: dose.cycleDay, amount: dose.amount, take: take, span: dose.span))
            }
        }
        return scheduled.enumerated()
            .sorted { left, right in
                (left.element.cycleDay, left.element.time, left.offset)
                    < (right.element.cycleDay, right.element.time, right.offset)
            }
            .map(\.element)
    }

    /// A note that names what was assumed; none where everything was given.
    func assumed() -> [Finding] {
        var parts = DaySlot.ofEveryDay.filter(assumedSlots.contains).compactMap { slot in
            monograph.usualDay.value.time(of: slot, on: .monday).map { "\(slot.name) \($0.text)" }
        }
        if isLeadAssumed { parts.append("\(self.lead) minutes before problem times") }
        guard !parts.isEmpty else { return [] }
        let lead = assumedSlots.isEmpty ? monograph.timing.lead?.usual : nil
        let basis = lead?.basis ?? monograph.usualDay.basis
        let citation = lead?.citation ?? monograph.usualDay.citation
        return [
            Finding(
                .t505, .note, "clock times assumed: " + parts.joined(separator: ", "), basis: basis,
                citation: citation,
                help: "give the person's own times under `day:`" + (isLeadAssumed ? ", and `lead:`" : ""))
        ]
    }

    /// The doses with a slot each, whatever way the regimen was written.
    private func slotDoses(_ regimen: PlanTextRegimen) throws(InputError) -> [PlanTextDose] {
        switch regimen.asked.doses {
        case .slots: return regimen.doses
        case .timesDaily(let count, let amount):
            return try pattern(of: count, at: regimen.span).map { slot in
                PlanTextDose(
                    amount: amount, slot: slot, anchor: anchor(of: slot), weekdays: .everyDay, take: regimen.take,
                    span: regimen.span)
            }
        case .problemTimes(let amount):
            let given = circumstances.problemTimes
            let slots = given.isEmpty ? titration?.usualProblemTimes ?? [] : given
            guard !slots.isEmpty else {
                throw InputError(
                    "no problem times are given", at: regimen.span,
                    expected: "`problem-times: [lunch, dinner]`, or the times by name")
            }
            return slots.map { slot in
                PlanTextDose(
                    amount: amount, slot: slot, anchor: .beforeMeal, weekdays: .everyDay, take: regimen.take,
                    span: regimen.span)
            }
        }
    }

    /// The slots of so many doses a day: those of the protocol named, or else of the first that has no lead.
    private func pattern(of count: Int, at span: SourceSpan) throws(InputError) -> [DaySlot] {
        let protocols = monograph.protocols
        let patterns = (titration ?? protocols.first { $0.anchor == .at } ?? protocols.first)?.patterns ?? []
        guard count <= patterns.count else {
            throw InputError(
                "nothing says at which times \(count) doses a day are taken", at: span,
                expected: "the times by name, like `at 06:00, 10:00 and 14:00`")
        }
        return patterns[count - 1]
    }

    /// Getting up and going to bed are moments, not problem times.
    private func anchor(of slot: DaySlot) -> Anchor {
        switch slot {
        case .breakfast, .lunch, .dinner, .named: titration?.anchor ?? .at
        case .wake, .bedtime, .clock: .at
        }
    }

    private mutating func time(of dose: PlanTextDose, on weekday: Weekday) throws(InputError) -> ClockTime {
        if let time = dose.time { return time }
        guard let moment = day.time(of: dose.slot, on: weekday) else {
            throw InputError(
                "no clock time is known for \(dose.slot.name) on a \(weekday.name)", at: dose.span,
                expected: "a time under `day`")
        }
        if circumstances.day.time(of: dose.slot, on: weekday) == nil, !assumedSlots.contains(dose.slot) {
            assumedSlots.append(dose.slot)
        }
        guard dose.anchor == .beforeMeal || dose.shift != nil else { return moment }
        if dose.shift == nil, !isLeadGiven { isLeadAssumed = true }
        let shift = dose.shift ?? -lead
        guard let time = ClockTime(minuteOfDay: moment.minuteOfDay + shift) else {
            throw InputError(
                "the dose \(abs(shift)) minutes \(shift < 0 ? "before" : "after") \(dose.slot.name) falls on the day "
                    + (shift < 0 ? "before" : "after"), at: dose.span, expected: "a clock time")
        }
        return time
    }

    /// A dosage with the product's own name, where an alias was written; an unknown product stays as it is.
    private func named(_ dosage: Dosage) -> Dosage {
        guard let product = monograph.product(named: dosage.product) else { return dosage }
        return Dosage(product: product.name, count: dosage.count)
    }
}
