package import DoseModel

extension LimitRow {
    /// The limits of one range of kidney function.
    package static func renal(_ band: RenalBand) -> [LimitRow] {
        var rows = [row("gate", band.gate) { gate($0) }]
        rows += daily(band.daily, "a day")
        if band.dailyUnderAbsolute != band.daily {
            rows += daily(band.dailyUnderAbsolute, "a day (C103 acknowledged)")
        }
        if let limit = band.perDose { rows.append(row("one dose, at most", limit) { $0.text }) }
        if let limit = band.perDoseCaution { rows.append(row("one dose, warn above", limit) { $0.text }) }
        if let count = band.dosesPerDay { rows.append(row("doses a day, at most", count) { String($0) }) }
        if let start = band.startDaily { rows.append(row("first day, at most", start) { $0.text }) }
        if let days = band.minimumDays {
            rows.append(row("between two increases, at least", days) { DoseWording.days($0) })
        }
        if let rule = band.ageRule {
            rows.append(row("to be avoided from age", rule.fromAge) { String($0) })
            if let limit = rule.dailyCeiling { rows.append(row("a day from that age, at most", limit) { $0.text }) }
        }
        return rows
    }

    /// What holds about the kidney value itself; nothing where no value changes anything.
    package static func kidneyValue(_ rules: RenalRules) -> [LimitRow] {
        guard rules.isAdjusted else { return [] }
        return [
            row("kidney value older than", rules.maximumAgeMonths) { "\($0) months: no increase" },
            row("kidney function unknown, from age", rules.unknownFromAge) {
                "\($0): as \(rules.unknownOlder); younger: as \(rules.unknownYounger)"
            },
        ]
    }

    /// A word for what a band asks of a prescriber.
    package static func gate(_ gate: RenalBand.Gate) -> String {
        switch gate {
        case .none: "open"
        case .advisory: "open, with warnings"
        case .acknowledge: "a prescriber must agree"
        case .refuse: "to be avoided; only a recorded override opens it"
        }
    }

    private static func daily(_ limits: RenalBand.Daily, _ what: String) -> [LimitRow] {
        var rows: [LimitRow] = []
        if let ceiling = limits.ceiling { rows.append(row("\(what), at most", ceiling) { $0.text }) }
        if let caution = limits.caution {
            rows.append(
                row("\(what), warn \(caution.includesThreshold ? "from" : "above")", caution.threshold) { $0.text })
        }
        return rows
    }
}
