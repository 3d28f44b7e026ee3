import DoseModel
import Testing
import TextReports

@testable import PatientSheets

/// Each safety rule appears exactly when it applies. What applies is written down here by hand, not worked out.
struct SafetyRuleTests {
    typealias Topic = SafetyRule.Topic

    /// Somebody of whom everything is known and nothing calls for care.
    static let clear = "egfr: 95, measured: 2026-11-02, taking: [], alcohol: none"
    /// What everybody gets who begins baclofen and raises it.
    static let always: [Topic] = [.driving, .start, .increase, .taper]

    static let people: [(person: String, more: String, topics: [Topic])] = [
        (clear, "", always),
        ("taking: [], alcohol: none", "", always + [.kidneyUnknown]),
        ("egfr: 72, measured: 2026-11-02, taking: [], alcohol: none", "", always + [.kidney]),
        ("egfr: 90, measured: 2026-11-02, taking: [], alcohol: none", "", always),
        (
            "egfr: 50, measured: 2026-11-02, taking: [], alcohol: none",
            "acknowledge: [{ code: R306, by: A, reason: b }]", always + [.kidney]
        ),
        (clear.replacing("none", with: "some"), "", always + [.alcohol]),
        ("egfr: 95, measured: 2026-11-02, taking: []", "", always + [.alcohol]),
        ("egfr: 95, measured: 2026-11-02, alcohol: none", "", always + [.medicinesUnknown]),
        ("egfr: 95, measured: 2026-11-02, taking: [zolpidem], alcohol: none", "", always + [.medicines]),
        (
            "egfr: 95, measured: 2026-11-02, taking: [oxycodone], alcohol: none",
            "acknowledge: [{ code: I701, by: A, reason: b }]", always + [.medicines]
        ),
        ("egfr: 95, measured: 2026-11-02, taking: [omeprazole], alcohol: none", "", always),
        (clear + ", pregnancy: pregnant", "", always + [.pregnancy]),
        (clear + ", pregnancy: breast-feeding", "", always + [.pregnancy]),
        (clear + ", pregnancy: none", "", always),
        (clear + ", conditions: [low-blood-pressure]", "", always + [.bloodPressure, .conditions]),
        (clear + ", blood-pressure: 96/58", "", always + [.bloodPressure, .conditions]),
        (clear + ", blood-pressure: 118/76", "", always),
        (clear + ", conditions: [epilepsy]", "", always + [.conditions]),
        (clear, "blood-pressure-checks: true", always + [.bloodPressure]),
    ]

    @Test("the rules are those that apply, and no other", arguments: people.indices)
    func exact(index: Int) throws {
        let (person, more, topics) = SafetyRuleTests.people[index]
        let part = try Sheets.part(ofRequest: Sheets.request(person: person, more: more))
        let rules = SafetyRules.rules(for: part, words: try Sheets.words())
        #expect(Set(rules.map(\.topic)) == Set(topics))
        #expect(rules.allSatisfy { !$0.text.isEmpty && !$0.citation.isEmpty })
    }

    @Test("age calls for care from the monograph's age on")
    func age() throws {
        for (age, applies) in [(64, false), (65, true), (80, true)] {
            let text = Sheets.request(person: SafetyRuleTests.clear).replacing("age: 42", with: "age: \(age)")
            let rules = SafetyRules.rules(for: try Sheets.part(ofRequest: text), words: try Sheets.words())
            #expect(rules.contains { $0.topic == .age } == applies)
        }
    }

    @Test("a small dose for a short time may be stopped at once, and is told nothing of stopping")
    func shortExposure() throws {
        func topics(_ trial: Int, _ dose: String) throws -> [Topic] {
            let text = Sheets.request(person: SafetyRuleTests.clear, more: "then: review")
                .replacing("target: 5 mg three times daily", with: "target: \(dose)")
                .replacing("protocol: reflux", with: "protocol: sleep").replacing(
                    "problem-times: [lunch, dinner]\n", with: ""
                )
                .replacing("21 days", with: "\(trial) days")
            return SafetyRules.rules(for: try Sheets.part(ofRequest: text), words: try Sheets.words()).map(\.topic)
        }
        #expect(try !topics(14, "5 mg at bedtime").contains(.taper))
        #expect(try topics(14, "10 mg at bedtime").contains(.taper))
    }

    @Test("somebody who only comes off gets no rule of first or higher doses, and drives with care all the same")
    func comingOff() throws {
        let topics = SafetyRules.rules(for: try Sheets.sample("article-taper"), words: try Sheets.words()).map(\.topic)
        #expect(topics.contains(.driving) && topics.contains(.taper))
        #expect(!topics.contains(.start) && !topics.contains(.increase))
    }

    @Test(
        "every rule, what is urgent, the missed dose and all that was found stand on the page",
        arguments: Sheets.samples)
    func shown(name: String) throws {
        let part = try Sheets.sample(name)
        for form in [SheetForm.html, .markdown] {
            let page =
                form == .html
                ? Markup(try Sheets.page(of: [part])).shown
                : try Sheets.page(of: [part], as: form).replacing("\\", with: "").replacing("&gt;", with: ">")
            for rule in SafetyRules.rules(for: part, words: try Sheets.words()) {
                #expect(page.contains(rule.text), "\(rule.topic)")
            }
            let counsel = part.monograph.counsel
            #expect(page.contains(counsel.redFlags.value) && page.contains(counsel.missedDose.value))
            for finding in part.findings where finding.acknowledgement == nil {
                let message = finding.message
                #expect(page.contains(message) || page.contains(message.prefix(1).uppercased() + message.dropFirst()))
            }
            for finding in part.findings {
                guard let agreed = finding.acknowledgement else { continue }
                #expect(page.contains(agreed.by) && page.contains(agreed.reason))
            }
            #expect(page.contains(part.plan.identity.id) && page.contains(part.plan.monograph.version))
        }
    }

    @Test("what is urgent stands before the plan and is never below a table")
    func urgentFirst() throws {
        let page = try Sheets.page(of: [Sheets.sample("reflux")])
        let urgent = try #require(page.firstRange(of: "class=\"urgent\""))
        let table = try #require(page.firstRange(of: "<table"))
        #expect(urgent.lowerBound < table.lowerBound)
    }

    @Test("the share that must be won is the monograph's")
    func benefit() throws {
        let part = try Sheets.sample("reflux")
        let rule = try #require(part.monograph.titrationProtocol(named: "reflux")?.trial)
        #expect(try Sheets.page(of: [part]).contains("at least \(rule.benefit.value) %"))
    }
}
