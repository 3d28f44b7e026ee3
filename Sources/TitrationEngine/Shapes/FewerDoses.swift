import DoseModel

/// The same single dose, one time a day fewer in every step.
struct FewerDoses: TitrationShape {
    static let schema = ShapeSchema(
        "fewer-doses", "the same single dose, one time a day fewer in every step",
        parameters: [
            ShapeSchema.Parameter("at-two", .days, isRequired: false, "how long twice daily is kept"),
            ShapeSchema.Parameter("at-one", .days, isRequired: false, "how long once daily is kept"),
        ])

    /// Which doses of the day stay longest.
    enum Kept {
        /// The latest, so that the night is covered longest.
        case latest
        /// The first and the last, so that the day stays evenly covered.
        case outer
    }

    private let atTwo: Cited<ClosedRange<Int>>?
    private let atOne: Cited<ClosedRange<Int>>?

    init() {
        atTwo = nil
        atOne = nil
    }

    init(_ arguments: ShapeArguments) {
        atTwo = arguments.days("at-two")
        atOne = arguments.days("at-one")
    }

    func descent(from start: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        let steps = regimens(from: start, keeping: .outer).map { regimen in
            ShapeStep(regimen: regimen, wait: regimen.doses.count == 2 ? atTwo : regimen.doses.count == 1 ? atOne : nil)
        }
        try footing.check(steps, from: start, endsAtNothing: true)
        return steps
    }

    /// The regimens after `start` down to a single dose; empty where there is only one.
    func regimens(from start: Regimen, keeping kept: Kept) -> [Regimen] {
        var result: [Regimen] = []
        var current = start
        while current.doses.count > 1 {
            let inner = kept == .outer && current.doses.count > 2
            current.doses.remove(at: inner ? (current.doses.count - 1) / 2 : 0)
            result.append(current)
        }
        return result
    }
}
