import DoseModel
import MonographFiles
import Testing
import TextReports
import TitrationEngine

@Suite("Revisions in JSON")
struct RevisionJSONTests {
    private static let packageFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    private let library = MonographLibrary(
        folder: TemplateFolder(path: RevisionJSONTests.packageFolder + "/Templates"), shapes: ShapeRegistry.schemas)

    private static func change(_ verb: RevisionVerb, _ words: String, _ from: CivilDate) -> PlanChange {
        PlanChange(verb: verb, words: words, from: from, missed: 2, by: "Dr \"A\" Rao", why: "too sleepy: # lunch")
    }

    /// The reflux plan, held from the middle of its second step until somebody resumes it.
    static let held: Plan = {
        let first = PlanFixture.reflux
        let day = PlanFixture.date(2026, 12, 16)
        let end = PlanFixture.date(2027, 3, 16)
        let steps = [
            first.steps[0],
            DoseStep(
                number: 2, key: "2", phase: .titration, start: first.steps[1].start, end: day,
                doses: first.steps[1].doses, why: first.steps[1].why),
            DoseStep(
                number: 3, key: "r1.1", phase: .hold, start: day, end: end, doses: first.steps[1].doses,
                why: "Held until resumed."),
        ]
        let rest = first.steps[2...].enumerated().map { index, step in
            DoseStep(
                number: 4 + index, key: step.key, phase: step.phase, start: step.start, end: step.end,
                everyDays: step.everyDays, doses: step.doses, why: step.why)
        }
        return Plan(
            identity: PlanIdentity(id: first.identity.id, revision: 1, written: day), drug: first.drug,
            protocolName: first.protocolName, timeZone: first.timeZone, monograph: first.monograph, steps: steps,
            ending: .continue, milestones: [first.milestones[0]], supply: first.supply, goal: first.goal,
            change: change(.hold, "hold until resumed", day), history: [first.asRevision],
            held: HeldRest(steps: rest, ending: .stop))
    }()

    private func text(of plan: Plan) throws -> String {
        PlanJSON(
            plan: plan, findings: [], verdict: .proceed, circumstances: Circumstances(timeZone: plan.timeZone),
            monograph: try library.monograph(named: "baclofen", at: nil)
        ).text
    }

    private func read(_ text: String) throws(InputError) -> Plan {
        try ProposalReader.read(try SourceText(name: "plan.json", bytes: Array(text.utf8)), library: library)
            .proposal.plan
    }

    @Test("A revised plan comes back with its keys, its change, its history and what is held")
    func roundTrip() throws {
        #expect(PlacelessPlan.of(try read(try text(of: RevisionJSONTests.held))) == RevisionJSONTests.held)
    }

    @Test("Only a key that differs from the number is written, and a first plan has no history")
    func firstPlan() throws {
        let text = try text(of: PlanFixture.reflux)
        for member in ["\"key\"", "\"change\"", "\"history\"", "\"held\""] {
            #expect(!text.contains(member))
        }
        #expect(try read(text).steps.map(\.key) == ["1", "2", "3", "4", "5"])
        // Only the three steps of revision 1 that revision 0 numbered otherwise say their key.
        let held = try self.text(of: RevisionJSONTests.held)
        #expect(held.split(separator: "\"key\"").count == 5)
    }

    @Test(
        "what revisions cannot have left is refused at its place",
        arguments: [
            (#""key": "r1.1""#, #""key": "r1""#, "`r1` is no key of a step"),
            (#""key": "r1.1""#, #""key": "1.r1""#, "`1.r1` is no key of a step"),
            (#""key": "r1.1""#, #""key": "r01.1""#, "`r01.1` is no key of a step"),
            (#""key": "r1.1""#, #""key": "2""#, "a second step with the key `2` stands here"),
            (#""key": "r1.1""#, #""key": "4""#, "a second step with the key `4` stands here"),
            (#""verb": "hold""#, #""verb": "hld""#, "`hld` is not a word that is known here"),
            (#""from": "2026-12-16""#, #""from": "2026-12-36""#, "there is no 2026-12-36: December 2026 has 31 days"),
            (#""revision": 0"#, #""revision": 1"#, "revision 0 is due here"),
            (#""revision": 1"#, #""revision": 2"#, "the history has 1 revisions, and the plan is revision 2"),
            (#""ending": "continue""#, #""ending": "go on""#, "`go on` is not a word that is known here"),
        ])
    func refused(old: String, new: String, message: String) throws {
        let text = try text(of: RevisionJSONTests.held)
        let range = try #require(text.firstRange(of: old))
        do throws(InputError) {
            _ = try read(text[..<range.lowerBound] + new + text[range.upperBound...])
            Issue.record("\(new) was read")
        } catch {
            #expect(error.message == message)
            #expect(error.span != nil)
        }
    }
}
