package import DoseModel

/// One number of a monograph with what it rests on: what a reader needs to check it.
package struct LimitRow: Hashable, Sendable {
    /// What the number is about.
    package let subject: String
    /// The number with its unit.
    package let value: String
    /// What it rests on.
    package let basis: Basis
    /// Where it was read.
    package let citation: String

    /// The limits that hold for everyone, in reading order.
    package static func general(_ monograph: Monograph) -> [LimitRow] {
        ceilings(monograph) + steps(monograph.step) + taper(monograph.taper) + timing(monograph.timing) + [
            row("tablets in one dose, at most", monograph.tabletsPerDose) { String($0) },
            row("for adults, from age", monograph.adultsFrom) { String($0) },
        ]
    }

    /// The limits of one range of kidney function.
    package static func renal(_ band: RenalBand) -> [LimitRow] {
        var rows = [row("gate", band.gate) { gate($0) }]
        rows += daily(band.daily, "a day")
        if band.dailyUnderAbsolute != band.daily {
            rows += daily(band.dailyUnderAbsolute, "a day (C103 acknowledged)")
        }
        if let limit = band.perDose { rows.append(row("one dose, at most", limit) { $0.text }) }
        if let limit = band.perDoseCaution { rows.append(row("one dose, warn above", limit) { $0.text }) }
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

    /// What holds about the kidney value itself.
    package static func kidneyValue(_ rules: RenalRules) -> [LimitRow] {
        [
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

    private static func ceilings(_ monograph: Monograph) -> [LimitRow] {
        monograph.ceilings.map { ceiling in
            let span = ceiling.span == .dose ? "one dose" : "a day"
            let place = ceiling.jurisdiction.map { " in \(PrintableText.line($0))" } ?? ""
            return row("\(span), \(ceiling.tier.rawValue) ceiling\(place)", ceiling.limit) { $0.text }
        }
    }

    private static func steps(_ rule: StepRule) -> [LimitRow] {
        [
            row("first dose, at most", rule.startPerDose) { $0.text },
            row("first day, at most", rule.startPerDay) { $0.text },
            rule.increasePerDose.map { row("one dose up in a step, at most", $0) { $0.text } },
            rule.increasePerDay.map { row("a day up in a step, at most", $0) { $0.text } },
            row("between two steps up", rule.interval) { "\(range($0)) days" },
            row("between two steps up, usually", rule.usualInterval) { DoseWording.days($0) },
        ].compactMap(\.self)
    }

    private static func taper(_ rule: TaperRule) -> [LimitRow] {
        let usual = rule.shape.values["per-dose"]
        return rule.limits.flatMap { cap in
            [
                cap.perDose.map { row("one dose down in a cut, at most", $0) { $0.text } },
                usual.map { row("one dose down in a cut, usually", $0) { usualText($0) } },
                cap.perDay.map { row("a day down in a cut, at most", $0) { $0.text } },
            ].compactMap(\.self)
        }
            + [
                row("between two cuts", rule.interval) { "\(range($0)) days" },
                rule.minimumDays.map { row("coming off, at least", $0) { DoseWording.days($0) } },
            ].compactMap(\.self)
            + exposure("coming off faster up to", rule.shortExposure)
            + exposure("stopping at once up to", rule.directStop)
    }

    private static func usualText(_ value: ShapeValue) -> String {
        guard case .dose(let range) = value else { return "" }
        return range.lowerBound.text
    }

    private static func exposure(_ what: String, _ exposure: Exposure?) -> [LimitRow] {
        guard let exposure else { return [] }
        return [
            exposure.daily.map { row(what, $0) { $0.perDayText } },
            row("and for no longer than", exposure.days) { DoseWording.days($0) },
        ].compactMap(\.self)
    }

    private static func timing(_ rule: TimingRule) -> [LimitRow] {
        [
            rule.lead.map { row("before a problem time", $0.window) { "\(range($0)) minutes" } },
            rule.lead.map { row("before a problem time, usually", $0.usual) { "\($0) minutes" } },
            rule.lead.map { row("a dose belongs to a problem time within", $0.reach) { "\($0) minutes" } },
            row("between two doses, at least", rule.minimumGap) { "\($0) minutes" },
        ].compactMap(\.self)
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

    private static func row<Value>(_ subject: String, _ cited: Cited<Value>, _ text: (Value) -> String) -> LimitRow {
        LimitRow(
            subject: subject, value: PrintableText.line(text(cited.value)), basis: cited.basis,
            citation: PrintableText.line(cited.citation))
    }

    private static func range(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
}
