import DoseModel

/// The steps of a plan, which can be cut at days that need other times. Cutting changes neither doses nor days.
struct StepParts {
    /// One piece of a step.
    struct Part {
        /// The piece, still with the number of the step it was cut from.
        var step: DoseStep
        /// The doses that were moved, as findings name them; empty for a piece as it was.
        var moves: [Move] = []
    }

    /// One dose at another time.
    struct Move: Hashable {
        /// What it is.
        let dose: ScheduledDose
        /// The time it had.
        let from: ClockTime
    }

    /// The pieces, in the order of time.
    private(set) var parts: [Part]

    init(_ steps: [DoseStep]) { parts = steps.map { Part(step: $0) } }

    /// The doses of a day, by time.
    func doses(on date: CivilDate) -> [ScheduledDose] {
        parts.lazy.map { $0.step.doses(on: date) }.first { !$0.isEmpty } ?? []
    }

    /// The first day, and the first day after.
    var bounds: (start: CivilDate, end: CivilDate)? {
        guard let first = parts.first, let last = parts.last else { return nil }
        return (first.step.start, last.step.end)
    }

    /// The piece that holds a day with doses.
    func index(of date: CivilDate) -> Int? {
        parts.firstIndex { !$0.step.doses(on: date).isEmpty }
    }

    /// Gives the doses of one day other times, in the order of ``doses(on:)``. Times stay in their order.
    mutating func move(dosesOf date: CivilDate, to times: [ClockTime], keepingSlots: Bool, why: String) {
        guard let index = index(of: date) else { return }
        let whole = parts[index].step
        let doses = whole.doses(on: date)
        var moves = parts[index].moves
        let moved = zip(doses, times).map { dose, time in
            let isMoved = dose.time != time
            let result = ScheduledDose(
                slot: isMoved && !keepingSlots ? .clock(time) : dose.slot,
                anchor: isMoved && !keepingSlots ? .at : dose.anchor, time: time, amount: dose.amount,
                take: dose.take, span: dose.span)
            if isMoved { moves.append(Move(dose: result, from: dose.time)) }
            return result
        }
        let day = Part(
            step: whole.copy(from: date, to: date.adding(days: 1), doses: moved, why: why), moves: moves)
        var pieces: [Part] = []
        if whole.start < date { pieces.append(Part(step: whole.part(from: whole.start, to: date))) }
        pieces.append(day)
        let next = date.adding(days: 1)
        if next < whole.end { pieces.append(Part(step: whole.part(from: next, to: whole.end))) }
        parts.replaceSubrange(index...index, with: pieces)
    }
}

extension DoseStep {
    /// Some days of this step, with the same doses on the same dates.
    fileprivate func part(from: CivilDate, to: CivilDate) -> DoseStep {
        let length = max(everyDays, 1)
        let turn = start.days(until: from) % length
        guard turn != 0 else { return copy(from: from, to: to, doses: doses, why: why) }
        let turned = doses.map { dose in
            ScheduledDose(
                slot: dose.slot, anchor: dose.anchor, time: dose.time, weekdays: dose.weekdays,
                cycleDay: (dose.cycleDay - turn + length) % length, amount: dose.amount, take: dose.take,
                span: dose.span)
        }
        let inOrder = turned.enumerated().sorted {
            ($0.element.cycleDay, $0.element.time, $0.offset) < ($1.element.cycleDay, $1.element.time, $1.offset)
        }
        return copy(from: from, to: to, doses: inOrder.map(\.element), why: why)
    }

    fileprivate func copy(from: CivilDate, to: CivilDate, doses: [ScheduledDose], why: String) -> DoseStep {
        DoseStep(
            number: number, phase: phase, start: from, end: to, everyDays: everyDays, doses: doses,
            statedTotal: statedTotal, calculation: calculation, why: why, span: span)
    }
}
