import DoseModel

extension ShapeArguments {
    /// What was settled inside ranges of parameters, in the order of the shape's schema.
    ///
    /// - Parameter top: the daily total the way begins with; steps for levels above it do not come up.
    func picks(because reason: String?, below top: Ratio) -> [Pick] {
        let why = position == nil ? "the gentle end, as none was asked for" : reason ?? "chosen inside the range"
        let schema = ShapeRegistry.schemas.first { $0.name == parameters.shape }
        var result: [Pick] = []
        for parameter in schema?.parameters ?? [] {
            guard let cited = cited(parameter.name) else { continue }
            func add(_ what: String, _ value: String, _ low: String, _ high: String) {
                guard low != high else { return }
                result.append(
                    Pick(what: what, value: value, range: "\(low) to \(high)", why: why, citation: cited.citation))
            }
            switch cited.value {
            case .dose(let range):
                add(parameter.summary, settled(range).text, range.lowerBound.text, range.upperBound.text)
            case .percent(let range):
                let value = percent(parameter.name) ?? range.lowerBound
                add(parameter.summary, value.percentText, range.lowerBound.percentText, range.upperBound.percentText)
            case .count(let range):
                let value = count(parameter.name) ?? range.upperBound
                add(parameter.summary, "\(value)", "\(range.lowerBound)", "\(range.upperBound)")
            case .levels(let levels):
                for level in levels where Ratio(level.above.micrograms) < top {
                    add(
                        "the size of a step above \(level.above.perDayText)", settled(level.step).text,
                        level.step.lowerBound.text, level.step.upperBound.text)
                }
            case .days, .number, .rungs: continue
            }
        }
        return result
    }
}

extension Ratio {
    /// A share in percent, `7.5 %`.
    var percentText: String { decimalText + " %" }
}
