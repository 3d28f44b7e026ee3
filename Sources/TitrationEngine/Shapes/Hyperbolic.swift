import DoseModel

/// Equal steps of receptor occupancy, which follows the dose D as maximum x D / (half-dose + D): the dose falls ever more
/// slowly.
struct Hyperbolic: LevelShape {
    static let schema = ShapeSchema(
        "hyperbolic", "equal steps of receptor occupancy, so that the dose falls ever more slowly",
        parameters: [
            ShapeSchema.Parameter("half-dose", .dose, "the daily total that occupies half of the maximum"),
            ShapeSchema.Parameter("maximum", .percent, "the occupancy no dose exceeds"),
            ShapeSchema.Parameter("steps", .count, "in how many steps the occupancy falls to nothing"),
        ])

    private let halfDose: Dose
    private let maximum: Cited<Ratio>
    private let steps: Int

    init(_ arguments: ShapeArguments) throws(InputError) {
        halfDose = try arguments.needed(arguments.dose("half-dose"), "half-dose")
        let percent = try arguments.needed(arguments.percent("maximum"), "maximum")
        steps = try arguments.needed(arguments.count("steps"), "steps")
        let cited = try arguments.needed(arguments.cited("maximum"), "maximum")
        maximum = Cited(percent, basis: cited.basis, citation: cited.citation)
    }

    /// With shares of the maximum, which falls out: the share D / (k + D) at the level changes by the reference's share
    /// over the number of steps, and is a dose again.
    func next(from level: Ratio, reference: Ratio, _ direction: Direction) -> Ratio? {
        let half = Int128(halfDose.micrograms)
        // A share is above / below.
        let (above, below) = share(of: level)
        let (whole, parts) = share(of: reference)
        let common = below.multipliedReportingOverflow(by: parts * Int128(steps))
        let now = above.multipliedReportingOverflow(by: parts * Int128(steps))
        guard !common.overflow, !now.overflow else { return nil }
        let step = whole * below
        let wanted = direction == .down ? now.partialValue - step : now.partialValue + step
        guard wanted > 0 else { return .zero }
        guard wanted < common.partialValue else { return reference }
        let dose = half.multipliedReportingOverflow(by: wanted)
        guard !dose.overflow, let next = Ratio(wide: dose.partialValue, common.partialValue - wanted) else {
            return nil
        }
        // It is compared with amounts of the size of the reference; they must fit together.
        let size = next.denominator.multipliedReportingOverflow(by: reference.numerator * 2 + 1)
        return size.overflow ? nil : next
    }

    func occupancy(at level: Ratio) -> Cited<Ratio>? {
        let share = level.divided(by: level + Ratio(halfDose.micrograms))
        return Cited(maximum.value.scaled(by: share), basis: maximum.basis, citation: maximum.citation)
    }

    private func share(of level: Ratio) -> (Int128, Int128) {
        let (above, below) = (Int128(level.numerator), Int128(level.denominator))
        return (above, Int128(halfDose.micrograms) * below + above)
    }
}
