import DoseModel
import MonographFiles
import Testing
import TextReports

/// A plan without the places of its parts, which JSON does not keep.
private func placeless(_ plan: Plan) -> Plan {
    Plan(
        identity: plan.identity, drug: plan.drug, protocolName: plan.protocolName, timeZone: plan.timeZone,
        monograph: plan.monograph, soFar: plan.soFar,
        steps: plan.steps.map { step in
            DoseStep(
                number: step.number, phase: step.phase, start: step.start, end: step.end, everyDays: step.everyDays,
                doses: step.doses.map {
                    ScheduledDose(
                        slot: $0.slot, anchor: $0.anchor, time: $0.time, weekdays: $0.weekdays, amount: $0.amount,
                        take: $0.take)
                }, statedTotal: step.statedTotal, why: step.why)
        }, ending: plan.ending, milestones: plan.milestones, supply: plan.supply, goal: plan.goal)
}

private func placeless(_ value: Circumstances) -> Circumstances {
    var value = value
    value.acknowledgements = value.acknowledgements.map {
        Acknowledgement(code: $0.code, step: $0.step, by: $0.by, reason: $0.reason)
    }
    return value
}

@Suite("Reading Doseplan's own JSON")
struct PlanJSONReaderTests {
    /// As the interface shows it, without what this program adds.
    private static let interface = """
        { "format": "doseplan/1",
          "plan": {
            "id": "6c62272e-07bb-8142-a2b8-21756295c58d", "revision": 0, "drug": "baclofen", "protocol": "reflux",
            "timeZone": "America/New_York", "monograph": { "id": "baclofen", "version": "2026-11" },
            "steps": [ { "number": 1, "phase": "titration", "start": "2026-12-07", "end": "2026-12-14", "everyDays": 1,
                "doses": [ { "slot": "lunch", "anchor": "before-meal", "time": "11:45", "weekdays": null, "amount": "5 mg",
                             "take": [ { "product": "10 mg tablet", "count": "1/2" } ] },
                           { "slot": "17:45", "anchor": "at", "time": "17:45", "weekdays": ["saturday", "sunday"],
                             "amount": "5 mg", "take": null } ],
                "dailyTotal": "10 mg", "why": "first" } ],
            "milestones": [ { "kind": "decision", "date": "2027-01-11", "step": 1, "title": "…", "detail": "" } ],
            "supply": [ { "product": "10 mg tablet", "count": "119 1/2" } ] },
          "findings": [ { "code": "C102", "severity": "error", "anything": [1, 2] } ],
          "verdict": "proceed" }
        """

    @Test("the interface's own example")
    func example() throws {
        let (proposal, _, findings) = try proposal(PlanJSONReaderTests.interface)
        let step = proposal.plan.steps[0]
        #expect(findings.isEmpty)
        #expect(proposal.plan.identity.written == date(2026, 12, 7))
        #expect(proposal.plan.ending == .unstated)
        #expect(proposal.circumstances == Circumstances(timeZone: "America/New_York"))
        #expect(step.doses.map(\.slot) == [.lunch, .clock(clock(17, 45))])
        #expect(step.doses.map(\.anchor) == [.beforeMeal, .at])
        #expect(step.doses.map(\.weekdays) == [.everyDay, .weekend])
        #expect(step.doses[0].take == [Dosage(product: "10 mg tablet", count: Ratio(1, 2))])
        #expect(step.doses[1].take == nil)
        #expect(step.statedTotal == nil)
        #expect(proposal.plan.supply == [SupplyLine(product: "10 mg tablet", count: Ratio(239, 2))])
        #expect(proposal.plan.milestones.map(\.kind) == [.decision])
        #expect(step.span?.line == 5)
        #expect(step.doses.map { $0.span?.line } == [6, 8])
    }

