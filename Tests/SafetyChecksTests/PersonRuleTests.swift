import DoseModel
import SafetyChecks
import Testing

/// The person: alcohol, pregnancy, conditions, blood pressure, age; purpose and form.
struct PersonRuleTests {
    private let plan = PlanSketch.plan("7d 5@22:30", then: .review)

    private func findings(
        in circumstances: Circumstances = Circumstances(), by monograph: Monograph = Baclofen.monograph,
        soFar: SoFar? = nil, _ change: (inout Patient) -> Void = { _ in }
    ) -> [Finding] {
        var patient = Judging.sound
        change(&patient)
        let plan = soFar == nil ? self.plan : PlanSketch.plan("7d 5@22:30", then: .stop, soFar: soFar)
        return Judging.findings(plan, patient, in: circumstances, by: monograph)
    }

    private func codes(
        in circumstances: Circumstances = Circumstances(), by monograph: Monograph = Baclofen.monograph,
        _ change: (inout Patient) -> Void = { _ in }
    ) -> [String] { Judging.codes(of: findings(in: circumstances, by: monograph, change)) }

    @Test("No alcohol is nothing, some a warning, every day an error; named as a medicine it is some")
    func alcohol() {
        #expect(codes { $0.alcohol = Patient.Alcohol.none } == [])
        #expect(codes { $0.alcohol = .some } == ["w:I703"])
        #expect(codes { $0.alcohol = .daily } == ["I703"])
        for word in ["alcohol", "Wine", "beer"] { #expect(codes { $0.taking = [word] } == ["w:I703"], "\(word)") }
        #expect(Judging.codes(of: findings(by: Quietol.monograph()) { $0.alcohol = .daily }) == ["w:I703"])
    }

    @Test("An agreement to a sedating combination, given when alcohol was one, still covers it")
    func alcoholAgreed() {
        let agreed = Circumstances(acknowledgements: [Acknowledgement(code: .i702, by: "Dr A. Rao", reason: "seen")])
        #expect(codes(in: agreed) { $0.alcohol = .daily } == ["I703+"])
    }

    @Test("Pregnancy and breast-feeding are warnings with what the monograph says, or that it says nothing")
    func pregnancy() {
        #expect(codes { $0.pregnancy = Patient.Pregnancy.none } == [])
        for pregnancy in [Patient.Pregnancy.pregnant, .breastFeeding] {
            let found = findings { $0.pregnancy = pregnancy }
            #expect(Judging.codes(of: found) == ["w:I704"])
            #expect(found[0].basis == .published)
            let silent = findings(by: Quietol.monograph()) { $0.pregnancy = pregnancy }
            #expect(Judging.codes(of: silent) == ["w:I704"])
            #expect(silent[0].message.hasPrefix("this monograph says nothing of "))
        }
    }

    @Test("A condition counts once, under any of its names")
    func aliases() {
        for word in ["epilepsy", "Seizures", "seizure disorder", "seizure_disorder"] {
            #expect(codes { $0.conditions = [word] } == ["w:I705"], "\(word)")
        }
        #expect(codes { $0.conditions = ["epilepsy", "seizures"] } == ["w:I705"])
        #expect(codes { $0.conditions = ["diabetes"] } == ["n:I705"])
    }

    @Test("An allergy to the drug forbids it, a peptic ulcer where its product information says so")
    func contraindications() {
        for word in ["allergy", "baclofen-allergy", "allergy to baclofen"] {
            #expect(codes { $0.conditions = [word] } == ["I706"], "\(word)")
        }
        #expect(codes { $0.conditions = ["penicillin-allergy"] } == ["w:I700"])
        #expect(codes { $0.conditions = ["peptic-ulcer"] } == ["n:I705"])
        let uk = Circumstances(products: ["10 mg tablet"], jurisdiction: "uk")
        #expect(codes(in: uk) { $0.conditions = ["stomach ulcer"] } == ["I706"])
        let agreed = Circumstances(acknowledgements: [Acknowledgement(code: .i706, by: "Dr A. Rao", reason: "seen")])
        #expect(codes(in: agreed) { $0.conditions = ["allergy"] } == ["I706+"])
    }

    @Test("Whoever comes off is not held back by a contraindication")
    func comingOff() {
        let found = findings(soFar: PlanSketch.soFar("5@22:30", days: 90)) { $0.conditions = ["allergy"] }
        #expect(found.filter { $0.code == .i706 }.map(\.severity) == [.note])
    }

    @Test("Blood pressure is low below 100 or below 60, and not at either")
    func bloodPressure() {
        func codes(_ systolic: Int, _ diastolic: Int) -> [String] {
            self.codes { $0.bloodPressure = BloodPressure(systolic: systolic, diastolic: diastolic) }
        }
        #expect(codes(100, 60) == [])
        #expect(codes(99, 60) == ["w:I705"])
        #expect(codes(100, 59) == ["w:I705"])
        #expect(codes(98, 62) == ["w:I705"])
        let both = findings {
            $0.bloodPressure = BloodPressure(systolic: 98, diastolic: 62)
            $0.conditions = ["low-blood-pressure"]
        }
        #expect(Judging.codes(of: both) == ["w:I705"], "said once")
    }

    @Test("Under 18 is an error that older agreements still cover; from 65 on a note, where kidneys say nothing more")
    func age() {
        #expect(codes { $0.age = 17 } == ["I707"])
        #expect(codes { $0.age = 18 } == [])
        let agreed = Circumstances(acknowledgements: [Acknowledgement(code: .i700, by: "Dr A. Rao", reason: "seen")])
        #expect(codes(in: agreed) { $0.age = 17 } == ["I707+"])
        #expect(codes { $0.age = 64 } == [])
        #expect(codes { $0.age = 65 } == ["n:I707"])
    }

    @Test("A purpose that evidence does not support is an error nobody can agree to, with what to use instead")
    func purpose() {
        for word in ["orthostatic-tachycardia", "POTS", "pots", "gastroparesis"] {
            let found = findings(in: Circumstances(purpose: word))
            #expect(Judging.codes(of: found) == ["F001"], "\(word)")
            #expect(!found[0].isAcknowledgeable)
        }
        #expect(findings(in: Circumstances(purpose: "pots"))[0].help?.contains("ivabradine") == true)
        #expect(codes(in: Circumstances(purpose: "reflux")) == [])
    }

    @Test("Doses by mouth at once are not those of slow release or of a pump")
    func forms() {
        #expect(codes(in: Circumstances(form: .immediate, route: .oral)) == [])
        for form in ReleaseForm.allCases where form != .immediate {
            #expect(codes(in: Circumstances(form: form)) == ["F002"])
        }
        for route in Route.allCases where route != .oral {
            #expect(codes(in: Circumstances(route: route)) == ["F002"], "\(route.rawValue)")
        }
        #expect(codes(in: Circumstances(form: .extended, route: .intrathecal)) == ["F002", "F002"])
    }
}
