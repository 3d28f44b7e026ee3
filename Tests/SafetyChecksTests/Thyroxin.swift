import DoseModel

/// A made-up drug with limits unlike any of baclofen's, to show that the checker knows no drug: doses in micrograms,
/// capsules that are never split, a gap of more than a day between doses.
enum Thyroxin {
    static let monograph: Monograph = {
        func c<Value>(_ value: Value, _ basis: Basis = .published) -> Cited<Value> {
            Cited(value, basis: basis, citation: "Made up for tests, 2026")
        }
        func mcg(_ amount: Int64, _ basis: Basis = .published) -> Cited<Dose> { c(Dose(micrograms: amount), basis) }
        let none = RenalBand.Daily(ceiling: nil, caution: nil)
        let low = RenalBand.Daily(
            ceiling: mcg(40, .unverified), caution: .init(threshold: mcg(30), includesThreshold: false))
        func band(_ name: String, _ from: Int?, _ below: Int?, _ gate: RenalBand.Gate, _ daily: RenalBand.Daily)
            -> RenalBand
        {
            RenalBand(
                name: name, from: from, below: below, gate: c(gate, gate == .refuse ? .unverified : .published),
                daily: daily, dailyUnderAbsolute: daily, perDose: nil, perDoseCaution: nil, startDaily: mcg(25),
                minimumDays: c(1), ageRule: nil, advice: "made up")
        }
        let capsule = Product(
            name: "25 mcg capsule", aliases: [], form: .tablet, strength: Dose(micrograms: 25),
            smallestPart: c(Ratio(1)), jurisdictions: ["us"], citation: "made up")
        let drops = Product(
            name: "drops", aliases: [], form: .liquid, strength: Dose(micrograms: 1), smallestPart: c(Ratio(1)),
            jurisdictions: ["us"], citation: "made up")
        return Monograph(
            id: "thyroxin", version: "1", title: "Thyroxin", sources: [], products: [capsule, drops],
            usualProducts: ["us": ["drops"]], tabletsPerDose: c(2), adultsFrom: c(16), usualJurisdiction: "us",
            ceilings: [
                Ceiling(tier: .absolute, span: .dose, jurisdiction: nil, limit: mcg(150)),
                Ceiling(tier: .absolute, span: .day, jurisdiction: nil, limit: mcg(200, .unverified)),
                Ceiling(tier: .recommended, span: .day, jurisdiction: nil, limit: mcg(160)),
            ],
            renal: RenalRules(
                bands: [band("well", 40, nil, .none, none), band("poor", 0, 40, .refuse, low)],
                dialysis: band("dialysis", nil, nil, .refuse, low), unknownFromAge: c(90), unknownYounger: "well",
                unknownOlder: "poor", maximumAgeMonths: c(12)),
            step: StepRule(
                increasePerDose: mcg(25, .unverified), increasePerDay: mcg(1_000), interval: c(21...42),
                usualInterval: c(28), startPerDose: mcg(25), startPerDay: mcg(25)),
            tapers: [
                TaperRule(
                    id: "steps", title: "Steps", citation: "Made up for tests, 2026",
                    shape: ShapeParameters(
                        shape: "fixed-step",
                        values: ["per-dose": c(.dose(Dose(micrograms: 25)...Dose(micrograms: 25)))]),
                    limits: [CutLimit(above: .zero, perDose: mcg(50), perDay: mcg(50))], interval: c(14...28),
                    usualInterval: c(14), minimumDays: c(28), shortExposure: Exposure(daily: mcg(10), days: c(5)),
                    directStop: Exposure(daily: mcg(25), days: c(365)))
            ],
            timing: TimingRule(
                lead: LeadRule(window: c(20...40), usual: c(30), reach: c(60)), minimumGap: c(1_500)),
            usualDay: c(DaySchedule()), protocols: [],
            counsel: Counsel(
                firstDose: c(""), increase: c(""), taper: c(""), redFlags: c(""), missedDose: c("")))
    }()
}
