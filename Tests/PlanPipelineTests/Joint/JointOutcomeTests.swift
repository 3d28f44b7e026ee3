import DoseModel
import PlanPipeline
import Testing

/// Several drugs in one request: each its own plan, judged alone and together.
struct JointOutcomeTests {
    private func outcome(_ text: String) throws -> JointOutcome {
        try TwoDrugs.pipeline().outcomes(ofRequest: text, named: "request")
    }

    private func found(_ code: FindingCode, _ text: String) throws -> [Finding] {
        try outcome(text).allFindings.filter { $0.code == code }
    }

    @Test("each drug has the plan it would have alone, with an identity of its own")
    func alone() throws {
        let joint = try outcome(TwoDrugs.crossTaper(from: "2026-12-10"))
        #expect(joint.outcomes.map(\.plan.drug) == ["baclofen", "relaxin"])
        #expect(joint.verdict == .proceed)
        #expect(Set(joint.outcomes.map(\.plan.identity.id)).count == 2)
        let single = try TwoDrugs.pipeline().outcome(
            ofRequest: TwoDrugs.shared.replacingOccurrences("2026-12-07", "2026-12-10")
                + "drug: relaxin\nprotocol: spasm\n", named: "single")
        #expect(joint.outcomes[1].plan.steps == single.plan.steps)
        #expect(joint.outcomes[1].plan.identity.id != single.plan.identity.id)
    }

    @Test("one entry is the same plan as a request for one drug, identity and all")
    func oneEntry() throws {
        let joint = try outcome(TwoDrugs.shared + "drugs:\n" + TwoDrugs.up(from: "2026-12-07"))
        let single = try TwoDrugs.pipeline().outcomes(
            ofRequest: TwoDrugs.shared + "drug: relaxin\nprotocol: spasm\n", named: "single")
        #expect(joint.outcomes.map(\.plan) == single.outcomes.map(\.plan))
        #expect(joint.findings.isEmpty && single.findings.isEmpty)
    }

    @Test("a name for the whole request names each plan, and the plans differ")
    func sharedName() throws {
        let text = "id: my plan\n" + TwoDrugs.crossTaper(from: "2026-12-10")
        let ids = try outcome(text).outcomes.map(\.plan.identity.id)
        #expect(Set(ids).count == 2)
        let later = try outcome("id: my plan\n" + TwoDrugs.crossTaper(from: "2026-12-11"))
        #expect(later.outcomes.map(\.plan.identity.id) == ids)
    }

    @Test("X951: the day is named, and what the help says clears it")
    func changesOnOneDay() throws {
        let drugs = { "drugs:\n" + TwoDrugs.down + TwoDrugs.up(from: $0) }
        let finding = try #require(try found(.x951, TwoDrugs.shared + drugs("2026-12-07")).first)
        #expect(finding.severity == .warning)
        #expect(finding.date?.text == "2026-12-07")
        let help = try #require(finding.help)
        let start = try #require(help.split(whereSeparator: { " ,".contains($0) }).first { $0.hasPrefix("202") })
        #expect(help.hasPrefix("start relaxin on "))
        #expect(try found(.x951, TwoDrugs.shared + drugs(String(start))).isEmpty)
        // No earlier day would do.
        let first = try #require(CivilDate.parse(String(start)))
        for days in 1..<CivilDate.parse("2026-12-07")!.days(until: first) {
            let day = CivilDate.parse("2026-12-07")!.adding(days: days).text
            #expect(try !found(.x951, TwoDrugs.shared + drugs(day)).isEmpty, "\(day)")
        }
    }

    @Test("X951 in a cross-taper moves the drug that is left, so that no gap opens")
    func changesInCrossTaper() throws {
        let end = try #require(try outcome(TwoDrugs.crossTaper(from: "2026-12-10")).outcomes[0].plan.steps.last?.end)
        let text = TwoDrugs.crossTaper(from: end.text)
        let finding = try #require(try found(.x951, text).first)
        #expect(finding.help?.hasPrefix("start baclofen on ") == true)
        #expect(try found(.x952, text).isEmpty)
    }

    @Test("X952: days without either, only in a cross-taper, and not where the other begins in time")
    func gap() throws {
        let end = try #require(try outcome(TwoDrugs.crossTaper(from: "2026-12-10")).outcomes[0].plan.steps.last?.end)
        let late = TwoDrugs.crossTaper(from: end.adding(days: 3).text)
        let finding = try #require(try found(.x952, late).first)
        #expect(finding.date == end)
        #expect(finding.actual == "3 days without either")
        #expect(finding.help?.contains(end.text) == true)
        #expect(try found(.x952, TwoDrugs.crossTaper(from: end.text)).isEmpty)
        #expect(try found(.x952, late.replacingOccurrences("cross-taper: { from: baclofen, to: relaxin }", "")).isEmpty)
    }

