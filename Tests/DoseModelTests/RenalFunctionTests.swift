import DoseModel
import Testing

struct RenalFunctionTests {
    private let creatinine = Patient.Kidney.creatinine(
        Creatinine(0.9, .milligramsPerDecilitre, text: "0.9 mg/dL"))

    @Test("Creatinine needs an adult's age and a sex; with a weight there are two estimates and the lower governs")
    func estimates() throws {
        #expect(RenalFunction(of: Patient()) == .unknown)
        #expect(RenalFunction(of: Patient(age: 42, kidney: creatinine)) == .unknown)
        #expect(RenalFunction(of: Patient(sex: .male, kidney: creatinine)) == .unknown)
        #expect(RenalFunction(of: Patient(age: 17, sex: .male, kidney: creatinine)) == .unknown)
        guard case .measured(let one) = RenalFunction(of: Patient(age: 18, sex: .male, kidney: creatinine)) else {
            Issue.record("18 is an adult")
            return
        }
        #expect(one.estimates.map(\.method) == [.ckdEPI2021])
        for (weight, governing) in [(40.0, RenalFunction.Estimate.Method.cockcroftGault), (120, .ckdEPI2021)] {
            let patient = Patient(age: 42, sex: .female, kidney: creatinine, weight: Kilograms(weight, text: ""))
            guard case .measured(let both) = RenalFunction(of: patient) else {
                Issue.record("age, sex and creatinine are known")
                continue
            }
            #expect(both.estimates.map(\.method) == [.ckdEPI2021, .cockcroftGault])
            #expect(both.governing.method == governing, "\(weight) kg")
        }
    }

    @Test("Stated values and dialysis are taken as they are")
    func stated() {
        #expect(
            RenalFunction(of: Patient(kidney: .egfr(72, text: "72")))
                == .measured(.init([.init(method: .statedEGFR, value: 72)])))
        #expect(
            RenalFunction(of: Patient(kidney: .clearance(65, text: "65")))
                == .measured(.init([.init(method: .statedClearance, value: 65)])))
        #expect(RenalFunction(of: Patient(kidney: .dialysis("hemodialysis"))) == .dialysis("hemodialysis"))
    }

    @Test("Bands are half-open and compare the unrounded value")
    func bands() {
        func cited<Value>(_ value: Value) -> Cited<Value> { Cited(value, basis: .engineering, citation: "test") }
        func band(_ name: String, _ from: Int?, _ below: Int?) -> RenalBand {
            let daily = RenalBand.Daily(ceiling: nil, caution: nil)
            return RenalBand(
                name: name, from: from, below: below, gate: cited(.none), daily: daily, dailyUnderAbsolute: daily,
                perDose: nil, perDoseCaution: nil, startDaily: cited(.zero), minimumDays: cited(1), ageRule: nil,
                advice: "")
        }
        let rules = RenalRules(
            bands: [band("high", 60, nil), band("middle", 30, 60), band("low", 0, 30)],
            dialysis: band("dialysis", nil, nil), unknownFromAge: cited(65), unknownYounger: "high",
            unknownOlder: "middle", maximumAgeMonths: cited(3))
        func name(_ value: Double) -> String {
            rules.band(for: .measured(.init([.init(method: .statedEGFR, value: value)])), age: nil).name
        }
        let cases = [
            (0.0, "low"), (29.999_999, "low"), (30, "middle"), (59.6, "middle"), (59.999_999, "middle"), (60, "high"),
            (500, "high"),
        ]
        for (value, expected) in cases { #expect(name(value) == expected, "\(value)") }
        #expect(name(.nan) == "low", "what is no number is judged as the worst")
        #expect(rules.band(for: .dialysis("any"), age: 30).name == "dialysis")
        #expect(rules.band(for: .unknown, age: 64).name == "high")
        #expect(rules.band(for: .unknown, age: 65).name == "middle")
        #expect(rules.band(for: .unknown, age: nil).name == "high")
    }
}
