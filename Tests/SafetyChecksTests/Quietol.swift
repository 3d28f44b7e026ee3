import DoseModel

/// A made-up drug without any limit of its own: each test gives it the one it is about. Its drops make every microgram.
enum Quietol {
    static func cited<Value>(_ value: Value, _ basis: Basis = .published) -> Cited<Value> {
        Cited(value, basis: basis, citation: "Made up for tests, 2026")
    }

    static func mg(_ text: String, _ basis: Basis = .published) -> Cited<Dose> {
        cited(PlanSketch.amount(text), basis)
    }

    static func monograph(
        step: StepRule = step(), tapers: [TaperRule] = [taper()], renal: RenalRules = renal(),
        restart: Cited<Int>? = nil,
        interactions: [Interaction] = [], protocols: [TitrationProtocol] = [], products: [Product] = [drops]
    ) -> Monograph {
        Monograph(
            id: "quietol", version: "1", title: "Quietol", sources: [], products: products,
            usualProducts: ["us": products.map(\.name)], tabletsPerDose: cited(4), adultsFrom: cited(18),
            usualJurisdiction: "us", ceilings: [], renal: renal, step: step, tapers: tapers, restart: restart,
            interactions: interactions, timing: TimingRule(lead: nil, minimumGap: cited(1)),
            usualDay: cited(DaySchedule()), protocols: protocols,
            counsel: Counsel(
                firstDose: cited(""), increase: cited(""), taper: cited(""), redFlags: cited(""),
                missedDose: cited("")))
    }

    static func step(
        perDose: Cited<Dose>? = nil, perDay: Cited<Dose>? = nil, factor: Cited<Ratio>? = nil,
        everyDays: Cited<Int>? = nil,
        interval: ClosedRange<Int> = 1...7, start: String = "100", startDay: String = "100", basis: Basis = .published,
        table: [Rung]? = nil
    ) -> StepRule {
        StepRule(
            increasePerDose: perDose, increasePerDay: perDay, increaseFactor: factor, interval: cited(interval, basis),
            usualInterval: cited(interval.lowerBound), startPerDose: mg(start, basis),
            startPerDay: mg(startDay, basis), startEveryDays: everyDays,
            shape: table.map { ShapeParameters(shape: "table", values: ["rungs": cited(.rungs($0))]) })
    }

    /// Without caps and without a shortest way; one may stop at once.
    static func taper(
        _ id: String = "any", limits: [CutLimit] = [CutLimit(above: .zero, perDose: nil, perDay: nil)],
        interval: ClosedRange<Int> = 1...7, minimumDays: Int? = nil, directStop: Exposure? = anyExposure,
        within: Exposure? = nil, table: [Rung]? = nil, basis: Basis = .published
    ) -> TaperRule {
        TaperRule(
            id: id, title: "Way \(id)", citation: "Made up for tests, 2026",
            shape: ShapeParameters(
                shape: "table", values: table.map { ["rungs": cited(.rungs($0), basis)] } ?? [:]),
            limits: limits, interval: cited(interval, basis), usualInterval: cited(interval.lowerBound),
            minimumDays: minimumDays.map { cited($0, basis) }, shortExposure: nil, directStop: directStop,
            within: within)
    }

    static let anyExposure = Exposure(daily: nil, days: cited(100_000))

    static let drops = product("drops", .liquid, "0.001")

    static func product(_ name: String, _ form: Product.Form, _ strength: String, part: Ratio = Ratio(1)) -> Product {
        Product(
            name: name, aliases: [], form: form, strength: PlanSketch.amount(strength), smallestPart: cited(part),
            jurisdictions: ["us"], citation: "made up")
    }

    /// One band that changes nothing, unless its parts are given.
    static func renal(
        gate: RenalBand.Gate = .none, dosesPerDay: Cited<Int>? = nil, minimumDays: Cited<Int>? = nil
    ) -> RenalRules {
        let none = RenalBand.Daily(ceiling: nil, caution: nil)
        func band(_ name: String, _ from: Int?) -> RenalBand {
            RenalBand(
                name: name, from: from, below: nil, gate: cited(gate), daily: none, dailyUnderAbsolute: none,
                perDose: nil, perDoseCaution: nil, startDaily: nil, minimumDays: minimumDays,
                dosesPerDay: dosesPerDay, ageRule: nil, advice: "made up")
        }
        return RenalRules(
            bands: [band("any", 0)], dialysis: band("dialysis", nil), unknownFromAge: cited(65), unknownYounger: "any",
            unknownOlder: "any", maximumAgeMonths: cited(3))
    }

    /// A rung in the words of `PlanSketch`: `"10@22:00"`, in rounds of so many days.
    static func rung(_ doses: String, every: Int = 1, days: ClosedRange<Int>? = nil) -> Rung {
        Rung(PlanSketch.soFar(doses, days: 1, every: every).regimen, days: days)
    }

    static func titration(
        _ id: String = "only", ladders: [[Rung]], variants: [ProtocolVariant] = [], basis: Basis = .published,
        step: StepRule? = nil
    ) -> TitrationProtocol {
        TitrationProtocol(
            id: id, aliases: [], title: "Protocol \(id)", citation: "Made up for tests, 2026", basis: basis,
            ladders: ladders, usualTarget: AskedRegimen(.timesDaily(1, Dose(milligrams: 1))), anchor: .at,
            usualProblemTimes: [], patterns: [[.bedtime]], stay: cited(7...14), usualStay: cited(7),
            usualSequel: .review, trial: nil, step: step, variants: variants)
    }
}