    @Test("X953: a drug that is to be replaced and goes on is a warning, both in full for a while a note")
    func bothInFull() throws {
        let goesOn =
            TwoDrugs.shared + "drugs:\n" + TwoDrugs.up("baclofen", from: "2026-12-07", more: "    then: continue\n")
            + TwoDrugs.up(from: "2026-12-10") + "cross-taper: { from: baclofen, to: relaxin }\n"
        #expect(try found(.x953, goesOn).map(\.severity) == [.warning])
        let late =
            TwoDrugs.shared.replacingOccurrences("2026-12-07", "2027-03-01") + "drugs:\n" + TwoDrugs.down
            + TwoDrugs.up(from: "2026-12-10") + "cross-taper: { from: baclofen, to: relaxin }\n"
        let note = try #require(
            try found(.x953, late.replacingOccurrences("measured: 2026-11-02", "measured: 2026-12-01")).first)
        #expect(note.severity == .note)
        #expect(try outcome(late).outcomes[1].plan.steps.contains { $0.start == note.date })
    }

    @Test("a combination is found for the days on which both are taken, and only then")
    func combination() throws {
        let apart = TwoDrugs.shared + "drugs:\n" + TwoDrugs.down + TwoDrugs.up(from: "2027-06-01")
        #expect(try found(.i702, apart).isEmpty)
        let finding = try #require(try found(.i702, TwoDrugs.crossTaper(from: "2026-12-10")).first)
        #expect(finding.severity == .warning)
        #expect(finding.date?.text == "2026-12-10")
        #expect(finding.message.contains("a made-up effect of relaxin"))
        #expect(finding.message.contains("Thu 10 Dec 2026"))
    }

    @Test("a drug planned together counts as taken: lamotrigine goes as with valproate, and nothing is left open")
    func companionChoosesVariant() throws {
        let lamotrigine =
            "drug: lamotrigine\nprotocol: epilepsy\nstart: 2026-12-07\nproducts: [25 mg tablet, 100 mg tablet]\n"
        let entry = lamotrigine.split(separator: "\n").joined(separator: "\n    ")
        let unsaid = TwoDrugs.shared.replacing(", taking: []", with: "").replacing("start: 2026-12-07\n", with: "")
        let joint = try outcome(unsaid + "drugs:\n  - \(entry)\n" + TwoDrugs.up("valproate", from: "2026-12-09"))
        let alone = { (taking: String) in
            let shared = TwoDrugs.shared.replacing("taking: []", with: "taking: \(taking)")
                .replacing("start: 2026-12-07\n", with: "")
            return try TwoDrugs.pipeline().outcome(ofRequest: shared + lamotrigine, named: "alone")
        }
        let (with, without) = (try alone("[valproate]"), try alone("[]"))
        #expect(joint.outcomes[0].plan.steps == with.plan.steps)
        #expect(joint.outcomes[0].plan.picks == with.plan.picks)
        #expect(with.plan.steps != without.plan.steps)
        #expect(!joint.allFindings.contains { $0.code == .i708 })
        #expect(joint.outcomes[0].findings.map(\.code) == with.findings.map(\.code))
    }

    @Test("a dangerous combination withholds both plans until it is acknowledged at the top")
    func dangerous() throws {
        let text =
            TwoDrugs.shared + "drugs:\n" + TwoDrugs.up(from: "2026-12-07") + TwoDrugs.up("calmin", from: "2026-12-10")
        let refused = try outcome(text)
        #expect(refused.verdict == .refuse)
        #expect(refused.outcomes.allSatisfy { $0.verdict == .proceed })
        #expect(throws: InputError.self) { try TwoDrugs.pipeline().text(of: refused, as: .text) }
        #expect(throws: InputError.self) { try TwoDrugs.pipeline().text(of: refused, as: .ics) }
        let agreed = try outcome(text + "acknowledge: [{ code: I701, by: \"Dr A. Rao\", reason: \"both needed\" }]\n")
        #expect(agreed.verdict == .confirm)
        #expect(!agreed.allFindings.contains { $0.code == .a901 })
        let calendar = try TwoDrugs.pipeline().text(of: agreed, as: .ics)
        #expect(calendar.contains("Dr A. Rao"))
        #expect(try TwoDrugs.pipeline().text(of: agreed, as: .text).contains("Dr A. Rao"))
    }

    @Test("one plan that must not be handed out withholds all")
    func oneRefused() throws {
        let text = TwoDrugs.crossTaper(from: "2026-12-10").replacingOccurrences("egfr: 95", "egfr: 20")
        let joint = try outcome(text)
        #expect(!joint.isDeliverable)
        #expect(throws: InputError.self) { try TwoDrugs.pipeline().text(of: joint, as: .markdown) }
        #expect(try TwoDrugs.pipeline().text(of: joint, as: .json).contains("\"verdict\": \"refuse\""))
    }

    @Test("a shared acknowledgement is of use if it covers anything anywhere, and complained of once if not")
    func sharedAcknowledgement() throws {
        let text = TwoDrugs.crossTaper(from: "2026-12-10")
        let of = { (code: String) in "acknowledge: [{ code: \(code), by: \"Dr A. Rao\", reason: \"seen\" }]\n" }
        #expect(try found(.a901, text + of("W401")).count == 1)
        #expect(try found(.a901, text + of("I702")).isEmpty)
        let reduced = text.replacingOccurrences("egfr: 95", "egfr: 20")
        let agreed = try outcome(reduced + of("R302"))
        #expect(!agreed.allFindings.contains { $0.code == .a901 })
        #expect(agreed.outcomes.contains { $0.findings.contains { $0.code == .r302 && $0.acknowledgement != nil } })
    }
}

extension String {
    func replacingOccurrences(_ old: String, _ new: String) -> String { replacing(old, with: new) }
}

extension CivilDate {
    static func parse(_ text: String) -> CivilDate? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    }
}
