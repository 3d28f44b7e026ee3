import DoseModel
import SafetyChecks
import Testing

/// I700: what cannot be checked is said, never passed over.
struct UncheckedCircumstancesTests {
    private let plan = PlanSketch.plan("7d 5@22:30", then: .review)

    private func findings(
        taking: [String]? = nil, conditions: [String] = [], tried: [String] = [], purpose: String? = nil,
        by monograph: Monograph = Baclofen.monograph
    ) -> [Finding] {
        var patient = Judging.sound
        patient.taking = taking
        patient.conditions = conditions
        patient.tried = tried
        return Judging.findings(plan, patient, in: Circumstances(purpose: purpose), by: monograph)
            .filter { $0.code == .i700 }
    }

    @Test("A medicine nobody knows is a warning that asks for the nearest name, and is not taken for it")
    func unknownMedicine() throws {
        let found = findings(taking: ["Xanaxx"])
        #expect(found.map(\.severity) == [.warning])
        #expect(found[0].message == "`Xanaxx` is no medicine that is known here, so it is not checked")
        #expect(found[0].help == "if `Xanax` is meant, write that; else ask a pharmacist or prescriber")
        #expect(findings(taking: ["oxycodone 5 mg"]).first?.help?.contains("`oxycodone`") == true)
        #expect(findings(taking: ["tea leaves of the moon"]).first?.help == "ask a pharmacist or prescriber about it")
    }

    @Test("A known medicine of no consequence gives no finding; the plan's own drug does")
    func knownMedicine() {
        #expect(findings(taking: ["omeprazole", "Prilosec", "Losec"]).isEmpty)
        let found = findings(taking: ["Lioresal"])
        #expect(found.count == 1)
        #expect(found[0].message.hasPrefix("Lioresal (baclofen, a muscle relaxant) is the drug of this plan"))
        #expect(findings(taking: ["baclofen"]).count == 1)
    }

    @Test("A condition nobody knows, and one the monograph says nothing of, are two warnings")
    func conditions() {
        let found = findings(conditions: ["epilepsi", "asthma", "epilepsy"])
        #expect(found.map(\.actual) == ["asthma", "epilepsi"] || found.map(\.actual) == ["epilepsi", "asthma"])
        #expect(found.contains { $0.help?.contains("`epilepsy`") == true })
        #expect(found.contains { $0.message == "this monograph says nothing of asthma, so it is not checked" })
    }

    @Test("A purpose that no monograph names is said to be unchecked; a protocol's name or alias is not")
    func purposes() {
        #expect(findings(purpose: "hiccups").count == 1)
        #expect(findings(purpose: "hiccups")[0].severity == .warning)
        for known in ["reflux", "rumination", "taper", "pots"] { #expect(findings(purpose: known).isEmpty, "\(known)") }
    }

    @Test("What was tried is understood as a medicine, a class or a measure of the monograph")
    func tried() {
        #expect(findings(tried: ["diet", "omeprazole", "ppi", "h2-blocker"]).isEmpty)
        #expect(findings(tried: ["diett"]).first?.help == "if `diet` is meant, write that")
    }

    @Test("A monograph that says nothing of other medicines, blood pressure or forms says so")
    func silent() {
        let silent = Quietol.monograph()
        var patient = Judging.sound
        patient.taking = ["omeprazole"]
        patient.bloodPressure = BloodPressure(systolic: 98, diastolic: 62)
        let found = Judging.findings(
            PlanSketch.plan("7d 10@22:00"), patient, in: Circumstances(form: .extended, route: .oral), by: silent)
        #expect(Judging.codes(of: found) == ["w:I700", "w:I700", "w:I700", "w:I700"])
    }
}
