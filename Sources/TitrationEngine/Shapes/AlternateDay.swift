import DoseModel

/// Each cut by way of a round of two days, one with the dose before and one with the dose after, so that the mean lies
/// between.
struct AlternateDay: TitrationShape {
    static let schema = ShapeSchema(
        "alternate-day", "each cut by way of two days that differ, with the mean dose",
        parameters: [
            ShapeSchema.Parameter("step", .dose, "by how much the daily total falls in a whole cut")
        ])

    private let step: Dose

    init(_ arguments: ShapeArguments) throws(InputError) {
        step = try arguments.needed(arguments.dose("step"), "step")
    }

    func descent(from start: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        guard start.everyDays == 1 else {
            throw InputError(
                "\(start.text) cannot be lowered by way of alternate days", at: footing.span,
                expected: "a dose taken every day")
        }
        let half = Ratio(step.micrograms, 2)
        let whole = try LevelWay(down: start, footing.with(caps: HalfwayCaps(caps: footing.caps))) {
            $0.minus(Ratio(step.micrograms))
        }.steps()
        var steps: [ShapeStep] = []
        var previous = start
        for next in whole {
            steps.append(
                ShapeStep(regimen: between(previous, next.regimen), asked: max(previous.average.minus(half), .zero)))
            if !next.regimen.isNothing { steps.append(next) }
            previous = next.regimen
        }
        return steps
    }

    /// The round of a day with the doses before and a day with those after.
    private func between(_ before: Regimen, _ after: Regimen) -> Regimen {
        let next = after.doses.map { dose in
            Regimen.SlotDose(slot: dose.slot, anchor: dose.anchor, cycleDay: 1, amount: dose.amount)
        }
        return Regimen(doses: before.doses + next, everyDays: 2)
    }
}

/// The caps on a step that is made in two halves, the first by way of alternate days.
private struct HalfwayCaps: StepCaps {
    let caps: any StepCaps

    var withoutUnverified: (any StepCaps)? { caps.withoutUnverified.map { HalfwayCaps(caps: $0) } }

    func following(_ from: RegimenMeasure) -> (RegimenMeasure) -> Bool {
        let caps = caps
        let first = caps.following(from)
        return { to in
            // On alternate days the largest doses are still those of before.
            let halfway = RegimenMeasure(
                average: (from.average + to.average).scaled(by: Ratio(1, 2)), amounts: from.amounts,
                largestDay: from.largestDay)
            return first(halfway) && caps.allows(halfway, to)
        }
    }
}
