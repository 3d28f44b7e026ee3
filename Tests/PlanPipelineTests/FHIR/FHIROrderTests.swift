import DoseModel
import Foundation
import PlanPipeline
import Testing

/// What an order says to programs that know nothing of Doseplan.
struct FHIROrderTests {
    /// JSON as a tree of its members.
    private static func tree(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func order(
        _ request: String, _ target: FHIRTarget = .r4
    ) throws -> (tree: [String: Any], outcome: Outcome) {
        let pipeline = try PackageFolder.pipeline()
        let outcome = try pipeline.outcome(ofRequest: request, named: "request.yaml")
        return (try tree(pipeline.text(of: outcome, as: .fhir, fhir: target)), outcome)
    }

    private static func dosages(_ order: [String: Any]) -> [[String: Any]] {
        order["dosageInstruction"] as? [[String: Any]] ?? []
    }

    private static func times(_ dosage: [String: Any]) -> [String: Any] {
        (dosage["timing"] as? [String: Any])?["repeat"] as? [String: Any] ?? [:]
    }

    private static func value(_ dosage: [String: Any]) -> Double? {
        let rate = (dosage["doseAndRate"] as? [[String: Any]])?.first
        return ((rate?["doseQuantity"] as? [String: Any])?["value"] as? NSNumber)?.doubleValue
    }

    private static let reflux = """
        drug: baclofen
        protocol: reflux
        start: 2026-12-07
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-20, taking: [] }
        day: { breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }
        problem-times: [lunch, dinner]
        products: [10 mg tablet]
        goal: { symptom: Evening regurgitation }
        then: taper

        """

    @Test("a dose before a meal is one `when` with its offset; the period ends with the step's last day")
    func beforeMeals() throws {
        let (order, _) = try FHIROrderTests.order(FHIROrderTests.reflux)
        let first = FHIROrderTests.dosages(order).prefix(2)
        #expect(first.map { $0["sequence"] as? Int } == [1, 1])
        #expect(first.map { FHIROrderTests.times($0)["when"] as? [String] } == [["ACD"], ["ACV"]])
        #expect(first.map { FHIROrderTests.times($0)["offset"] as? Int } == [45, 45])
        #expect(first.map(FHIROrderTests.value) == [5, 5])
        let bounds = first.map { FHIROrderTests.times($0)["boundsPeriod"] as? [String: String] }
        #expect(
            bounds == [["start": "2026-12-07", "end": "2026-12-13"], ["start": "2026-12-07", "end": "2026-12-13"]])
        #expect(
            first[0]["text"] as? String
                == "5 mg (1/2 x 10 mg tablet) at 11:45, before lunch, every day, Mon 7 Dec 2026 to Sun 13 Dec 2026")
    }

    @Test("the last level says `then stop`, and no other does")
    func stops() throws {
        let (order, outcome) = try FHIROrderTests.order(FHIROrderTests.reflux)
        for dosage in FHIROrderTests.dosages(order) {
            let codes = (dosage["additionalInstruction"] as? [[String: Any]] ?? []).flatMap {
                ($0["coding"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
            }
            let isLast = dosage["sequence"] as? Int == outcome.plan.steps.count
            #expect(codes == (isLast ? ["422327006"] : []))
        }
    }

    @Test("a dose that goes on has no end, and says so in words")
    func goesOn() throws {
        let text = FHIROrderTests.reflux.replacing("then: taper", with: "then: continue")
        for target in FHIRTarget.allCases {
            let (tree, outcome) = try FHIROrderTests.order(text, target)
            let orders = (tree["entry"] as? [[String: Any]])?.compactMap { $0["resource"] as? [String: Any] } ?? [tree]
            #expect(orders.count == (target == .r4 ? 1 : outcome.plan.steps.count))
            let dosages = orders.flatMap(FHIROrderTests.dosages)
            let open = dosages.filter { (FHIROrderTests.times($0)["boundsPeriod"] as? [String: String])?["end"] == nil }
            #expect(open.count == outcome.plan.steps.last?.doses.count)
            #expect(open.allSatisfy { $0["additionalInstruction"] != nil })
        }
    }

    @Test("without `sequence` each level is an order of its own; what is handed over adds up to the whole plan's")
    func levels() throws {
        let (tree, outcome) = try FHIROrderTests.order(FHIROrderTests.reflux, .noSequence)
        let orders = (tree["entry"] as? [[String: Any]] ?? []).compactMap { $0["resource"] as? [String: Any] }
        #expect(orders.count == outcome.plan.steps.count)
        #expect(orders.flatMap(FHIROrderTests.dosages).allSatisfy { $0["sequence"] == nil })
        let groups = orders.map { ($0["groupIdentifier"] as? [String: String])?["value"] }
        #expect(Set(groups) == ["urn:uuid:" + outcome.plan.identity.id])
        let counts = orders.map { order in
            ((order["dispenseRequest"] as? [String: Any])?["quantity"] as? [String: Any])?["value"] as? Int ?? 0
        }
        #expect(counts == [7, 11, 84, 10])
        #expect(counts.reduce(0, +) == outcome.plan.supply.map { Int($0.toDispense) }.reduce(0, +))
    }

    @Test("a code that nobody verified is no code of the order, and is named in a note")
    func unverified() throws {
        let (order, outcome) = try FHIROrderTests.order(FHIROrderTests.reflux)
        let text = try PackageFolder.pipeline().text(of: outcome, as: .fhir)
        #expect(text.contains("\"code\": \"387342009\""))
        #expect(!text.contains("\"code\": \"1292\""))
        let notes = (order["note"] as? [[String: String]] ?? []).compactMap { $0["text"] }
        #expect(notes.contains("Codes that nobody verified are left out: rxnorm 1292."))
    }

    @Test("the order forbids what the plan was judged by: the kidneys' ceiling where it is lower")
    func maximum() throws {
        func most(_ egfr: Int) throws -> Int? {
            let text =
                FHIROrderTests.reflux.replacing("egfr: 95", with: "egfr: \(egfr)")
                + "target: 5 mg twice daily\nacknowledge: [{ code: R306, by: Dr A. Rao, reason: seen }]\n"
            let (order, _) = try FHIROrderTests.order(text)
            let ratio = FHIROrderTests.dosages(order).first?["maxDosePerPeriod"] as? [String: Any]
            return (ratio?["numerator"] as? [String: Any])?["value"] as? Int
        }
        #expect(try most(95) == 80)
        // Half of 80 mg between 45 and 60.
        #expect(try most(50) == 40)
    }

    @Test("nobody is named, and the order is a draft of a proposal")
    func draft() throws {
        let (order, _) = try FHIROrderTests.order(FHIROrderTests.reflux)
        #expect((order["status"] as? String, order["intent"] as? String) == ("draft", "proposal"))
        let person = (order["contained"] as? [[String: Any]])?.first { $0["resourceType"] as? String == "Patient" }
        #expect(person?.keys.sorted() == ["id", "resourceType"])
        #expect((order["subject"] as? [String: String])?["reference"] == "#person")
    }

    @Test("a plan with errors that nobody acknowledged is no order; an acknowledged one says by whom")
    func withheld() throws {
        let pipeline = try PackageFolder.pipeline()
        for (name, isWritten) in [("combinations-refused", false), ("combinations-acknowledged", true)] {
            let path = SampleTests.folder + "/\(name)/request.yaml"
            let outcome = try pipeline.outcome(
                ofRequest: String(contentsOfFile: path, encoding: .utf8), named: "request.yaml")
            #expect(outcome.isDeliverable == isWritten)
            guard isWritten else {
                #expect(throws: InputError.self) { try pipeline.text(of: outcome, as: .fhir) }
                continue
            }
            let by = try #require(outcome.findings.compactMap(\.acknowledgement?.by).first)
            #expect(try pipeline.text(of: outcome, as: .fhir).contains("acknowledged by \(by)"))
        }
    }

    @Test(
        "`.fhir.json` is FHIR and `.json` is not",
        arguments: [
            ("plan.fhir.json", OutputFormat.fhir), ("PLAN.FHIR.JSON", .fhir), ("plan.json", .json),
            ("fhir.json", .json),
        ])
    func endings(name: String, format: OutputFormat) {
        #expect(OutputFormat(fileName: name) == format)
    }
}
