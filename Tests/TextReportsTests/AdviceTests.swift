import DoseModel
import Testing

@testable import TextReports

/// What people are told to do about findings, and when to call.
struct AdviceTests {
    private func finding(_ code: FindingCode, _ severity: Severity, agreed: Bool = false) -> Finding {
        var finding = Finding(code, severity, "made up")
        if agreed { finding.acknowledgement = Acknowledgement(code: code, by: "Dr A. Rao", reason: "seen") }
        return finding
    }

    @Test("Each severity has a line that says what to do, the gravest first")
    func severities() {
        let text = SeverityAdvice.text(
            [
                finding(.i701, .error), finding(.c102, .error), finding(.i702, .warning),
                finding(.i704, .warning, agreed: true), finding(.t505, .note),
                finding(.t505, .note), finding(.r306, .error, agreed: true),
            ], color: false)
        #expect(
            text == """
                2 errors: do not use this plan until it is changed, or a prescriber who may has agreed on record.
                1 error agreed to by a prescriber: keep to what was agreed.
                1 warning: ask the prescriber or a pharmacist before the first dose.
                2 notes: good to know.


                """)
        #expect(SeverityAdvice.text([], color: false) == "")
    }

    @Test("An error nobody can agree to is not said to be one for a prescriber")
    func arithmetic() {
        #expect(
            SeverityAdvice.text([finding(.p601, .error)], color: false)
                == "1 error: do not use this plan until it is changed; nobody can agree to this.\n\n")
        #expect(
            SeverityAdvice.text([finding(.p601, .error), finding(.c101, .error)], color: false)
                .replacing("\n", with: " ").contains("to some of these a prescriber may agree on record, to others"))
    }

    @Test("Kidneys, drowsiness, too much and a stop too fast bring the warning signs, notes and supply do not")
    func urgent() {
        let monograph = MonographFixture.baclofen
        func text(_ findings: [Finding]) -> String { UrgentAdvice.text([(findings, monograph)], color: false) }
        let signs = "When to call, and what is urgent\n" + monograph.counsel.redFlags.value + "\n\n"
        for code in [FindingCode.r306, .c102, .w401, .i701, .i702, .i703] {
            #expect(text([finding(code, .warning)]) == signs, "\(code.rawValue)")
        }
        #expect(text([finding(.r306, .error, agreed: true)]) == signs, "an agreement makes nobody safer")
        for quiet in [finding(.i702, .note), finding(.t501, .error), finding(.w405, .warning)] {
            #expect(text([quiet]) == "")
        }
    }
}
