import DoseModel

/// Plans of all sorts, the same ones in every run.
struct SweptPlans: Sequence, IteratorProtocol {
    private var state: UInt64
    private var left: Int

    /// So many plans from a seed; some with rounds of days that differ.
    init(_ count: Int, seed: UInt64 = 20_261_122) {
        state = seed
        left = count
    }

    mutating func next() -> Plan? {
        guard left > 0 else { return nil }
        left -= 1
        var start = PlanFixture.date(2026, 1, 1).adding(days: below(1_500))
        var steps: [DoseStep] = []
        for number in 1...(1 + below(7)) {
            if below(12) == 0 { start = start.adding(days: below(5) - 2) }
            let end = start.adding(days: 1 + below(20))
            let everyDays = below(5) == 0 ? 2 + below(3) : 1
            let doses = everyDays > 1 && below(2) == 0 ? roundDoses(everyDays) : dayDoses(everyDays)
            steps.append(
                DoseStep(
                    number: number, phase: pick(Phase.allCases), start: start, end: end, everyDays: everyDays,
                    doses: doses, calculation: calculation(), why: below(3) == 0 ? "" : "Because of reason \(number)."))
            start = end
        }
        return PlanFixture.plan(
            steps, ending: pick(Ending.allCases),
            soFar: below(3) == 0 ? SoFar(regimen: regimen(), days: 28, missed: below(3)) : nil,
            milestones: [
                Milestone(kind: .decision, date: start, step: steps.count, title: "Decide", detail: "Keep or stop.")
            ],
            supply: [SupplyLine(product: "10 mg tablet", count: Ratio(Int64(below(300)), 2))],
            dispensed: below(4) == 0 ? [SupplyLine(product: "10 mg tablet", count: Ratio(Int64(below(99))))] : [],
            picks: (0..<below(3)).map { index in
                Pick(
                    what: "days between cuts", value: "\(index + 1) days", range: "1-7 days",
                    why: "the usual pace \(below(9))", citation: "Test label 2026")
            },
            timeZone: below(4) == 0 ? nil : "Europe/London", revision: below(3))
    }

    /// The circumstances in which ``slotDoses()`` are at their slots' own times, with a lead of 45 minutes.
    static let circumstances = {
        var circumstances = Circumstances(problemTimes: [.named("late reflux")])
        circumstances.day = MonographFixture.day
        circumstances.day.set(.named("late reflux"), to: MonographFixture.time(21, 15))
        circumstances.day.set(.breakfast, to: MonographFixture.time(9, 0), on: .weekend)
        return circumstances
    }()

    private mutating func dayDoses(_ everyDays: Int) -> [ScheduledDose] {
        below(2) == 0 ? slotDoses() : doses(varied: everyDays == 1)
    }

    /// The doses of a round: on its first day, on its last, and on some of those between.
    private mutating func roundDoses(_ length: Int) -> [ScheduledDose] {
        (0..<length).flatMap { day -> [ScheduledDose] in
            guard day == 0 || day == length - 1 || below(2) == 0 else { return [] }
            return doses(varied: false).map {
                ScheduledDose(
                    slot: $0.slot, anchor: $0.anchor, time: $0.time, cycleDay: day, amount: $0.amount, take: $0.take)
            }
        }
    }

    /// So often a day, or a round of two days that differ.
    private mutating func regimen() -> AskedRegimen {
        guard below(3) == 0 else { return AskedRegimen(.timesDaily(1 + below(4), amount())) }
        let doses = [0, 0, 1].map { day in
            AskedRegimen.SlotDose(
                slot: pick([.breakfast, .lunch]), anchor: pick(Anchor.allCases), cycleDay: day, amount: amount())
        }
        return AskedRegimen(.slots(Array(doses.dropFirst(below(2)))), everyDays: 2)
    }

    private mutating func calculation() -> StepCalculation? {
        guard below(3) == 0 else { return nil }
        let share = Cited(Ratio(Int64(below(10_000)), 100), basis: Basis.derived, citation: "Test label 2026")
        return StepCalculation(
            asked: Dose(micrograms: Int64(1 + below(30_000))), occupancy: below(2) == 0 ? share : nil)
    }

    /// Some slots of the day, each at its own time, which for breakfast is another at weekends.
    private mutating func slotDoses() -> [ScheduledDose] {
        var slots = [DaySlot.breakfast, .lunch, .dinner, .named("late reflux"), .bedtime].filter { _ in below(2) == 0 }
        if slots.isEmpty { slots = [.bedtime] }
        let anchor = pick(Anchor.allCases)
        var amount = amount()
        return slots.flatMap { slot in
            if below(4) == 0 { amount = self.amount() }
            let take = take(amount)
            let days: [WeekdaySet] = slot == .breakfast ? [.workdays, .weekend] : [.everyDay]
            return days.map { days in
                let moment = SweptPlans.circumstances.day.time(of: slot, on: days.days[0])!.minuteOfDay
                let time = ClockTime(minuteOfDay: moment - (anchor == .beforeMeal ? 45 : 0))!
                return ScheduledDose(
                    slot: slot, anchor: anchor, time: time, weekdays: days, amount: amount, take: take)
            }
        }
    }

    /// One to four doses at different times. A varied one may have another time at weekends.
    private mutating func doses(varied: Bool) -> [ScheduledDose] {
        var doses: [ScheduledDose] = []
        var minute = 300 + below(120)
        for _ in 0..<(1 + below(4)) {
            let slot = pick([DaySlot.breakfast, .lunch, .dinner, .bedtime, .wake, .named("late reflux")])
            let (anchor, amount) = (pick(Anchor.allCases), amount())
            let take = take(amount)
            let time = ClockTime(minuteOfDay: minute)!
            let isClock = below(4) == 0
            if varied, !isClock, below(3) == 0 {
                let weekendTime = ClockTime(minuteOfDay: minute + 5 + below(60))!
                for (days, time) in [(WeekdaySet.workdays, time), (.weekend, weekendTime)] {
                    doses.append(
                        ScheduledDose(
                            slot: slot, anchor: anchor, time: time, weekdays: days, amount: amount, take: take))
                }
            } else {
                doses.append(
                    ScheduledDose(
                        slot: isClock ? .clock(time) : slot, anchor: isClock ? .at : anchor, time: time,
                        amount: amount, take: take))
            }
            minute += 120 + below(130)
        }
        return doses
    }

    private mutating func take(_ amount: Dose) -> [Dosage]? {
        switch below(4) {
        case 0: nil
        case 1: [Dosage(product: "1 mg/mL liquid", count: amount.divided(by: Dose(milligrams: 1)))]
        default: [Dosage(product: "10 mg tablet", count: amount.divided(by: Dose(milligrams: 10)))]
        }
    }

    private mutating func amount() -> Dose { Dose(micrograms: Int64(1 + below(10)) * 2_500) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    private mutating func below(_ bound: Int) -> Int { Int(random() % UInt64(bound)) }

    /// SplitMix64.
    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
