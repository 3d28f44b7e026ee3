import DoseModel
import Testing
import TextReports

@Suite("Plan as JSON")
struct PlanJSONTests {
    private func json(
        _ plan: Plan?, findings: [Finding] = [], in circumstances: Circumstances = Circumstances()
    ) -> PlanJSON {
        PlanJSON(
            plan: plan, findings: findings, verdict: Verdict(findings), circumstances: circumstances,
            monograph: MonographFixture.baclofen)
    }

    @Test("The members of the interface, in its order and with its names")
    func layout() {
        let plan = PlanFixture.plan(
            [
                DoseStep(
                    number: 1, phase: .titration, start: PlanFixture.date(2026, 12, 7),
                    end: PlanFixture.date(2026, 12, 14), doses: [PlanFixture.dose(.lunch, .beforeMeal, 11, 45, 5)],
                    why: "The first rung.")
            ],
            ending: .review,
            milestones: [
                Milestone(
                    kind: .decision, date: PlanFixture.date(2027, 1, 11), step: 1, title: "Decision", detail: "Decide.")
            ],
            supply: [SupplyLine(product: "10 mg tablet", count: Ratio(7, 2))])
        #expect(
            json(plan).text == """
                {
                  "format": "doseplan/1",
                  "plan": {
                    "id": "0b0e3f5e-8a0f-5b5e-9d0c-3b3a2f1e0d9c",
                    "revision": 0,
                    "written": "2026-11-22",
                    "drug": "baclofen",
                    "protocol": "reflux",
                    "timeZone": "America/New_York",
                    "monograph": {
                      "id": "baclofen",
                      "version": "2026-11"
                    },
                    "soFar": null,
                    "steps": [
                      {
                        "number": 1,
                        "phase": "titration",
                        "start": "2026-12-07",
                        "end": "2026-12-14",
                        "everyDays": 1,
                        "doses": [
                          {
                            "slot": "lunch",
                            "anchor": "before-meal",
                            "time": "11:45",
                            "weekdays": null,
                            "amount": "5 mg",
                            "take": [
                              {
                                "product": "10 mg tablet",
                                "count": "1/2"
                              }
                            ]
                          }
                        ],
                        "dailyTotal": "5 mg",
                        "why": "The first rung."
                      }
                    ],
                    "ending": "review",
                    "milestones": [
                      {
                        "kind": "decision",
                        "date": "2027-01-11",
                        "step": 1,
                        "title": "Decision",
                        "detail": "Decide."
                      }
                    ],
                    "supply": [
                      {
                        "product": "10 mg tablet",
                        "count": "3 1/2",
                        "toDispense": 4
                      }
                    ],
                    "goal": null
                  },
                  "findings": [],
                  "verdict": "proceed",
                  "circumstances": {
                    "patient": {
                      "conditions": []
                    },
                    "day": {},
                    "acknowledgements": []
                  }
                }

                """)
    }

    @Test("One line says the same as the indented text")
    func line() throws {
        for plan in SweptPlans(40) {
            let json = json(plan)
            #expect(!json.line.contains("\n"))
            #expect(json.text.last == "\n")
            #expect(try ParsedJSON(json.line) == ParsedJSON(json.text))
        }
    }

    @Test("Every field of every step of swept plans is there")
    func steps() throws {
        for plan in SweptPlans(120) {
            let parsed = try #require(try ParsedJSON(json(plan).line)["plan"])
            #expect(parsed["timeZone"]?.text == plan.timeZone)
            #expect(parsed["ending"]?.text == plan.ending.rawValue)
            #expect(parsed["revision"]?.number == Double(plan.identity.revision))
            let steps = parsed["steps"]?.items ?? []
            #expect(steps.count == plan.steps.count)
            for (read, step) in zip(steps, plan.steps) {
                #expect(read["number"]?.number == Double(step.number))
                #expect(read["phase"]?.text == step.phase.rawValue)
                #expect(read["start"]?.text == step.start.text)
                #expect(read["end"]?.text == step.end.text)
                #expect(read["everyDays"]?.number == Double(step.everyDays))
                #expect(read["why"]?.text == step.why)
                #expect(read["dailyTotal"]?.text == step.dailyTotal.text)
                #expect(read["statedTotal"] == nil)
                let doses = read["doses"]?.items ?? []
                #expect(doses.count == step.doses.count)
                for (read, dose) in zip(doses, step.doses) { expectSame(read, dose) }
            }
        }
    }

    private func expectSame(_ read: ParsedJSON, _ dose: ScheduledDose) {
        #expect(read["slot"]?.text == dose.slot.name)
        #expect(read["anchor"]?.text == dose.anchor.rawValue)
        #expect(read["time"]?.text == dose.time.text)
        #expect(read["amount"]?.text == dose.amount.text)
        if dose.weekdays == .everyDay {
            #expect(read["weekdays"]?.isNull == true)
        } else {
            #expect(read["weekdays"]?.items.map(\.text) == dose.weekdays.days.map(\.name))
        }
        guard let take = dose.take else {
            #expect(read["take"]?.isNull == true)
            return
        }
        #expect(read["take"]?.items.map { $0["product"]?.text } == take.map(\.product))
        let counts = take.map { $0.product.hasSuffix("liquid") ? $0.count.decimalText : $0.count.text }
        #expect(read["take"]?.items.map { $0["count"]?.text } == counts)
    }

    @Test("A proposal's stated total, what was taken so far and the goal")
    func proposal() throws {
        let step = DoseStep(
            number: 1, phase: .taper, start: PlanFixture.date(2026, 12, 7), end: PlanFixture.date(2026, 12, 14),
            doses: [PlanFixture.dose(.bedtime, .at, 22, 30, 5)], statedTotal: Dose(milligrams: 10))
        let plan = PlanFixture.plan(
            [step], soFar: SoFar(regimen: AskedRegimen(.timesDaily(3, Dose(milligrams: 10))), days: 28),
            goal: Goal(symptom: nil, baseline: [Goal.Score(name: "sleep", value: 4)]), protocolName: nil)
        let parsed = try #require(try ParsedJSON(json(plan).line)["plan"])
        #expect(parsed["protocol"]?.isNull == true)
        #expect(parsed["steps"]?.items.first?["statedTotal"]?.text == "10 mg")
        #expect(parsed["steps"]?.items.first?["dailyTotal"]?.text == "5 mg")
        #expect(parsed["soFar"]?["dose"]?.text == "10 mg three times daily")
        #expect(parsed["soFar"]?["days"]?.number == 28)
        #expect(parsed["goal"]?["symptom"]?.isNull == true)
        #expect(parsed["goal"]?["baseline"]?["sleep"]?.number == 4)
    }

    @Test("Without a plan the findings still stand")
    func noPlan() throws {
        let finding = Finding(.r302, .error, "to be avoided")
        let parsed = try ParsedJSON(json(nil, findings: [finding]).text)
        #expect(parsed["plan"]?.isNull == true)
        #expect(parsed["verdict"]?.text == "refuse")
        #expect(parsed["findings"]?.items.first?["code"]?.text == "R302")
    }

    @Test("All fields of a finding, and null where it has none")
    func findings() throws {
        var full = Finding(
            .r301, .error, "above", step: 4, date: PlanFixture.date(2026, 12, 28), actual: "90 mg/day",
            limit: "60 mg/day", basis: .published, citation: "Label", help: "less", notes: ["one", "two"],
            span: SourceSpan(file: "plan.yaml", line: 12, column: 5, length: 7))
        full.acknowledgement = Acknowledgement(code: .r301, by: "Dr A. Rao", reason: "weekly review")
        let items = try ParsedJSON(json(nil, findings: [full, Finding(.p604, .error, "sum")]).line)["findings"]!.items
        let texts = [
            "code": "R301", "severity": "error", "title": "above the renal ceiling", "message": "above",
            "date": "2026-12-28", "actual": "90 mg/day", "limit": "60 mg/day", "basis": "published",
            "citation": "Label", "help": "less", "acknowledgedBy": "Dr A. Rao", "acknowledgedReason": "weekly review",
            "file": "plan.yaml",
        ]
        for (key, text) in texts { #expect(items[0][key]?.text == text, "\(key)") }
        for (key, number) in ["step": 4.0, "line": 12, "column": 5, "length": 7] {
            #expect(items[0][key]?.number == number, "\(key)")
        }
        #expect(items[0]["notes"]?.items.map(\.text) == ["one", "two"])
        #expect(items[0]["acknowledgeable"]?.flag == true)
        #expect(items[1]["acknowledgeable"]?.flag == false)
        #expect(items[1].keys == items[0].keys)
        for key in items[1].keys.subtracting(["code", "severity", "title", "message", "notes", "acknowledgeable"]) {
            #expect(items[1][key]?.isNull == true, "\(key)")
        }
    }
}
