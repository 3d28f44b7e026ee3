import DoseModel

/// A way to change a dose step by step, up and down. A new one is a file beside this one and a line in
/// ``ShapeRegistry``.
protocol TitrationShape: Sendable {
    /// Its name and parameters in monographs.
    static var schema: ShapeSchema { get }

    /// Reads its parameters.
    init(_ arguments: ShapeArguments) throws(InputError)

    /// The steps after `start` that still have drug in them.
    ///
    /// - Throws: an ``InputError`` where the products at hand, or the caps, let it go no further.
    func descent(from start: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep]

    /// The steps after `start` up to and with `goal`, which asks at every slot for at least what `start` does.
    ///
    /// - Throws: an ``InputError`` where the products at hand, or the caps, let it go no further.
    func climb(from start: Regimen, to goal: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep]
}

extension TitrationShape {
    /// The way down from the goal, walked backwards; the part above `start`.
    func climb(from start: Regimen, to goal: Regimen, _ footing: Footing) throws(InputError) -> [ShapeStep] {
        let down = try descent(from: goal, footing.with(caps: NoCaps()))
        let above = down.reversed().filter { $0.regimen.average > start.average && start.isUnder($0.regimen) }
        let way = above.map { ShapeStep(regimen: $0.regimen, wait: $0.wait) } + [ShapeStep(regimen: goal)]
        try footing.check(way, from: start)
        return way
    }
}

extension Regimen {
    /// Whether no single dose is larger here than there.
    fileprivate func isUnder(_ other: Regimen) -> Bool { largestRise(from: other) <= .zero }
}

extension Footing {
    /// Refuses a way with a step that breaks a cap.
    ///
    /// - Parameter isStrict: whether caps that nobody read in a source count too: for steps that no source states.
    func check(
        _ way: [ShapeStep], from start: Regimen, endsAtNothing: Bool = false, isStrict: Bool = false
    ) throws(InputError) {
        var previous = start
        for regimen in way.map(\.regimen) + (endsAtNothing ? [.nothing] : []) {
            guard isStrict ? caps.allows(previous, regimen) : allows(previous, regimen) else {
                throw InputError(
                    "from \(previous.text) to \(regimen.isNothing ? "nothing" : regimen.text) is a larger step than"
                        + " the monograph allows, and these products make none in between", at: span,
                    expected: "products that make smaller steps, or another way to go")
            }
            previous = regimen
        }
    }
}
