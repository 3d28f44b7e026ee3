import DoseModel

/// A shape's way with the gentlest values of its ranges that lead anywhere: the products at hand may not make the
/// smallest steps of a range, but larger ones that are as well published.
struct GentlestWay {
    let parameters: ShapeParameters
    let choices: Choices

    /// Into how many parts a range is cut to look for values.
    private static let parts: Int64 = 10

    /// The steps of the first values that lead anywhere, from the gentle end on; where a position was chosen, of that.
    ///
    /// - Parameter top: the highest daily total of the way.
    /// - Throws: what `walk` throws for the last values tried.
    func steps(
        below top: Ratio, _ walk: (any TitrationShape) throws(InputError) -> [ShapeStep]
    ) throws(InputError) -> (steps: [ShapeStep], picks: [Pick]) {
        let usual = ShapeArguments(parameters, at: choices.cutSize)
        let picks = usual.picks(because: choices.reason, below: top)
        let failure: InputError
        do {
            return (try walk(try ShapeRegistry.shape(usual)), picks)
        } catch {
            failure = error
        }
        guard choices.cutSize == nil, !picks.isEmpty else { throw failure }
        for part in 1...GentlestWay.parts {
            let larger = ShapeArguments(parameters, at: Ratio(part, GentlestWay.parts))
            if let steps = try? walk(try ShapeRegistry.shape(larger)) {
                let why = "the gentlest that the products at hand make, as none was asked for"
                return (steps, larger.picks(because: why, below: top))
            }
        }
        throw failure
    }
}
