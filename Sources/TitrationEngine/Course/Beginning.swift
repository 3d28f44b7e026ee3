import DoseModel

/// Where a plan begins: with nothing, or with what is taken already.
struct Beginning {
    /// What is taken already; `nil` for a first dose, or for one again after too long a gap.
    let current: Regimen?
    /// What was taken before the plan, gap or no gap; `nil` for nothing.
    let earlier: Regimen?
    /// For how many days.
    let days: Int
    /// What the gap leads to; `nil` for no gap.
    let pick: Pick?

    /// - Throws: an ``InputError`` where days were missed and no rule says what to do then.
    init(_ request: PlanRequest, monograph: Monograph, choice: SlotChoice) throws(InputError) {
        guard let soFar = request.soFar else {
            (current, earlier, days, pick) = (nil, nil, 0, nil)
            return
        }
        let taken = try choice.regimen(soFar.regimen, at: request.spans[.soFar])
        (earlier, days) = (taken, soFar.days)
        guard soFar.missed > 0 else {
            (current, pick) = (taken, nil)
            return
        }
        guard let restart = monograph.restart else {
            throw InputError(
                "\(soFar.missed.daysText) were missed, and the monograph of \(monograph.id) knows no rule for that",
                at: request.spans[.soFar],
                expected: "what the prescriber decides: a plan from the first dose, or none missed")
        }
        let isOver = soFar.missed > restart.value
        if isOver, request.protocolName == PlanRequest.taperOnly {
            throw InputError(
                "nothing has been taken for \(soFar.missed.daysText), so there is nothing to come off",
                at: request.spans[.soFar], expected: "at most \(restart.value.daysText) missed (\(restart.citation))")
        }
        current = isOver ? nil : taken
        pick = Pick(
            what: "after \(soFar.missed.daysText) without it",
            value: isOver ? "again from the first dose" : "on from \(taken.text)",
            range: "again from the first dose after more than \(restart.value.daysText)",
            why: isOver ? "more were missed" : "no more were missed", citation: restart.citation)
    }
}
