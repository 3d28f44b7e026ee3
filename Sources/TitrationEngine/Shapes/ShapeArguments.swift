import DoseModel

/// The parameters of a shape, each range settled on one value.
struct ShapeArguments {
    let parameters: ShapeParameters
    /// Where inside its ranges: 0 for the gentle end, 1 for the other; `nil` for the gentle end too.
    let position: Ratio?

    init(_ parameters: ShapeParameters, at position: Ratio? = nil) {
        self.parameters = parameters
        self.position = position
    }

    private var share: Ratio { position ?? .zero }

    /// The parameter itself.
    func cited(_ name: String) -> Cited<ShapeValue>? { parameters.values[name] }

    /// An amount; the smallest of a range where nothing else was chosen.
    func dose(_ name: String) -> Dose? {
        guard case .dose(let range)? = cited(name)?.value else { return nil }
        return settled(range)
    }

    /// A share in percent; the smallest of a range where nothing else was chosen.
    func percent(_ name: String) -> Ratio? {
        guard case .percent(let range)? = cited(name)?.value else { return nil }
        return range.lowerBound + range.upperBound.minus(range.lowerBound).scaled(by: share)
    }

    /// A count of steps or days; the largest of a range where nothing else was chosen, because it is the gentlest.
    func count(_ name: String) -> Int? {
        guard case .count(let range)? = cited(name)?.value else { return nil }
        return range.upperBound - Int(Ratio(Int64(range.upperBound - range.lowerBound)).scaled(by: share).floor)
    }

    /// A bare number.
    func number(_ name: String) -> Ratio? {
        guard case .number(let number)? = cited(name)?.value else { return nil }
        return number
    }

    /// A time in days, as a range.
    func days(_ name: String) -> Cited<ClosedRange<Int>>? {
        guard let cited = cited(name), case .days(let range) = cited.value else { return nil }
        return Cited(range, basis: cited.basis, citation: cited.citation)
    }

    /// Regimens, each with its length where it has one.
    func rungs(_ name: String) -> [Rung]? {
        guard case .rungs(let rungs)? = cited(name)?.value else { return nil }
        return rungs
    }

    /// Steps by level.
    func levels(_ name: String) -> [StepLevel]? {
        guard case .levels(let levels)? = cited(name)?.value else { return nil }
        return levels
    }

    /// The one amount of a range of amounts.
    func settled(_ range: ClosedRange<Dose>) -> Dose {
        let width = Ratio((range.upperBound - range.lowerBound).micrograms)
        return range.lowerBound + Dose(micrograms: width.scaled(by: share).floor)
    }

    /// The value a shape cannot do without.
    func needed<Value>(_ value: Value?, _ name: String) throws(InputError) -> Value {
        guard let value else {
            throw InputError("the shape \(parameters.shape) lacks `\(name)`", expected: "a monograph that gives it")
        }
        return value
    }
}
