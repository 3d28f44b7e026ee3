import DoseModel

/// Steps whose size, and the time between, depend on the daily total: 2.5 mg above 10 mg, 1 mg below. The way up is
/// the way down walked backwards.
struct StepByLevel: LevelShape {
    static let schema = ShapeSchema(
        "step-by-level", "the size of a step, and the wait, depend on the daily total",
        parameters: [
            ShapeSchema.Parameter("levels", .levels, "size and wait above each daily total, the highest first")
        ])

    private let levels: [StepLevel]
    private let arguments: ShapeArguments

    init(_ arguments: ShapeArguments) throws(InputError) {
        levels = try arguments.needed(arguments.levels("levels"), "levels")
        self.arguments = arguments
    }

    func next(from level: Ratio, reference: Ratio, _ direction: Direction) -> Ratio? {
        guard let place = place(of: level, direction) else { return level }
        let step = Ratio(arguments.settled(levels[place].step).micrograms)
        switch direction {
        // A step ends where the next smaller steps begin.
        case .down: return max(level.minus(step), Ratio(levels[place].above.micrograms))
        case .up:
            let top = place > 0 ? Ratio(levels[place - 1].above.micrograms) : nil
            return top.map { min(level + step, $0) } ?? level + step
        }
    }

    func wait(at level: Ratio, _ direction: Direction) -> Cited<ClosedRange<Int>>? {
        guard let place = place(of: level, direction), let every = levels[place].every,
            let cited = arguments.cited("levels")
        else { return nil }
        return Cited(every, basis: cited.basis, citation: cited.citation)
    }

    private func place(of level: Ratio, _ direction: Direction) -> Int? {
        levels.firstIndex {
            let above = Ratio($0.above.micrograms)
            return direction == .down ? level > above : level >= above
        }
    }
}
