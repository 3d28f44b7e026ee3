import DoseModel

/// A way through daily totals: of the regimens that the products make, the ones that together come nearest to what a
/// shape asks for at each.
struct LevelWay {
    /// What a daily total asks for next, in micrograms; `nil` where the numbers are too large to be exact.
    typealias Next = (Ratio) -> Ratio?

    private let footing: Footing
    private let direction: Direction
    /// What the way can go through, from where it starts to where it ends.
    private let regimens: [Regimen]
    private let measures: [RegimenMeasure]
    /// What each asks for next, averaged over days with and without the drug.
    private let asked: [Ratio]
    private let next: Next

    /// The way from a regimen down to nothing.
    init(down start: Regimen, _ footing: Footing, next: @escaping Next) throws(InputError) {
        try self.init(RegimenChain.down(from: start, footing), footing, .down, next)
    }

    /// The way from a regimen up to another.
    init(up start: Regimen, to goal: Regimen, _ footing: Footing, next: @escaping Next) throws(InputError) {
        try self.init(RegimenChain.up(from: start, to: goal, footing), footing, .up, next)
    }

    private init(
        _ regimens: [Regimen], _ footing: Footing, _ direction: Direction, _ next: @escaping Next
    ) throws(InputError) {
        let end = regimens[regimens.count - 1].average
        var asked: [Ratio] = []
        asked.reserveCapacity(regimens.count)
        for regimen in regimens.dropLast() {
            guard let wanted = next(regimen.average) else {
                throw InputError(
                    "\(regimen.averageText) is too much for an exact calculation", at: footing.span,
                    expected: "a smaller dose")
            }
            asked.append(direction == .down ? max(wanted, end) : min(wanted, end))
        }
        self.asked = asked + [end]
        self.next = next
        self.footing = footing
        self.direction = direction
        self.regimens = regimens
        measures = regimens.map(RegimenMeasure.init)
    }

    /// The steps after the first regimen, up to and with the last.
    ///
    /// - Throws: an ``InputError`` that says where the way ends, where no way keeps every step within what was asked and
    ///   within the caps.
    func steps() throws(InputError) -> [ShapeStep] {
        guard let path = bestPath() else { throw deadEnd() }
        return zip(path, path.dropFirst()).map { ShapeStep(regimen: regimens[$1], asked: asked[$0]) }
    }

    /// The best way within the caps; where there is none, within those that may forbid.
    private func bestPath() -> [Int]? {
        path(within: footing.caps) ?? footing.caps.withoutUnverified.flatMap { path(within: $0) }
    }

    private func path(within caps: any StepCaps) -> [Int]? {
        // All regimens of a chain have the same round; whole micrograms of a round stand for averages.
        let days = regimens.map(\.everyDays).max() ?? 1
        let following = measures.map { caps.following($0) }
        return ReachablePath.indices(
            levels: regimens.map(\.roundTotal), asked: days == 1 ? asked : asked.map { $0 * days },
            allows: { following[$0](measures[$1]) })
    }

    // MARK: - Where it ends

    /// Where the way ends, what would be needed there, what the products make instead, and which product would help.
    private func deadEnd() -> InputError {
        let last = farthest()
        let wanted = asked[last]
        let isDown = direction == .down
        // Regimens run towards the end of the way: the last one that is not past what was asked, the first one past it.
        let near = [
            regimens.lastIndex { isDown ? $0.average >= wanted : $0.average <= wanted },
            regimens.firstIndex { isDown ? $0.average < wanted : $0.average > wanted },
        ].compactMap { $0.map { regimens[$0].isNothing ? "nothing" : regimens[$0].averageText } }
        let others = footing.others.filter { helps($0) }.map(\.name)
        let help = others.isEmpty ? "" : "\(others.joined(separator: " or ")) as well; or "
        return InputError(
            "P601: the way \(isDown ? "down" : "up") ends at \(regimens[last].averageText), where"
                + " \(wanted.isWhole ? "" : "about ")\(wanted.nearestDose.perDayText) is asked for next; with"
                + " \(footing.productNames) the nearest are \(near.joined(separator: " and "))",
            at: footing.span, expected: help + "products that make smaller steps")
    }

    /// The last regimen that can be reached at all.
    private func farthest() -> Int {
        let caps = footing.caps.withoutUnverified ?? footing.caps
        var reached = [true] + [Bool](repeating: false, count: regimens.count - 1)
        for from in regimens.indices where reached[from] {
            for to in (from + 1)..<max(regimens.count, from + 1) where !reached[to] {
                let level = regimens[to].average
                let isAsked = direction == .down ? level >= asked[from] : level <= asked[from]
                reached[to] = isAsked && caps.allows(measures[from], measures[to])
            }
        }
        return reached.lastIndex(of: true) ?? 0
    }

    /// Whether one product more at hand opens the way.
    private func helps(_ product: Product) -> Bool {
        let wider = footing.with(product)
        let (first, last) = (regimens[0], regimens[regimens.count - 1])
        switch direction {
        case .down: return (try? LevelWay(down: first, wider, next: next))?.bestPath() != nil
        case .up: return (try? LevelWay(up: first, to: last, wider, next: next))?.bestPath() != nil
        }
    }
}
