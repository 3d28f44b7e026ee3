import DoseModel

/// A shape that says from the daily total alone, without memory, what the next one is to be: exactly, whatever the
/// products make. What they do make is then chosen jointly over the whole way.
protocol LevelShape: TitrationShape {
    /// The next average daily total, in micrograms.
    ///
    /// - Parameters:
    ///   - level: the average daily total now, above nothing on the way down.
    ///   - reference: where the way down began, or where the way up leads: what is taken "originally".
    /// - Returns: less on the way down, 0 or below for nothing; more on the way up, any amount above `reference` for
    ///   `reference`. `nil` where the numbers are too large to be exact.
    func next(from level: Ratio, reference: Ratio, _ direction: Direction) -> Ratio?

    /// How long a daily total is kept, where the shape knows.
    func wait(at level: Ratio, _ direction: Direction) -> Cited<ClosedRange<Int>>?

    /// The share of receptors occupied at a daily total, in percent, where the shape knows a curve.
    func occupancy(at level: Ratio) -> Cited<Ratio>?
}

/// Up or down.
enum Direction: CaseIterable {
    case up
    case down
}

extension LevelShape {
    func wait(at level: Ratio, _ direction: Direction) -> Cited<ClosedRange<Int>>? { nil }

    func occupancy(at level: Ratio) -> Cited<Ratio>? { nil }

    func descent(from start: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        let reference = start.average
        let way = try LevelWay(down: start, footing) { next(from: $0, reference: reference, .down) }
        return try way.steps().dropLast().map { known($0, .down) }
    }

    func climb(from start: Regimen, to goal: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        let reference = goal.average
        let way = try LevelWay(up: start, to: goal, footing) { next(from: $0, reference: reference, .up) }
        return try way.steps().map { known($0, .up) }
    }

    /// A step with what the shape knows of its daily total.
    private func known(_ step: ShapeStep, _ direction: Direction) -> ShapeStep {
        let level = step.regimen.average
        return ShapeStep(
            regimen: step.regimen, asked: step.asked, wait: wait(at: level, direction), occupancy: occupancy(at: level))
    }

    /// The ideal sequence, before it is known what the products make: the daily totals after `start` until nothing, or
    /// the reference, is reached; at most so many.
    func ideal(from start: Ratio, reference: Ratio, _ direction: Direction, atMost count: Int) -> [Ratio] {
        var result: [Ratio] = []
        var level = start
        while result.count < count, let next = next(from: level, reference: reference, direction) {
            switch direction {
            case .down: level = max(next, .zero)
            case .up: level = min(next, reference)
            }
            result.append(level)
            if level == .zero || level == reference { break }
        }
        return result
    }
}
