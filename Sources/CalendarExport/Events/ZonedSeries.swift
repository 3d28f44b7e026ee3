import DoseModel

/// The series of a dose, each with the zone its clock time is one of. A plan with a trip has several zones; where one ends
/// inside a step, the series is cut there.
struct ZonedSeries {
    /// The days.
    let series: DoseSeries
    /// The Olson name of the zone.
    let zone: String

    /// The series that together cover exactly the days of `step` on which `dose` is taken.
    static func covering(_ dose: ScheduledDose, in step: DoseStep, of plan: Plan) -> [ZonedSeries] {
        let home = plan.timeZone ?? ""
        guard !plan.zones.isEmpty else {
            return DoseSeries.covering(dose, in: step).map { ZonedSeries(series: $0, zone: home) }
        }
        var result: [ZonedSeries] = []
        var (start, zone) = (step.start, home)
        func add(until end: CivilDate) {
            guard start < end else { return }
            let offset = result.count
            result += DoseSeries.covering(
                dose.turned(by: step.start.days(until: start), in: step), in: step.days(start, end)
            )
            .map { ZonedSeries(series: offset == 0 ? $0 : $0.later(by: offset), zone: zone) }
        }
        for stretch in plan.zones {
            // A dose at an earlier time of the first day still belongs to the zone before.
            let turn = stretch.from.adding(days: dose.time < stretch.at ? 1 : 0)
            add(until: min(turn, step.end))
            (start, zone) = (max(start, turn), stretch.zone)
        }
        add(until: step.end)
        return result
    }
}

extension DoseStep {
    /// Some days of this step; its doses left out.
    fileprivate func days(_ start: CivilDate, _ end: CivilDate) -> DoseStep {
        DoseStep(number: number, phase: phase, start: start, end: end, everyDays: everyDays, doses: [])
    }
}

extension ScheduledDose {
    /// The same dose in a step that begins so many days later.
    fileprivate func turned(by days: Int, in step: DoseStep) -> ScheduledDose {
        let length = max(step.everyDays, 1)
        return ScheduledDose(
            slot: slot, anchor: anchor, time: time, weekdays: weekdays,
            cycleDay: ((cycleDay - days) % length + length) % length, amount: amount, take: take)
    }
}
