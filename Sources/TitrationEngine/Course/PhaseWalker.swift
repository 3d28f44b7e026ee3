import DoseModel

/// Gives legs their dates, clock times and tablets.
struct PhaseWalker {
    let schedule: RegimenSchedule

    /// What a walk yields.
    struct Walk {
        var steps: [DoseStep] = []
        var findings: [Finding] = []
    }

    /// Walks from `start`, leg by leg, without gap.
    ///
    /// - Parameter compositions: what each dose of the legs is made of.
    func walk(
        _ legs: [Leg], of compositions: ProductChoice, from start: CivilDate, at span: SourceSpan?
    ) throws(InputError) -> Walk {
        var walk = Walk()
        var day = start
        var moved: [String] = []
        for leg in legs {
            let scheduled = try schedule.schedule(leg.regimen, of: compositions, at: span)
            let end = day.adding(days: leg.days)
            let number = walk.steps.count + 1
            walk.steps.append(
                DoseStep(
                    number: number, phase: leg.phase, start: day, end: end, everyDays: leg.regimen.everyDays,
                    doses: scheduled.doses, calculation: leg.calculation, why: leg.why))
            // Said once, at the first step it holds for.
            let news = scheduled.moved.filter { !moved.contains($0) }
            moved += news
            if !news.isEmpty {
                walk.findings.append(
                    Finding(
                        .t506, .note,
                        "moved inside the window, so that no dose comes before waking or too close to another: "
                            + news.joined(separator: "; "),
                        step: number, date: day, basis: schedule.window?.basis, citation: schedule.window?.citation))
            }
            day = end
        }
        return walk
    }
}
