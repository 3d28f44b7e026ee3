import DoseModel

/// A share of what was taken at first until so much of it is left; from then on a share of what is left.
struct PercentSwitch: LevelShape {
    static let schema = ShapeSchema(
        "percent-switch", "a share of what was taken at first, then a share of what is left",
        parameters: [
            ShapeSchema.Parameter("percent-of-original", .percent, "the share of the first daily total in each step"),
            ShapeSchema.Parameter("until", .percent, "how much of the first daily total is left when the base changes"),
            ShapeSchema.Parameter("percent-of-current", .percent, "the share of what is left in each step after that"),
            ShapeSchema.Parameter("stop-at", .dose, "the daily total after which comes nothing"),
        ])

    private let ofOriginal: Ratio
    private let until: Ratio
    private let ofCurrent: Ratio
    private let stopAt: Ratio

    init(_ arguments: ShapeArguments) throws(InputError) {
        ofOriginal = try arguments.needed(arguments.percent("percent-of-original"), "percent-of-original")
        until = try arguments.needed(arguments.percent("until"), "until")
        ofCurrent = try arguments.needed(arguments.percent("percent-of-current"), "percent-of-current")
        stopAt = Ratio(try arguments.needed(arguments.dose("stop-at"), "stop-at").micrograms)
    }

    func next(from level: Ratio, reference: Ratio, _ direction: Direction) -> Ratio? {
        let border = reference.percent(until)
        switch direction {
        // A step ends where the base changes, but is never smaller than what the other base would ask for: just above
        // the border it would otherwise be too small for any product.
        case .down where level > border:
            return max(level.minus(reference.percent(ofOriginal)), min(border, level.minus(level.percent(ofCurrent))))
        case .down: return level <= stopAt ? .zero : level.minus(level.percent(ofCurrent))
        case .up where level < border: return min(level + level.percent(ofCurrent), border)
        case .up: return level + reference.percent(ofOriginal)
        }
    }
}