    @Test("what a proposal becomes when written comes back when read")
    func roundTrip() throws {
        let (original, monograph, _) = try proposal(
            """
            id: round
            written: 2026-11-22
            drug: baclofen
            start: 2026-12-07
            time-zone: Europe/London
            jurisdiction: uk
            patient: { age: 42, sex: female, creatinine: 80 µmol/L, measured: 2026-11-02, weight: 64 kg, taking: [zolpidem], conditions: [], pregnancy: none }
            day: { wake: 07:00, breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }
            weekends: { lunch: 13:30, late reflux: 23:00 }
            problem-times: [lunch, { late reflux: 22:15 }, 16:00]
            products: [10 mg tablet, 5 mg/5 mL oral solution]
            lead: 40 minutes
            so-far: { dose: 5 mg before late reflux, for: 2 weeks }
            goal: { symptom: "Cough \\"at\\" night — ½", baseline: { cough: 6 } }
            acknowledge:
              - { code: C103, by: "Dr A. \\"Rao\\"", reason: "weekly" }
              - { code: S201, step: 2, by: Dr B, reason: seen }
            then: continue
            plan:
              - { for: 7 days, every: 2 days, doses: { before lunch: 2.5 mg }, take: { before lunch: 2.5 mL of 1 mg/mL liquid }, total: 3 mg }
              - 5 mg before late reflux, 10 mg at 16:00 on mon, wed (1 x 10 mg tablet) for 9 days

            """)
        let text = PlanJSON(
            plan: original.plan, findings: [], verdict: .proceed, circumstances: original.circumstances,
            monograph: monograph
        ).text
        let read = try proposal(text).proposal
        #expect(placeless(read.plan) == placeless(original.plan))
        #expect(placeless(read.circumstances) == placeless(original.circumstances))
        #expect(read.plan.steps.allSatisfy { $0.span != nil })
    }

    @Test("swept plans come back as they were")
    func sweep() throws {
        var dice = Dice(seed: 7)
        for _ in 0..<60 {
            var plan = "drug: baclofen\nstart: 2026-12-07\nproblem-times: [{ snack: 16:20 }, lunch]\nplan:\n"
            for _ in 0..<dice.roll(5) + 1 {
                let slot = dice.pick([
                    "at bedtime", "before lunch", "at 08:05", "before snack", "tid", "at wake on mon",
                ])
                let amount = dice.pick(["5 mg", "2.5 mg", "0.125 mg", "20 mg"])
                let take = dice.pick(["", " (1/2 x 10 mg tablet)", " (1 x 5 mg tablet + 1 1/2 x 10 mg tablet)"])
                plan += "- \(amount) \(slot)\(take) for \(dice.roll(40) + 1) days\n"
            }
            plan += dice.pick(["", "- stop\n"])
            let (original, monograph, _) = try proposal(plan)
            let json = PlanJSON(
                plan: original.plan, findings: [], verdict: .proceed, circumstances: original.circumstances,
                monograph: monograph)
            for text in [json.text, json.line] {
                let read = try proposal(text).proposal
                try #require(placeless(read.plan) == placeless(original.plan), "\(plan)")
                try #require(placeless(read.circumstances) == placeless(original.circumstances), "\(plan)")
            }
        }
    }

    @Test("a request or flags beside it put the plan into other circumstances")
    func otherCircumstances() throws {
        let text = PlanJSONReaderTests.interface
        let flagged = try proposal(text, [("egfr", "24"), ("products", "5 mg tablet")]).proposal
        #expect(flagged.circumstances.patient.kidney == .egfr(24, text: "24"))
        #expect(flagged.circumstances.products == ["5 mg tablet"])
        let request = try proposal(
            text,
            request:
                "drug: baclofen\nprotocol: reflux\nstart: 2027-01-01\npatient: { egfr: 50 }\ntime-zone: Asia/Kolkata\n"
        ).proposal
        #expect(request.circumstances.patient.kidney == .egfr(50, text: "50"))
        #expect(request.plan.timeZone == "Asia/Kolkata")
        #expect(request.plan.steps[0].start == date(2026, 12, 7))
    }

