import DoseModel
import MonographFiles
import SafetyChecks
import Testing

/// Whether a trial makes sense: the article's "yes to a trial if" and "not a great fit if".
struct FitCheckTests {
    private func answer(
        _ purpose: String? = nil, _ name: String? = "reflux", by monograph: Monograph = Baclofen.monograph,
        agreed: FindingCode? = nil, _ change: (inout Patient) -> Void = { _ in }
    ) -> FitAnswer {
        var patient = Judging.sound
        patient.taking = ["omeprazole"]
        patient.tried = ["diet"]
        change(&patient)
        return FitCheck.answer(
            for: Circumstances(
                patient: patient,
                acknowledgements: agreed.map { [Acknowledgement(code: $0, by: "Dr A. Rao", reason: "seen")] } ?? [],
                purpose: purpose),
            by: monograph, protocolName: name, on: PlanSketch.start)
    }

    @Test("Reflux that remains despite diet and a proton pump inhibitor is a reason")
    func fits() {
        let answer = answer()
        #expect(answer.conclusion == .fits)
        #expect(answer.reasons.count == 1)
        #expect(answer.reasons[0].citation?.contains("Pharma Pulse") == true)
        #expect(answer.findings.isEmpty)
    }

    @Test("Without word of what was tried that is to be cleared first")
    func untried() {
        #expect(answer { $0.tried = [] }.conclusion == .clearFirst)
        #expect(answer { $0.taking = [] }.open.count == 1)
        #expect(answer { $0.taking = nil }.open.count == 2, "the inhibitor, and what else is taken")
    }

    @Test("Spasms that ruin sleep are a reason where tizanidine or cyclobenzaprine cannot be taken")
    func spasm() {
        #expect(answer(nil, "spasm").conclusion == .clearFirst)
        for word in ["tizanidine", "Flexeril"] {
            #expect(answer(nil, "sleep") { $0.tried = [word] }.conclusion == .fits, "\(word)")
        }
    }

    @Test("Lightheadedness on standing, low blood pressure, advanced kidney disease and pots each make a poor fit")
    func poor() {
        #expect(answer { $0.conditions = ["dizziness on standing"] }.conclusion == .poor)
        #expect(answer { $0.bloodPressure = BloodPressure(systolic: 99, diastolic: 70) }.conclusion == .poor)
        #expect(answer { $0.bloodPressure = BloodPressure(systolic: 100, diastolic: 70) }.conclusion == .fits)
        #expect(answer { $0.kidney = .egfr(29.9, text: "29.9") }.doubts.contains { $0.code == nil })
        #expect(!answer { $0.kidney = .egfr(30, text: "30") }.doubts.contains { $0.code == nil })
        for word in ["pots", "gastroparesis"] {
            let answer = answer(word, nil)
            #expect(answer.conclusion == .poor)
            #expect(answer.findings.map(\.code) == [.f001])
            #expect(!answer.choices.isEmpty)
        }
    }

    @Test("What a prescriber agreed to speaks against it no more")
    func agreed() {
        let danger: (inout Patient) -> Void = { $0.taking = ["omeprazole", "OxyContin"] }
        #expect(answer(nil, "reflux", danger).conclusion == .poor)
        #expect(answer(agreed: .i701, danger).conclusion == .fits)
    }

    @Test("Unknown kidneys are to be cleared first, and speak against nothing")
    func unknownKidneys() {
        let answer = answer { $0.kidney = nil }
        #expect(answer.conclusion == .clearFirst)
        #expect(answer.open.map(\.code) == [.r303])
    }

    @Test("A monograph that does not say when a trial makes sense says that", arguments: ["sertraline", "gabapentin"])
    func unsaid(name: String) throws {
        let monograph = try Baclofen.library.monograph(named: name, at: nil)
        #expect(answer(nil, monograph.protocols[0].id, by: monograph) { $0.tried = [] }.conclusion == .unsaid)
    }

    @Test("The rules about persons are those that need no steps")
    func rules() {
        let codes = RuleRegistry.rules.filter { $0 is any PersonRule }.flatMap(\.codes)
        #expect(
            codes.map(\.rawValue) == [
                "R302", "R305", "R306", "R303", "I700", "I701", "I702", "I703", "I704", "I705", "I706", "I707", "I708",
                "F001", "F002",
            ])
    }
}
