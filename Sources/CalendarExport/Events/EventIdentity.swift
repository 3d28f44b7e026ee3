import DoseModel

/// Names events so that each export of a plan, in any revision, gives the same event the same UID, and no two events
/// of a plan ever share one. Only what stays when a plan is edited goes into the name: the plan's id, the key of the
/// step, the day of the round, the slot; neither times nor amounts nor dates.
struct EventIdentity {
    private let plan: NameUUID
    private var name = EventText()

    /// The identity of all events of the plan with this id.
    ///
    /// - Parameter set: the name of another set of UIDs; `nil` for the usual one.
    init(planID: String, set: String? = nil) {
        let usual = NameUUID.v5(namespace: .doseplan, name: planID)
        plan = set.map { NameUUID.v5(namespace: usual, name: "set/" + $0) } ?? usual
    }

    /// The UID of one series of a dose. `occurrence` tells apart doses of a step that have slot and weekdays in common;
    /// the series' own weekdays and part tell apart what one dose needs several events for.
    ///
    /// The name is `dose/2/127/0/127/0/lunch`: the step's key, weekdays of the dose as bits, occurrence, weekdays and part of the
    /// series, slot. The slot comes last because it may be any text. A dose of a later day of a round says so behind
    /// its step, counted from 0: `dose/2+1/127/0/127/0/lunch`.
    mutating func dose(_ dose: ScheduledDose, step: String, occurrence: Int, series: DoseSeries) -> NameUUID {
        name.removeAll()
        name.append("dose/")
        name.append(step)
        if dose.cycleDay != 0 {
            name.append("+")
            name.append(dose.cycleDay)
        }
        for number in [
            Int(dose.weekdays.rawValue), occurrence, Int(series.weekdays.rawValue), series.part,
        ] {
            name.append("/")
            name.append(number)
        }
        name.append("/")
        name.append(dose.slot.name)
        return NameUUID.v5(namespace: plan, name: &name)
    }

    /// The UID of a test reminder: each moment its own, because some programs take no second event of one UID. The name
    /// is `test/2026-11-25/1290`, the minute of the day in UTC last.
    func test(_ test: TestReminder) -> NameUUID {
        NameUUID.v5(namespace: plan, name: "test/\(test.date.text)/\(test.time.minuteOfDay)")
    }

    /// The UID of a milestone of the step with this key. `occurrence` tells apart those of a step that have their kind in
    /// common. The name is `milestone/2/0/score`.
    mutating func milestone(_ kind: Milestone.Kind, step: String, occurrence: Int) -> NameUUID {
        name.removeAll()
        name.append("milestone/")
        name.append(step)
        name.append("/")
        name.append(occurrence)
        name.append("/")
        name.append(kind.rawValue)
        return NameUUID.v5(namespace: plan, name: &name)
    }
}
