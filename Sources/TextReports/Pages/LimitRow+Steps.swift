package import DoseModel

extension LimitRow {
    /// How a drug may be raised.
    package static func steps(_ rule: StepRule) -> [LimitRow] {
        let start = [
            row("first dose, at most", rule.startPerDose) { $0.text },
            row("first day, at most", rule.startPerDay) { $0.text },
            rule.startEveryDays.map {
                row("first doses, no more often than", $0) { "once in \(DoseWording.days($0))" }
            },
        ].compactMap(\.self)
        let caps = [
            rule.increasePerDose.map { row("one dose up in a step, at most", $0) { $0.text } },
            rule.increasePerDay.map { row("a day up in a step, at most", $0) { $0.text } },
            rule.increaseFactor.map {
                row("a day up in a step, at most", $0) { "\($0.decimalText) times the day before" }
            },
            row("between two steps up", rule.interval) { days($0) },
            row("between two steps up, usually", rule.usualInterval) { DoseWording.days($0) },
        ].compactMap(\.self)
        return start + caps + (rule.shape.map { shape($0) } ?? [])
    }

    /// The parameters of a shape, by name.
    package static func shape(_ parameters: ShapeParameters) -> [LimitRow] {
        parameters.values.sorted { $0.key < $1.key }.map { name, value in
            row("\(parameters.shape): \(name)", value) { ShapeValueText.of($0) }
        }
    }
}
