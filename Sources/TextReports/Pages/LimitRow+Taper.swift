package import DoseModel

extension LimitRow {
    /// One published way to come off: its shape, its caps by level, its times and whom it is for.
    package static func taper(_ rule: TaperRule) -> [LimitRow] {
        let times = [
            row("between two cuts", rule.interval) { days($0) },
            row("between two cuts, usually", rule.usualInterval) { DoseWording.days($0) },
            rule.minimumDays.map { row("coming off, at least", $0) { DoseWording.days($0) } },
        ].compactMap(\.self)
        return shape(rule.shape) + rule.limits.indices.flatMap { caps(rule.limits, at: $0) } + times
            + exposure("meant for", rule.within) + exposure("coming off faster", rule.shortExposure)
            + exposure("stopping at once", rule.directStop)
    }

    /// The caps of one level, which is named where there are several.
    private static func caps(_ limits: [CutLimit], at index: Int) -> [LimitRow] {
        let cap = limits[index]
        let level = limits.count > 1 ? " from above \(cap.above.perDayText)" : ""
        return [
            cap.perDose.map { row("one dose down in a cut\(level), at most", $0) { $0.text } },
            cap.perDay.map { row("a day down in a cut\(level), at most", $0) { $0.text } },
            cap.percent.map {
                row("a day down in a cut\(level), at most", $0) { "\($0.decimalText) % of what is taken" }
            },
            cap.interval.map { row("between two cuts\(level), at least", $0) { DoseWording.days($0) } },
        ].compactMap(\.self)
    }
}
