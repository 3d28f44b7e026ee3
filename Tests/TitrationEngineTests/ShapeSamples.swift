import DoseModel

@testable import TitrationEngine

/// Parameters for any shape, made from its schema alone: a shape that is registered is tested unasked.
enum ShapeSamples {
    /// Several sets of parameters for a shape.
    static func parameters(of schema: ShapeSchema) -> [ShapeParameters] {
        let full = (0..<3).map { set in parameters(of: schema) { value(of: $0.kind, $0.name, set) } }
        let alone = schema.atLeastOne.map { only in
            parameters(of: schema) {
                $0.isRequired || $0.name == only ? value(of: $0.kind, $0.name, 0) : nil
            }
        }
        return full + alone
    }

    private static func parameters(
        of schema: ShapeSchema, _ value: (ShapeSchema.Parameter) -> ShapeValue?
    ) -> ShapeParameters {
        var values: [String: Cited<ShapeValue>] = [:]
        for parameter in schema.parameters {
            values[parameter.name] = value(parameter).map { Cited($0, basis: .published, citation: "test") }
        }
        return ShapeParameters(shape: schema.name, values: values)
    }

    private static func value(of kind: ShapeValue.Kind, _ name: String, _ set: Int) -> ShapeValue {
        switch kind {
        case .dose:
            // A dose at which to stop is small; the others are steps or places on a curve.
            let amounts: [Int64] = name == "stop-at" ? [500, 1_000, 2_500] : [1_000, 2_500, 5_000]
            return .dose(Dose(micrograms: amounts[set])...Dose(micrograms: amounts[set] * 2))
        case .percent: return .percent(Ratio([10, 15, 40][set])...Ratio([20, 30, 50][set]))
        case .days: return .days((3 + set)...(3 + 2 * set))
        case .count: return .count((2 + 2 * set)...(3 + 3 * set))
        case .number: return .number([Ratio(2), Ratio(3, 2), Ratio(5, 4)][set])
        case .levels:
            let step = Dose(micrograms: [1_000, 2_000, 5_000][set])
            return .levels([
                StepLevel(above: Dose(milligrams: 10), step: step...(step * 2), every: 14...14),
                StepLevel(above: .zero, step: Dose(micrograms: 1_000)...step, every: nil),
            ])
        case .rungs:
            return .rungs(
                [30, 20, 15, 10, 7, 5, 3, 2, 1].map {
                    Rung(AskedRegimen(.timesDaily(1, Dose(milligrams: $0))), days: 2...4)
                })
        }
    }
}

/// Products for tests: what they make is all that matters.
enum TestProducts {
    static func tablet(_ micrograms: Int64, parts: Int64 = 1) -> Product {
        Product(
            name: "\(Dose(micrograms: micrograms).text) tablet", aliases: [], form: .tablet,
            strength: Dose(micrograms: micrograms),
            smallestPart: Cited(Ratio(1, parts), basis: .published, citation: "test"), jurisdictions: ["us"],
            citation: "test")
    }

    static func liquid(_ micrograms: Int64, step: Ratio) -> Product {
        Product(
            name: "\(Dose(micrograms: micrograms).text)/mL liquid", aliases: [], form: .liquid,
            strength: Dose(micrograms: micrograms),
            smallestPart: Cited(step, basis: .published, citation: "test"), jurisdictions: ["us"], citation: "test")
    }

    static let sets: [[Product]] = [
        [tablet(5_000, parts: 2)],
        [tablet(1_000), tablet(5_000), tablet(10_000)],
        [tablet(1_000, parts: 2), tablet(2_500), tablet(10_000, parts: 4)],
        [liquid(1_000, step: Ratio(1, 4))],
        [tablet(20_000)],
    ]
}
