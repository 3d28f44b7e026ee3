import DoseModel

/// A drug that exists only here and has everything that a monograph can have.
enum RichMonograph {
    private static func cited<Value>(_ value: Value, _ basis: Basis = .published, _ note: String = "") -> Cited<Value> {
        Cited(value, basis: basis, citation: "Test label 2026" + (note.isEmpty ? "" : " (\(note))"))
    }

    private static func milligrams(_ value: Int64) -> Dose { Dose(milligrams: value) }

    private static func bedtime(_ milligrams: Int64) -> AskedRegimen {
        AskedRegimen(
            .slots([AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: Dose(milligrams: milligrams))]))
    }

    private static let valproate = ProtocolVariant(
        name: "with valproate",
        condition: ProtocolVariant.Condition(taking: ["valproate"], notTaking: ["an inducer"], kidneyBands: []),
        citation: "Test article", basis: .derived,
        ladders: [[Rung(AskedRegimen(bedtime(25).doses, everyDays: 2), days: 14...14), Rung(bedtime(25))]],
        usualTarget: bedtime(25),
        step: StepRule(
            increasePerDose: nil, increasePerDay: cited(milligrams(25), .unverified), interval: cited(7...14),
            usualInterval: cited(14, .engineering), startPerDose: cited(milligrams(25)),
            startPerDay: cited(milligrams(25)), startEveryDays: cited(2)))

    private static let kidneys = ProtocolVariant(
        name: "weak kidneys",
        condition: ProtocolVariant.Condition(taking: [], notTaking: [], kidneyBands: ["under 30"]),
        citation: "Test label 2026", basis: .published, ladders: nil, usualTarget: nil, step: nil)

    private static let slowly = TitrationProtocol(
        id: "slow", aliases: ["slowly"], title: "Raise slowly", citation: "Test label 2026", basis: .published,
        ladders: [
            [
                Rung(bedtime(25), days: 14...14), Rung(bedtime(50), days: 14...28),
                Rung(AskedRegimen(.timesDaily(2, milligrams(50)))),
            ]
        ],
        usualTarget: AskedRegimen(.timesDaily(2, milligrams(50))), anchor: .at, usualProblemTimes: [],
        patterns: [[.bedtime], [.breakfast, .bedtime]], stay: cited(90...365, .engineering), usualStay: cited(90),
        usualSequel: .continue, trial: nil, usualTaper: "percent",
        step: StepRule(
            increasePerDose: nil, increasePerDay: nil, increaseFactor: cited(Ratio(2)), interval: cited(14...14),
            usualInterval: cited(14), startPerDose: cited(milligrams(25)), startPerDay: cited(milligrams(25)),
            shape: ShapeParameters(shape: "geometric", values: ["factor": cited(.number(Ratio(2)))])),
        variants: [valproate, kidneys])

    private static let tapers = [
        TaperRule(
            id: "percent", title: "By percent", citation: "Test article",
            shape: ShapeParameters(
                shape: "percent-of-current",
                values: [
                    "percent": cited(.percent(Ratio(5)...Ratio(25, 2))),
                    "stop-at": cited(.dose(milligrams(1)...milligrams(1)), .engineering),
                ]),
            limits: [
                CutLimit(
                    above: milligrams(20), perDose: nil, perDay: nil, percent: cited(Ratio(10)), interval: cited(14)),
                CutLimit(above: .zero, perDose: cited(milligrams(1)), perDay: nil, interval: cited(28, .derived)),
            ],
            interval: cited(14...56), usualInterval: cited(28), minimumDays: nil,
            shortExposure: Exposure(daily: nil, days: cited(28)), directStop: nil,
            within: Exposure(daily: cited(milligrams(40)), days: cited(365, .unverified))),
        TaperRule(
            id: "by-level", title: "By level", citation: "Test label 2026",
            shape: ShapeParameters(
                shape: "step-by-level",
                values: [
                    "levels": cited(
                        .levels([
                            StepLevel(
                                above: milligrams(10), step: Dose(micrograms: 2_500)...Dose(micrograms: 2_500),
                                every: 21...21),
                            StepLevel(above: .zero, step: Dose(micrograms: 500)...milligrams(1), every: nil),
                        ])),
                    "steps": cited(.count(4...4)), "at-two": cited(.days(4...4)),
                    "rungs": cited(.rungs([Rung(bedtime(10), days: 3...3), Rung(bedtime(5))])),
                ]),
            limits: [CutLimit(above: .zero, perDose: nil, perDay: cited(Dose(micrograms: 2_500)))],
            interval: cited(7...28), usualInterval: cited(7), minimumDays: cited(28), shortExposure: nil,
            directStop: nil),
    ]

    private static let products = [
        Product(
            name: "2.5 mg orodispersible tablet", aliases: [], form: .orodispersible, strength: Dose(micrograms: 2_500),
            smallestPart: cited(Ratio(1)), jurisdictions: ["us", "uk", "de", "fr", "au"], citation: "Test article"),
        Product(
            name: "50 mg modified-release tablet", aliases: [], form: .modifiedRelease, strength: milligrams(50),
            smallestPart: cited(Ratio(1), .engineering), jurisdictions: ["uk"], citation: "Test label 2026"),
        Product(
            name: "100 mg capsule", aliases: [], form: .capsule, strength: milligrams(100),
            smallestPart: cited(Ratio(1)), jurisdictions: ["us"], citation: "Test label 2026"),
        Product(
            name: "5 mg patch", aliases: [], form: .patch, strength: milligrams(5), smallestPart: cited(Ratio(1)),
            jurisdictions: ["us"], citation: "Test label 2026"),
        Product(
            name: "20 mg/mL concentrate", aliases: [], form: .liquid, strength: milligrams(20),
            smallestPart: cited(Ratio(1, 10), .engineering), jurisdictions: ["us"], citation: "Test label 2026"),
    ]

    private static let renal = RenalRules(
        bands: [
            band("30 and above", from: 30, dosesPerDay: nil), band("under 30", from: 0, dosesPerDay: cited(2)),
        ],
        dialysis: band("dialysis", from: nil, dosesPerDay: cited(1)), unknownFromAge: cited(65),
        unknownYounger: "30 and above", unknownOlder: "under 30", maximumAgeMonths: cited(3), reduction: .frequency)

    private static func band(_ name: String, from: Int?, dosesPerDay: Cited<Int>?) -> RenalBand {
        let limited = dosesPerDay != nil
        return RenalBand(
            name: name, from: from, below: nil, gate: cited(limited ? .advisory : .none),
            daily: RenalBand.Daily(ceiling: limited ? cited(milligrams(50)) : nil, caution: nil),
            dailyUnderAbsolute: RenalBand.Daily(ceiling: limited ? cited(milligrams(60), .derived) : nil, caution: nil),
            perDose: nil, perDoseCaution: limited ? cited(milligrams(25)) : nil, startDaily: nil, minimumDays: nil,
            dosesPerDay: dosesPerDay, ageRule: nil, advice: "No change for the kidneys.")
    }

    private static func drug(_ renal: RenalRules) -> Monograph {
        let base = MonographFixture.baclofen
        return Monograph(
            id: "fancyzine", version: "2026-11", title: "Fancyzine (oral)", sources: base.sources, products: products,
            usualProducts: [
                "us": ["100 mg capsule", "20 mg/mL concentrate"], "uk": ["50 mg modified-release tablet"],
            ],
            tabletsPerDose: cited(4), adultsFrom: cited(18), usualJurisdiction: "us",
            ceilings: base.ceilings, renal: renal, step: base.step, tapers: tapers, restart: cited(5),
            classes: ["test-class", "other-class"],
            interactions: [
                Interaction(with: ["opioid"], level: cited(.dangerous), effect: "deep sedation and slow breathing"),
                Interaction(
                    with: ["alcohol", "benzodiazepine"], level: cited(.sedating, .unverified), effect: "more sedation"),
            ],
            timing: TimingRule(lead: nil, minimumGap: cited(240)), usualDay: base.usualDay, protocols: [slowly],
            counsel: base.counsel)
    }

    /// With limits for the kidneys that change the number of doses a day.
    static let drug = drug(renal)

    /// With nothing to change for the kidneys, as the reader of monographs says that.
    static let unadjusted = drug(
        RenalRules(
            bands: [band("any", from: 0, dosesPerDay: nil)], dialysis: band("dialysis", from: nil, dosesPerDay: nil),
            unknownFromAge: cited(1_200), unknownYounger: "any", unknownOlder: "any", maximumAgeMonths: cited(1_200)))
}