    @Test("a total that somebody changed counts as stated, for the checker to compare")
    func changedTotal() throws {
        let text = replacing(PlanJSONReaderTests.interface, "\"dailyTotal\": \"10 mg\"", "\"dailyTotal\": \"20 mg\"")
        #expect(try proposal(text).proposal.plan.steps[0].statedTotal == mg(20))
    }

    private func replacing(_ text: String, _ old: String, _ new: String) -> String {
        guard let range = text.firstRange(of: old) else { return text }
        return text[..<range.lowerBound] + new + text[range.upperBound...]
    }

    @Test(
        "what is no plan of ours is refused at its place",
        arguments: [
            ("doseplan/1\"", "doseplan/2\"", "\"doseplan/2\"", "the format `doseplan/2` is not known here"),
            ("\"anchor\": \"before-meal\"", "\"anchr\": \"at\"", "\"anchr\"", "`anchr` is no key of a dose"),
            ("before-meal", "before", "\"before\"", "`before` is not a word that is known here"),
            ("\"11:45\"", "\"11:75\"", "11:75", "an hour has no minute 75"),
            ("\"5 mg\"", "\"5\"", "5\",\n", "a dose needs a unit, for example 5 mg"),
            ("\"5 mg\"", "5", "5,\n", "a dose needs a unit, for example 5 mg"),
            ("\"1/2\"", "\"many\"", "many", "a number is missing"),
            (
                "\"2026-12-14\"", "\"2026-12-07\"", "\"2026-12-07\", \"everyDays\"",
                "the step begins on 2026-12-07 and cannot end before 2026-12-07"
            ),
            ("\"number\": 1", "\"number\": 2", "2, \"phase\"", "the step is number 1 of the plan"),
            ("\"titration\"", "\"climb\"", "\"climb\"", "`climb` is not a word that is known here"),
            ("6c62272e", "6C62272E", "\"6C62272E", "`6C62272E-07bb-8142-a2b8-21756295c58d` is no lower-case UUID"),
            (
                "\"baclofen\", \"protocol\"", "\"baclofin\", \"protocol\"", "\"baclofin\"",
                "there is no monograph for `baclofin`"
            ),
            ("\"saturday\"", "\"sat\"", "\"sat\"", "`sat` is not a word that is known here"),
            ("\"decision\"", "\"party\"", "\"party\"", "`party` is not a word that is known here"),
            ("\"everyDays\": 1", "\"everyDays\": 0", "0,\n", "`0` is not a whole number from 1 to 366"),
            ("\"verdict\"", "\"verdikt\"", "\"verdikt\"", "`verdikt` is no key of the file"),
        ])
    func refused(old: String, new: String, before marker: String, message: String) throws {
        let text = replacing(PlanJSONReaderTests.interface, old, new)
        let error = refusal { () throws(InputError) in try proposal(text) }
        #expect(error?.message == message)
        // The error must stand where this text stands: its place is counted here once more.
        let start = try #require(text.firstRange(of: marker)).lowerBound
        let lines = text[..<start].split(separator: "\n", omittingEmptySubsequences: false)
        #expect(place(error) == "plan.yaml:\(lines.count):\((lines.last ?? "").count + 1)")
    }

    @Test("JSON without a plan, or with flags that would change it, is refused")
    func noPlan() {
        let empty = refusal { () throws(InputError) in
            try proposal(#"{ "format": "doseplan/1", "plan": null, "findings": [], "verdict": "refuse" }"#)
        }
        #expect(empty?.message == "the file holds no plan")
        for key in ["start", "lead", "protocol", "then", "so-far-dose", "bedtime", "id", "target"] {
            let error = refusal { () throws(InputError) in try proposal(PlanJSONReaderTests.interface, [(key, "x")]) }
            #expect(place(error) == "--\(key):1:1")
        }
        let other = refusal { () throws(InputError) in
            try proposal(PlanJSONReaderTests.interface, [("drug", "diazepam")])
        }
        #expect(place(other) == "--drug:1:1")
    }
}
