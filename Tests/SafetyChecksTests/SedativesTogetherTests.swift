import DoseModel
import SafetyChecks
import Testing

/// I702: several medicines that make drowsy, taken together with a drug that does.
struct SedativesTogetherTests {
    private func codes(
        _ taking: [String], alcohol: Patient.Alcohol? = nil, by monograph: Monograph = Baclofen.monograph
    ) -> [String] { Judging.codes(of: findings(taking, alcohol: alcohol, by: monograph)) }

    private func findings(
        _ taking: [String], alcohol: Patient.Alcohol? = nil, by monograph: Monograph = Baclofen.monograph
    ) -> [Finding] {
        var patient = Judging.sound
        patient.taking = taking
        patient.alcohol = alcohol
        return Judging.findings(PlanSketch.plan("7d 5@22:30", then: .review), patient, by: monograph)
    }

    @Test("One is a warning; two are an error a prescriber may agree to")
    func two() throws {
        #expect(codes(["zolpidem"]) == ["w:I702"])
        let found = findings(["Xanax", "zolpidem"])
        #expect(Judging.codes(of: found).sorted() == ["I702", "w:I702"])
        let together = try #require(found.first { $0.severity == .error })
        #expect(together.actual == "2 medicines that make drowsy")
        #expect(together.message.contains("Xanax (alprazolam, a benzodiazepine) and zolpidem (a Z-drug for sleep)"))
        #expect(together.isAcknowledgeable)
    }

    @Test("The same medicine under two names counts once")
    func once() {
        #expect(codes(["Xanax", "alprazolam"]) == ["w:I702"])
    }

    @Test("Opioids and daily alcohol count, some alcohol and what merely lowers blood pressure do not")
    func counted() {
        #expect(codes(["oxycodone"]) == ["I701"])
        #expect(codes(["oxycodone", "zolpidem"]).sorted() == ["I701", "I702", "w:I702"])
        #expect(codes(["zolpidem"], alcohol: .some) == ["w:I702", "w:I703"])
        #expect(codes(["zolpidem"], alcohol: .daily).sorted() == ["I702", "I703", "w:I702"])
        #expect(codes(["zolpidem", "lisinopril"]).filter { !$0.hasPrefix("n:") } == ["w:I702"])
    }

    @Test("Where what is known of each is only recalled, together they warn")
    func recalled() {
        #expect(codes(["zolpidem", "pregabalin"]).allSatisfy { $0 == "w:I702" })
        #expect(codes(["zolpidem", "pregabalin", "hydroxyzine"]).contains("I702"))
    }

    @Test("A gabapentinoid counts for more with weak kidneys, and the finding says so")
    func kidneys() throws {
        func notes(_ egfr: Double) throws -> [String] {
            var patient = Judging.patient(egfr: egfr)
            patient.taking = ["Lyrica"]
            let found = Judging.findings(PlanSketch.plan("7d 5@22:30", then: .review), patient)
            return try #require(found.first { $0.code == .i702 }).notes
        }
        #expect(try notes(60) == [])
        #expect(try notes(59.9) == ["with kidney function below 60 this counts for more"])
    }
}
