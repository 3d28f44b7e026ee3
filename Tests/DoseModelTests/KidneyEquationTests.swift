import DoseModel
import Testing

/// The equations against numbers others print, and against band edges worked out apart from this program.
struct KidneyEquationTests {
    private func egfr(_ value: Double, _ unit: Creatinine.Unit, _ age: Int, _ sex: Sex) -> Double {
        KidneyEquation.ckdEPI2021(creatinine: Creatinine(value, unit, text: ""), age: age, sex: sex)
    }

    private func clearance(_ value: Double, _ unit: Creatinine.Unit, _ age: Int, _ kilograms: Double, _ sex: Sex)
        -> Double
    {
        KidneyEquation.cockcroftGault(
            creatinine: Creatinine(value, unit, text: ""), age: age, sex: sex, weight: Kilograms(kilograms, text: ""))
    }

    private func isNear(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
        abs(value - expected) <= tolerance
    }

    @Test("CKD-EPI 2021: eight published results, to the printed digit and to our own fourth")
    func ckdEPI() {
        let cases:
            [(
                name: String, value: Double, unit: Creatinine.Unit, age: Int, sex: Sex, printed: Double, ours: Double,
                digits: Double
            )] = [
                ("K1", 0.8, .milligramsPerDecilitre, 80, .female, 74, 74.4386, 5e-5),
                ("K2", 0.8, .milligramsPerDecilitre, 80, .male, 89, 89.4655, 5e-5),
                ("K3", 1.2, .milligramsPerDecilitre, 55, .male, 71, 71.4178, 5e-5),
                ("K4", 1.1, .milligramsPerDecilitre, 50, .male, 82, 81.7820, 5e-5),
                ("K5", 200, .micromolesPerLitre, 70, .male, 30, 30.396, 5e-4),
                ("K6", 200, .micromolesPerLitre, 70, .female, 23, 22.752, 5e-4),
                ("K7", 100, .micromolesPerLitre, 70, .male, 70, 69.832, 5e-4),
                ("K8", 100, .micromolesPerLitre, 70, .female, 52, 52.271, 5e-4),
            ]
        for item in cases {
            let value = egfr(item.value, item.unit, item.age, item.sex)
            #expect(value.rounded() == item.printed, "\(item.name): \(value)")
            #expect(isNear(value, item.ours, item.digits), "\(item.name): \(value)")
        }
    }

    @Test("It is not the equation of 2009, whose results differ")
    func notTheOldOne() {
        #expect(egfr(100, .micromolesPerLitre, 70, .male).rounded() != 65)
        #expect(egfr(100, .micromolesPerLitre, 70, .female).rounded() != 49)
        let value = egfr(1.4, .milligramsPerDecilitre, 60, .male)
        #expect(!isNear(value, 54.22, 0.5))
        #expect(isNear(value, 57.5394, 5e-5))
    }

    @Test("Cockcroft-Gault: seven published results")
    func cockcroftGault() {
        let cases:
            [(name: String, value: Double, unit: Creatinine.Unit, age: Int, weight: Double, sex: Sex, ours: Double)] = [
                ("C1", 1.0, .milligramsPerDecilitre, 40, 80, .male, 111.111),
                ("C2", 1.0, .milligramsPerDecilitre, 50, 80, .male, 100.000),
                ("C3", 1.2, .milligramsPerDecilitre, 60, 80, .male, 74.074),
                ("C4", 0.9, .milligramsPerDecilitre, 45, 65, .female, 80.999),
                ("C5", 1.0, .milligramsPerDecilitre, 60, 70, .male, 77.778),
                ("C6", 110, .micromolesPerLitre, 70, 75, .male, 58.598),
                ("C7", 10, .milligramsPerDecilitre, 30, 50, .male, 7.639),
            ]
        for item in cases {
            let value = clearance(item.value, item.unit, item.age, item.weight, item.sex)
            #expect(isNear(value, item.ours, 5e-4), "\(item.name): \(value)")
        }
    }

