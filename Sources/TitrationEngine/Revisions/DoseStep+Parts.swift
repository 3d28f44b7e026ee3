import DoseModel

/// Steps cut, moved and taken on. Nothing here changes what is taken on a day, only which days there are.
extension DoseStep {
    /// The same step in other days, from the same first dose of its round on.
    func on(_ start: CivilDate, until end: CivilDate) -> DoseStep {
        with(start: start, end: end)
    }

    /// The part before a day.
    func part(until day: CivilDate) -> DoseStep { with(end: day) }

    /// The part from a day on: the round goes on where it was, so the same doses fall on the same days.
    func part(from day: CivilDate) -> DoseStep {
        guard everyDays > 1, day != start else { return with(start: day, end: max(end, day)) }
        let offset = (start.days(until: day) % everyDays + everyDays) % everyDays
        let turned = doses.map { dose in
            ScheduledDose(
                slot: dose.slot, anchor: dose.anchor, time: dose.time, weekdays: dose.weekdays,
                cycleDay: (dose.cycleDay - offset + everyDays) % everyDays, amount: dose.amount, take: dose.take,
                span: dose.span)
        }
        return with(
            start: day, end: max(end, day), doses: turned.sorted { ($0.cycleDay, $0.time) < ($1.cycleDay, $1.time) })
    }

    /// The same with other values for some of its own.
    func with(
        number: Int? = nil, key: String? = nil, phase: Phase? = nil, start: CivilDate? = nil, end: CivilDate? = nil,
        doses: [ScheduledDose]? = nil, why: String? = nil
    ) -> DoseStep {
        DoseStep(
            number: number ?? self.number, key: key ?? self.key, phase: phase ?? self.phase,
            start: start ?? self.start, end: end ?? self.end, everyDays: everyDays, doses: doses ?? self.doses,
            statedTotal: statedTotal, calculation: calculation, why: why ?? self.why, span: span)
    }
}
