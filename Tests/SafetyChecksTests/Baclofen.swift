import DoseModel

/// Stands in until the monograph file can be read here.
enum Baclofen {
    static let monograph: Monograph = {
        func c<V>(_ value: V) -> Cited<V> { Cited(value, basis: .published, citation: "test") }
        func mg(_ text: String) -> Cited<Dose> { c(PlanSketch.amount(text)) }
        func daily(_ ceiling: String?, _ caution: (String, Bool)? = nil) -> RenalBand.Daily {
            .init(ceiling: ceiling.map(mg), caution: caution.map { .init(threshold: mg($0.0), includesThreshold: $0.1) })
        }
        func band(
            _ name: String, _ from: Int?, _ below: Int?, _ gate: RenalBand.Gate, _ d: RenalBand.Daily,
            _ a: RenalBand.Daily, _ perDose: String?, _ caution: String?, _ start: String, _ days: Int,
            _ age: RenalBand.AgeRule? = nil
        ) -> RenalBand {
            RenalBand(
                name: name, from: from, below: below, gate: c(gate), daily: d, dailyUnderAbsolute: a,
                perDose: perDose.map(mg), perDoseCaution: caution.map(mg), startDaily: mg(start), minimumDays: c(days),
                ageRule: age, advice: "advice for \(name)")
        }
        func product(_ strength: String, _ part: Ratio, _ form: Product.Form = .tablet) -> Product {
            Product(
                name: form == .tablet ? "\(strength) mg tablet" : "\(strength) mg/mL liquid", aliases: [], form: form,
                strength: PlanSketch.amount(strength), smallestPart: c(part), jurisdictions: ["us"], citation: "test")
        }
        func ceiling(_ tier: Ceiling.Tier, _ span: Ceiling.Span, _ limit: String, _ place: String? = nil) -> Ceiling {
            Ceiling(tier: tier, span: span, jurisdiction: place, limit: mg(limit))
        }
        let usual = DaySchedule([
            .wake: ClockTime(hour: 7, minute: 0)!, .breakfast: ClockTime(hour: 7, minute: 30)!,
            .lunch: ClockTime(hour: 12, minute: 30)!, .dinner: ClockTime(hour: 18, minute: 30)!,
            .bedtime: ClockTime(hour: 22, minute: 30)!,
        ])
        let line = c("counsel")
        return Monograph(
            id: "baclofen", version: "2026-11", title: "Baclofen", sources: [],
            products: [
                product("5", Ratio(1)), product("10", Ratio(1, 2)), product("15", Ratio(1)), product("20", Ratio(1, 2)),
                product("1", Ratio(1, 2), .liquid), product("2", Ratio(1, 2), .liquid),
                product("5", Ratio(1, 2), .liquid),
            ],
            usualProducts: ["us": ["5 mg tablet", "10 mg tablet", "20 mg tablet"], "uk": ["10 mg tablet"]],
            tabletsPerDose: c(4), usualJurisdiction: "us",
            ceilings: [
                ceiling(.recommended, .dose, "20"), ceiling(.recommended, .day, "60"), ceiling(.absolute, .dose, "20"),
                ceiling(.absolute, .day, "80"), ceiling(.absolute, .day, "75", "de"),
                ceiling(.absolute, .day, "100", "uk"),
            ],
            renal: RenalRules(
                bands: [
                    band("90 and above", 90, nil, .none, daily(nil), daily(nil), nil, nil, "15", 3),
                    band(
                        "60 to under 90", 60, 90, .advisory, daily(nil, ("40", false)), daily(nil, ("50", false)), nil,
                        "10", "10", 3),
                    band(
                        "45 to under 60", 45, 60, .acknowledge, daily("30", ("20", true)), daily("40", ("20", true)),
                        "10", nil, "7.5", 7, .init(fromAge: c(65), dailyCeiling: mg("15"))),
                    band(
                        "30 to under 45", 30, 45, .acknowledge, daily("15"), daily("15"), "5", nil, "5", 7,
                        .init(fromAge: c(65), dailyCeiling: nil)),
                    band("15 to under 30", 15, 30, .refuse, daily("5"), daily("5"), "5", nil, "5", 7),
                    band("under 15", 0, 15, .refuse, daily("5"), daily("5"), "5", nil, "2.5", 7),
                ],
                dialysis: band("dialysis", nil, nil, .refuse, daily("2.5"), daily("2.5"), "2.5", nil, "2.5", 7),
                unknownFromAge: c(65), unknownYounger: "60 to under 90", unknownOlder: "45 to under 60",
                maximumAgeMonths: c(3)),
            step: StepRule(
                increasePerDose: mg("5"), increasePerDay: mg("15"), interval: c(3...7), usualInterval: c(7),
                startPerDose: mg("5"), startPerDay: mg("15")),
            taper: TaperRule(
                usualCutPerDose: mg("5"), cutPerDose: mg("10"), cutPerDay: mg("15"), interval: c(3...7),
                minimumDays: c(7), shortExposure: .init(daily: mg("10"), days: c(28)),
                directStop: .init(daily: mg("5"), days: c(28))),
            timing: TimingRule(window: c(30...60), usualLead: c(45), reach: c(120), minimumGap: c(240)),
            usualDay: c(usual), protocols: [],
            counsel: Counsel(firstDose: line, increase: line, taper: line, redFlags: line, missedDose: line))
    }()
}
