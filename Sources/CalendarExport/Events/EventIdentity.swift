import DoseModel

/// Names events so that each export of a plan, in any revision, gives the same event the same UID, and no two events
/// of a plan ever share one. Only what stays when a plan is edited goes into the name: the plan's id, the place in the
/// plan, the slot; neither times nor amounts nor dates.
struct EventIdentity {
    private let plan: NameUUID

    /// The identity of all events of the plan with this id.
    init(planID: String) {
        plan = NameUUID.v5(namespace: .doseplan, name: planID)
    }

    /// The UID of one series of a dose. `occurrence` tells apart doses of a step that have slot and weekdays in common;
    /// `series` tells apart what one dose needs several events for, by the series' own weekdays and number.
    func dose(_ dose: ScheduledDose, step: Int, occurrence: Int, series: DoseSeries) -> NameUUID {
        // The slot comes last because it may be any text.
        NameUUID.v5(
            namespace: plan,
            name: "dose/\(step)/\(dose.weekdays.rawValue)/\(occurrence)/\(series.weekdays.rawValue)/\(series.part)/"
                + dose.slot.name)
    }

    /// The UID of a milestone. `occurrence` tells apart those of a step that have their kind in common.
    func milestone(_ milestone: Milestone, occurrence: Int) -> NameUUID {
        NameUUID.v5(namespace: plan, name: "milestone/\(milestone.step)/\(occurrence)/\(milestone.kind.rawValue)")
    }
}
