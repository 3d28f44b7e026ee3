import DoseModel

/// The limits that hold for one plan, read off the monograph in the plainest way, without the checker.
struct NaiveLimits {
    /// The monograph in the variant that holds for the person.
    let monograph: Monograph
    /// What kidney function allows.
    let band: RenalBand
    private let sound: SoundPlan

    init(_ sound: SoundPlan) {
        self.sound = sound
        let name = sound.plan.protocolName
        monograph = sound.monograph.resolved(for: sound.circumstances, protocolName: name)
        let patient = sound.circumstances.patient
        band = monograph.renal.band(for: RenalFunction(of: patient), age: patient.age)
    }

    /// The ceiling of the place the plan is for, else the general one.
    func ceiling(_ tier: Ceiling.Tier, _ span: Ceiling.Span) -> Cited<Dose>? {
        let place = sound.circumstances.jurisdiction ?? monograph.usualJurisdiction
        let all = monograph.ceilings.filter { $0.tier == tier && $0.span == span }
        return (all.first { $0.jurisdiction == place } ?? all.first { $0.jurisdiction == nil })?.limit
    }

    /// The smallest ceiling of a single dose, or a day; `nil` for none.
    func lowestCeiling(_ span: Ceiling.Span) -> Int64? {
        Ceiling.Tier.allCases.compactMap { ceiling($0, span)?.value.micrograms }.min()
    }

    /// The shortest time between two doses, in minutes.
    var gap: Int { monograph.timing.minimumGap.value }

    /// As many clock times as fit into a day with that gap, the first at 07:00.
    var times: [Int] { (0..<(1_440 / gap)).map { (420 + $0 * gap) % 1_440 } }

    /// A total over as few doses as keep each at or below a limit, larger ones first; `nil` where the day has no room.
    func spread(_ total: Int64, each most: Int64?, atLeast fewest: Int = 1) -> [Int64]? {
        guard total > 0 else { return nil }
        for count in max(fewest, 1)...max(times.count, fewest) where count <= times.count {
            let amounts = (0..<Int64(count)).map { total / Int64(count) + ($0 < total % Int64(count) ? 1 : 0) }
            if amounts[0] <= most ?? .max, amounts.last! > 0 { return amounts }
        }
        return nil
    }

    /// An error, or a warning where the limit was never verified.
    static func severity<Value>(_ limit: Cited<Value>) -> Severity { limit.basis == .unverified ? .warning : .error }

    /// Doses at the first clock times, by time.
    func doses(_ amounts: [Int64]) -> [ScheduledDose] {
        zip(times, amounts).sorted { $0.0 < $1.0 }.map { minute, amount in NaiveLimits.dose(amount, at: minute) }
    }

    static func dose(
        _ micrograms: Int64, at minute: Int, on weekdays: WeekdaySet = .everyDay, cycleDay: Int = 0
    ) -> ScheduledDose {
        let time = ClockTime(minuteOfDay: minute)!
        return ScheduledDose(
            slot: .clock(time), anchor: .at, time: time, weekdays: weekdays, cycleDay: cycleDay,
            amount: Dose(micrograms: micrograms), take: nil)
    }

    /// The same taken so far, for so many days.
    func soFar(_ amounts: [Int64], days: Int, missed: Int = 0) -> SoFar {
        let slots = doses(amounts).map { AskedRegimen.SlotDose(slot: $0.slot, anchor: .at, amount: $0.amount) }
        return SoFar(regimen: AskedRegimen(.slots(slots)), days: days, missed: missed)
    }
}
