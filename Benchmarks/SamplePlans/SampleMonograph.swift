package import DoseModel

/// A monograph for measuring and for tests. Its numbers are no advice: only products and sentences are looked at.
package enum SampleMonograph {
    /// The monograph.
    package static let value = Monograph(
        id: "baclofen", version: "sample", title: "Baclofen (oral)", sources: [],
        products: [
            Product(
                name: "10 mg tablet", aliases: [], form: .tablet, strength: Dose(milligrams: 10),
                smallestPart: made(Ratio(1, 2)), jurisdictions: ["us"], citation: "sample"),
            Product(
                name: "5 mg tablet", aliases: [], form: .tablet, strength: Dose(milligrams: 5),
                smallestPart: made(Ratio(1)), jurisdictions: ["us"], citation: "sample"),
            Product(
                name: "2 mg/mL liquid", aliases: ["10 mg/5 mL oral solution"], form: .liquid,
                strength: Dose(milligrams: 2), smallestPart: made(Ratio(1, 2)), jurisdictions: ["us"],
                citation: "sample"),
        ],
        usualProducts: ["us": ["10 mg tablet"]], tabletsPerDose: made(4), adultsFrom: made(18), usualJurisdiction: "us",
        ceilings: [],
        renal: RenalRules(
            bands: [band("any", from: 0)], dialysis: band("dialysis", from: nil), unknownFromAge: made(65),
            unknownYounger: "any", unknownOlder: "any", maximumAgeMonths: made(12)),
        step: StepRule(
            increasePerDose: made(Dose(milligrams: 5)), increasePerDay: made(Dose(milligrams: 15)),
            interval: made(3...7), usualInterval: made(7), startPerDose: made(Dose(milligrams: 5)),
            startPerDay: made(Dose(milligrams: 15))),
        tapers: [
            TaperRule(
                id: "steps", title: "Steps", citation: "sample",
                shape: ShapeParameters(
                    shape: "fixed-step",
                    values: ["per-dose": made(.dose(Dose(milligrams: 5)...Dose(milligrams: 5)))]),
                limits: [
                    CutLimit(above: .zero, perDose: made(Dose(milligrams: 10)), perDay: made(Dose(milligrams: 15)))
                ],
                interval: made(3...7), usualInterval: made(3), minimumDays: made(7), shortExposure: exemption,
                directStop: exemption)
        ],
        timing: TimingRule(
            lead: LeadRule(window: made(30...60), usual: made(45), reach: made(120)), minimumGap: made(240)),
        usualDay: made(DaySchedule()), protocols: [],
        counsel: Counsel(
            firstDose: made("Do not drive yet."), increase: made("Do not drive yet."), taper: made("Come off slowly."),
            redFlags: made("Call about confusion or slow breathing."),
            missedDose: made(
                "Take it when you remember, unless less than 2 hours are left to the next one: then leave it out. Never "
                    + "take two doses at once.")))

    private static let exemption = Exposure(daily: made(Dose(milligrams: 10)), days: made(28))

    private static func made<Value>(_ value: Value) -> Cited<Value> {
        Cited(value, basis: .engineering, citation: "sample")
    }

    private static func band(_ name: String, from: Int?) -> RenalBand {
        let open = RenalBand.Daily(ceiling: nil, caution: nil)
        return RenalBand(
            name: name, from: from, below: nil, gate: made(.none), daily: open, dailyUnderAbsolute: open, perDose: nil,
            perDoseCaution: nil, startDaily: made(Dose(milligrams: 15)), minimumDays: made(3), ageRule: nil, advice: "")
    }
}