    @Test("Units: 88.4 µmol/L are 1 mg/dL")
    func units() {
        #expect(isNear(Creatinine(84, .micromolesPerLitre, text: "").milligramsPerDecilitre, 0.95023, 5e-6))
        #expect(isNear(1.2 * Creatinine.Unit.micromolesPerLitre.perMilligramPerDecilitre, 106.08, 1e-9))
        #expect(isNear(Creatinine(353.6, .micromolesPerLitre, text: "").milligramsPerDecilitre, 4, 1e-4))
        #expect(isNear(Creatinine(0.1, .millimolesPerLitre, text: "").milligramsPerDecilitre, 1.13122, 5e-6))
        #expect(
            isNear(
                egfr(0.1, .millimolesPerLitre, 70, .male), egfr(100, .micromolesPerLitre, 70, .male), 1e-9))
    }

    @Test("The creatinine at which eGFR crosses each band edge, for six people")
    func bandEdges() {
        let edges = [90.0, 60, 45, 30, 15]
        let table: [(age: Int, sex: Sex, creatinine: [Double])] = [
            (40, .male, [1.0697, 1.4996, 1.9059, 2.6721, 4.7611]),
            (65, .male, [0.9397, 1.3174, 1.6743, 2.3473, 4.1825]),
            (80, .male, [0.7844, 1.2189, 1.5491, 2.1718, 3.8697]),
            (40, .female, [0.8403, 1.1780, 1.4972, 2.0990, 3.7401]),
            (65, .female, [0.7382, 1.0349, 1.3152, 1.8440, 3.2856]),
            (80, .female, [0.6191, 0.9575, 1.2169, 1.7060, 3.0398]),
        ]
        for row in table {
            for (edge, creatinine) in zip(edges, row.creatinine) {
                let name = "age \(row.age) \(row.sex), edge \(edge)"
                #expect(egfr(creatinine - 1e-3, .milligramsPerDecilitre, row.age, row.sex) > edge, "\(name)")
                #expect(egfr(creatinine + 1e-3, .milligramsPerDecilitre, row.age, row.sex) < edge, "\(name)")
                #expect(isNear(egfr(creatinine, .milligramsPerDecilitre, row.age, row.sex), edge, 0.02), "\(name)")
            }
        }
    }

    @Test("Both branches agree where they meet, and the value falls as creatinine and age rise")
    func knots() {
        #expect(isNear(egfr(0.7, .milligramsPerDecilitre, 50, .female), 105.2976, 5e-5))
        #expect(isNear(egfr(0.9, .milligramsPerDecilitre, 50, .male), 104.0490, 5e-5))
        for (knot, sex) in [(0.7, Sex.female), (0.9, .male)] {
            let below = egfr(knot - 1e-9, .milligramsPerDecilitre, 50, sex)
            let above = egfr(knot + 1e-9, .milligramsPerDecilitre, 50, sex)
            #expect(isNear(below, above, 1e-6))
        }
        for sex in Sex.allCases {
            var last = Double.infinity
            for hundredths in 20...900 {
                let value = egfr(Double(hundredths) / 100, .milligramsPerDecilitre, 50, sex)
                #expect(value < last)
                last = value
            }
            let byAge = (18...100).map { egfr(1, .milligramsPerDecilitre, $0, sex) }
            #expect(zip(byAge, byAge.dropFirst()).allSatisfy { $0 > $1 })
        }
    }

    @Test("59.8382 would print as 60 and reads as 59.8")
    func roundingTrap() {
        let value = egfr(1.3, .milligramsPerDecilitre, 68, .male)
        #expect(isNear(value, 59.8382, 5e-5))
        let estimate = RenalFunction.Estimate(method: .ckdEPI2021, value: value)
        #expect(estimate.text == "59.8")
        #expect(RenalFunction.Estimate(method: .ckdEPI2021, value: 59.99).text == "59.9")
        #expect(RenalFunction.Estimate(method: .ckdEPI2021, value: 60).text == "60")
        #expect(RenalFunction.Estimate(method: .cockcroftGault, value: .infinity).text == "inf")
    }
}
