import DoseModel
import Testing

/// Which ceiling holds where, and which findings an agreement covers.
struct MonographLookupTests {
    @Test("An exemption covers up to its dose and days, both included")
    func exemption() {
        func cited<Value>(_ value: Value) -> Cited<Value> { Cited(value, basis: .engineering, citation: "test") }
        let rule = Exposure(daily: cited(Dose(milligrams: 10)), days: cited(28))
        #expect(rule.covers(daily: Dose(milligrams: 10), days: 28))
        #expect(!rule.covers(daily: Dose(micrograms: 10_001), days: 28))
        #expect(!rule.covers(daily: Dose(milligrams: 10), days: 29))
    }

    @Test("A caution warns above its threshold, or from it on where it includes it")
    func caution() {
        let threshold = Cited(Dose(milligrams: 20), basis: .engineering, citation: "test")
        for (includes, at) in [(true, true), (false, false)] {
            let caution = RenalBand.Caution(threshold: threshold, includesThreshold: includes)
            #expect(!caution.warns(Dose(micrograms: 19_999)))
            #expect(caution.warns(Dose(milligrams: 20)) == at)
            #expect(caution.warns(Dose(micrograms: 20_001)))
        }
    }

    @Test("Arithmetic, overlap, a repeated slot and what does not fit cannot be acknowledged; everything else can")
    func acknowledgeable() {
        let forbidden = FindingCode.allCases.filter { !$0.isAcknowledgeable }
        #expect(
            forbidden == [
                .t504, .p601, .p602, .p603, .p604, .g801, .f001, .f002, .f003, .f004, .a901, .a902, .a903, .a904, .a905,
                .a906,
            ])
        #expect(
            !Acknowledgement(code: .r302, by: "Dr A. Rao", reason: " ").covers(.r302), "without a reason it is none")
        #expect(Acknowledgement(code: .r302, by: "Dr A. Rao", reason: "seen").covers(.r306))
        #expect(!Acknowledgement(code: .r306, by: "Dr A. Rao", reason: "seen").covers(.r302))
        #expect(!Acknowledgement(code: .c101, by: "Dr A. Rao", reason: "seen").covers(.c102))
    }

    @Test("Codes read back from their text, sort by family and number, and have a title each")
    func codes() {
        #expect(Set(FindingCode.allCases.map(\.title)).count == FindingCode.allCases.count)
        for code in FindingCode.allCases {
            #expect(FindingCode(rawValue: code.rawValue) == code)
            #expect(code.rawValue.count == 4)
        }
        #expect(FindingCode.c101 < .c102)
        #expect(FindingCode.g803 < .p601)
    }

    @Test("The verdict follows the gravest finding that nobody agreed to")
    func verdict() {
        func finding(_ severity: Severity, agreed: Bool = false) -> Finding {
            var finding = Finding(.c101, severity, "test")
            if agreed { finding.acknowledgement = Acknowledgement(code: .c101, by: "Dr A. Rao", reason: "test") }
            return finding
        }
        #expect(Verdict([]) == .proceed)
        #expect(Verdict([finding(.note), finding(.warning)]) == .proceed)
        #expect(Verdict([finding(.error, agreed: true), finding(.warning)]) == .confirm)
        #expect(Verdict([finding(.error, agreed: true), finding(.error)]) == .refuse)
        #expect(Severity.allCases == Severity.allCases.sorted())
    }
}
