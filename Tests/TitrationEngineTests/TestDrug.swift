import DoseModel

@testable import TitrationEngine

/// A drug made for one test: baclofen's monograph with other products, protocols and rules.
struct TestDrug {
    var products = TestProducts.sets[1]
    var tapers: [TaperRule] = [TestDrug.taper()]
    var protocols: [TitrationProtocol] = [TestDrug.titration()]
    var step = TestDrug.step()
    var restart: Cited<Int>?
    var renal: RenalRules?
    var ceilings: [Ceiling] = []

    var monograph: Monograph {
        let base = Baclofen.monograph
        return Monograph(
            id: "testdrug", version: "1", title: "Test drug", sources: base.sources, products: products,
            usualProducts: ["us": products.map(\.name)], tabletsPerDose: TestDrug.cited(10),
            adultsFrom: base.adultsFrom,
            usualJurisdiction: "us", ceilings: ceilings, renal: renal ?? TestDrug.anyKidney, step: step, tapers: tapers,
            restart: restart, timing: TimingRule(lead: nil, minimumGap: base.timing.minimumGap),
            usualDay: base.usualDay,
            protocols: protocols, counsel: base.counsel)
    }

    func planned(_ protocolName: String, _ change: (inout PlanRequest) -> Void = { _ in }) throws -> Planned {
        var request = Baclofen.request(protocolName, change)
        request.drug = "testdrug"
        if request.circumstances.products == ["10 mg tablet"] { request.circumstances.products = nil }
        return try Planner(monograph: monograph).plan(request, id: "x")
    }

    static func cited<Value>(_ value: Value, _ basis: Basis = .published) -> Cited<Value> {
        Cited(value, basis: basis, citation: "test")
    }

    static func mg(_ tenths: Int64) -> Dose { Dose(micrograms: tenths * 100) }

    static func once(_ tenths: Int64, every days: Int = 1) -> AskedRegimen {
        AskedRegimen(
            .slots([AskedRegimen.SlotDose(slot: .breakfast, anchor: .at, amount: mg(tenths))]), everyDays: days)
    }

    static func shape(_ name: String, _ values: [String: ShapeValue]) -> ShapeParameters {
        ShapeParameters(shape: name, values: values.mapValues { cited($0) })
    }

    static func dose(_ tenths: Int64) -> ShapeValue { .dose(mg(tenths)...mg(tenths)) }

    static func taper(
        _ id: String = "steps", _ shape: ShapeParameters = shape("fixed-step", ["per-day": dose(50)]),
        limits: [CutLimit] = [CutLimit(above: .zero, perDose: nil, perDay: cited(mg(1_000)))],
        interval: ClosedRange<Int> = 7...14, usual: Int = 14, within: Exposure? = nil
    ) -> TaperRule {
        TaperRule(
            id: id, title: id, citation: "test", shape: shape, limits: limits, interval: cited(interval),
            usualInterval: cited(usual), minimumDays: nil, shortExposure: nil, directStop: nil, within: within)
    }

    static func titration(
        _ id: String = "once", ladders: [[Rung]] = [[Rung(once(50)), Rung(once(100))]],
        target: AskedRegimen = once(100),
        stay: ClosedRange<Int> = 21...42, usualStay: Int = 28, sequel: Sequel = .taper, usualTaper: String? = nil,
        variants: [ProtocolVariant] = []
    ) -> TitrationProtocol {
        TitrationProtocol(
            id: id, aliases: [], title: id, citation: "test", basis: .published, ladders: ladders, usualTarget: target,
            anchor: .at, usualProblemTimes: [],
            patterns: [[.breakfast], [.breakfast, .bedtime], [.breakfast, .lunch, .bedtime]], stay: cited(stay),
            usualStay: cited(usualStay), usualSequel: sequel, trial: nil, usualTaper: usualTaper, variants: variants)
    }

    static func step(
        perDose: Int64? = nil, perDay: Int64? = nil, factor: Ratio? = nil, everyDays: Int? = nil,
        start: Int64 = 50, shape: ShapeParameters? = nil
    ) -> StepRule {
        StepRule(
            increasePerDose: perDose.map { cited(mg($0)) }, increasePerDay: perDay.map { cited(mg($0)) },
            increaseFactor: factor.map { cited($0) }, interval: cited(7...14), usualInterval: cited(7),
            startPerDose: cited(mg(start)), startPerDay: cited(mg(start)), startEveryDays: everyDays.map { cited($0) },
            shape: shape)
    }

    static func band(
        _ name: String, from: Int?, below: Int?, daily: Int64? = nil, minimumDays: Int? = nil, dosesPerDay: Int? = nil,
        basis: Basis = .published
    ) -> RenalBand {
        let limit = RenalBand.Daily(ceiling: daily.map { cited(mg($0), basis) }, caution: nil)
        return RenalBand(
            name: name, from: from, below: below, gate: cited(.none), daily: limit, dailyUnderAbsolute: limit,
            perDose: nil, perDoseCaution: nil, startDaily: nil, minimumDays: minimumDays.map { cited($0) },
            dosesPerDay: dosesPerDay.map { cited($0) }, ageRule: nil, advice: "")
    }

    static func kidneys(_ low: RenalBand, reduction: RenalRules.Reduction = .dose) -> RenalRules {
        RenalRules(
            bands: [band("60 and above", from: 60, below: nil), low], dialysis: band("dialysis", from: nil, below: nil),
            unknownFromAge: cited(65), unknownYounger: "60 and above", unknownOlder: low.name,
            maximumAgeMonths: cited(3), reduction: reduction)
    }

    static let anyKidney = kidneys(band("below 60", from: 0, below: 60))
}
