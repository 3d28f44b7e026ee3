package import DoseModel

/// What a shape asked for at one step against what was chosen: our own arithmetic laid open, and checked.
///
/// All amounts are averages over days with and without the drug, in micrograms, and all shares exact; rounding is for
/// print. What was asked for is told from what was taken before, as the shape did.
package struct CalculationRow: Hashable, Sendable {
    /// The step's number.
    package let number: Int
    /// The first day.
    package let start: CivilDate
    /// The first day after it.
    package let end: CivilDate
    /// What a day was to take, to the nearest microgram; `nil` where nothing was calculated.
    package let asked: Dose?
    /// What a day takes.
    package let chosen: Ratio
    /// The change asked for, in percent of what was taken before; `nil` where that or what was asked is not known.
    package let askedChange: Ratio?
    /// The change made, in percent of what was taken before; `nil` where that is not known.
    package let actualChange: Ratio?
    /// How much of the asked change was not made, in percent of it; negative where more was made than asked.
    package let deviation: Ratio?
    /// Whether the change goes beyond the asked one, by more than the rounding of what was asked can explain.
    package let exceedsAsked: Bool
    /// The share of receptors occupied, in percent, where the shape knows a curve.
    package let occupancy: Cited<Ratio>?

    /// The rows of a plan, one a step.
    package static func rows(of plan: Plan) -> [CalculationRow] {
        var before = plan.soFar.flatMap { DayAverage.of($0.regimen) }
        return plan.steps.map { step in
            let row = CalculationRow(step, after: before)
            before = row.chosen
            return row
        }
    }

    private init(_ step: DoseStep, after before: Ratio?) {
        (number, start, end) = (step.number, step.start, step.end)
        chosen = DayAverage.of(step)
        let chosen = chosen
        asked = step.calculation?.asked
        occupancy = step.calculation?.occupancy
        let wanted = asked.map { Ratio($0.micrograms) }
        actualChange = before.flatMap { CalculationRow.percent(chosen - $0, of: $0) }
        askedChange = before.flatMap { before in wanted.flatMap { CalculationRow.percent($0 - before, of: before) } }
        guard let before, let wanted else {
            (deviation, exceedsAsked) = (nil, false)
            return
        }
        deviation = CalculationRow.percent(wanted - chosen, of: wanted - before)
        // What was asked is known to the nearest microgram: half of one more is no fault.
        let half = Ratio(1, 2)
        let (least, most) = (min(before, wanted) - half, max(before, wanted) + half)
        exceedsAsked = (wanted <= before && chosen < least) || (wanted >= before && chosen > most)
    }

    /// One amount in percent of another; `nil` where that is nothing.
    private static func percent(_ part: Ratio, of whole: Ratio) -> Ratio? {
        guard whole != .zero else { return nil }
        let reduced = Ratio(part.numerator, whole.numerator)
        let units = Ratio(100 * whole.denominator, part.denominator)
        return Ratio(reduced.numerator * units.numerator, reduced.denominator * units.denominator)
    }
}

extension Ratio {
    /// The exact difference.
    fileprivate static func - (left: Ratio, right: Ratio) -> Ratio { left + right * -1 }
}
