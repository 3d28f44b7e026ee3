import DoseModel

/// A drug that exists only here, with numbers of its own, so that no test leans on a real monograph.
enum MonographFixture {
    static func cited<Value>(_ value: Value, _ basis: Basis = .published) -> Cited<Value> {
        Cited(value, basis: basis, citation: "Test label 2026")
    }

    static func milligrams(_ value: Int64) -> Dose { Dose(milligrams: value) }

    static func time(_ hour: Int, _ minute: Int) -> ClockTime { ClockTime(hour: hour, minute: minute)! }

    static let day = DaySchedule([
        .wake: time(7, 0), .breakfast: time(7, 30), .lunch: time(12, 30), .dinner: time(18, 30), .bedtime: time(22, 30),
    ])

    static let tablet = Product(
        name: "10 mg tablet", aliases: [], form: .tablet, strength: milligrams(10),
        smallestPart: cited(Ratio(1, 2)), jurisdictions: ["us"], citation: "Test label 2026")
    static let liquid = Product(
        name: "1 mg/mL liquid", aliases: ["5 mg/5 mL oral solution"], form: .liquid, strength: milligrams(1),
        smallestPart: cited(Ratio(1, 2), .engineering), jurisdictions: ["us"], citation: "Test label 2026")

    static let reflux = TitrationProtocol(
        id: "reflux", aliases: ["rumination"], title: "Reflux and rumination", citation: "Test article",
        basis: .published,
        ladders: [
            [
                Rung(AskedRegimen(.problemTimes(milligrams(5)))), Rung(AskedRegimen(.timesDaily(3, milligrams(5)))),
                Rung(AskedRegimen(.timesDaily(3, milligrams(10)))),
            ]
        ],
        usualTarget: AskedRegimen(.timesDaily(3, milligrams(10))), anchor: .beforeMeal,
        usualProblemTimes: [.lunch, .dinner],
        patterns: [[.dinner], [.lunch, .dinner], [.breakfast, .lunch, .dinner]], stay: cited(14...28),
        usualStay: cited(28), usualSequel: .taper,
        trial: TrialRule(scoreAfter: cited(7), benefit: cited(30), reassess: cited(3...6)))

    static func band(_ name: String, from: Int?, below: Int?, _ gate: RenalBand.Gate, ceiling: Int64?) -> RenalBand {
        let daily = RenalBand.Daily(
            ceiling: ceiling.map { cited(milligrams($0), .derived) },
            caution: ceiling == nil
                ? nil : RenalBand.Caution(threshold: cited(milligrams(20), .published), includesThreshold: true))
        return RenalBand(
            name: name, from: from, below: below, gate: cited(gate), daily: daily, dailyUnderAbsolute: daily,
            perDose: ceiling.map { cited(milligrams(min($0, 10)), .derived) }, perDoseCaution: nil,
            startDaily: cited(milligrams(5)), minimumDays: cited(7),
            ageRule: ceiling == nil
                ? nil : RenalBand.AgeRule(fromAge: cited(65), dailyCeiling: cited(milligrams(15), .derived)),
            advice: "Watch for drowsiness.")
    }

    static let baclofen = Monograph(
        id: "baclofen", version: "2026-11", title: "Baclofen (oral)",
        sources: [Source(id: "label", text: "Test label 2026"), Source(id: "article", text: "Test article")],
        products: [tablet, liquid], usualProducts: ["us": ["10 mg tablet"]], tabletsPerDose: cited(4, .engineering),
        adultsFrom: cited(18),
        usualJurisdiction: "us",
        ceilings: [
            Ceiling(tier: .absolute, span: .dose, jurisdiction: nil, limit: cited(milligrams(20))),
            Ceiling(tier: .absolute, span: .day, jurisdiction: nil, limit: cited(milligrams(80))),
            Ceiling(tier: .absolute, span: .day, jurisdiction: "de", limit: cited(milligrams(75))),
            Ceiling(tier: .recommended, span: .day, jurisdiction: nil, limit: cited(milligrams(60))),
        ],
        renal: RenalRules(
            bands: [
                band("60 and above", from: 60, below: nil, .none, ceiling: nil),
                band("30 to under 60", from: 30, below: 60, .acknowledge, ceiling: 30),
                band("under 30", from: 0, below: 30, .refuse, ceiling: 5),
            ],
            dialysis: band("dialysis", from: nil, below: nil, .refuse, ceiling: 2),
            unknownFromAge: cited(65, .engineering), unknownYounger: "60 and above", unknownOlder: "30 to under 60",
            maximumAgeMonths: cited(3, .engineering)),
        step: StepRule(
            increasePerDose: cited(milligrams(5)), increasePerDay: cited(milligrams(15)), interval: cited(3...7),
            usualInterval: cited(7), startPerDose: cited(milligrams(5)), startPerDay: cited(milligrams(15))),
        tapers: [
            TaperRule(
                id: "steps", title: "Steps", citation: "Test article",
                shape: ShapeParameters(
                    shape: "fixed-step", values: ["per-dose": cited(.dose(milligrams(5)...milligrams(5)))]),
                limits: [CutLimit(above: .zero, perDose: cited(milligrams(10)), perDay: cited(milligrams(15)))],
                interval: cited(3...7), usualInterval: cited(3), minimumDays: cited(7),
                shortExposure: Exposure(daily: cited(milligrams(10)), days: cited(28)),
                directStop: Exposure(daily: cited(milligrams(5)), days: cited(28)))
        ],
        timing: TimingRule(
            lead: LeadRule(
                window: cited(30...60), usual: cited(45, .engineering), reach: cited(120, .engineering)),
            minimumGap: cited(240, .derived)),
        usualDay: cited(day, .engineering), protocols: [reflux],
        counsel: Counsel(
            firstDose: cited("Do not drive until you know how it acts on you."),
            increase: cited("After each increase do not drive until you know how it acts on you."),
            taper: cited("Do not stop suddenly."),
            redFlags: cited("Call if there is new confusion, severe dizziness or slow breathing."),
            missedDose: cited("Skip a dose that is nearly due again; never double.")))
}
