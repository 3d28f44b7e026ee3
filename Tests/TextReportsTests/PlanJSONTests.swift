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
                    "goal": null,
                    "picked": []
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

    @Test("What only some plans have stands where it is known, and nowhere else")
    func optionalMembers() throws {
        var doses = [PlanFixture.dose(.lunch, .at, 12, 30, 10), PlanFixture.dose(.lunch, .at, 12, 30, 5)]
        doses[1] = ScheduledDose(
            slot: .lunch, anchor: .at, time: doses[1].time, cycleDay: 1, amount: doses[1].amount, take: doses[1].take)
        let occupancy = Cited(Ratio(71_734, 1_000), basis: .derived, citation: "Test label 2026")
        func step(_ number: Int, _ calculation: StepCalculation?) -> DoseStep {
            DoseStep(
                number: number, phase: .taper, start: PlanFixture.date(2026, 12, 7).adding(days: number * 8),
                end: PlanFixture.date(2026, 12, 15).adding(days: number * 8), everyDays: 2, doses: doses,
                calculation: calculation)
        }
        let plan = PlanFixture.plan(
            [
                step(0, StepCalculation(asked: Dose(micrograms: 27_311), occupancy: occupancy)),
                step(1, StepCalculation(asked: Dose(micrograms: 27_311))), step(2, nil),
            ],
            soFar: SoFar(regimen: AskedRegimen(.timesDaily(1, Dose(milligrams: 10))), days: 28, missed: 3),
            dispensed: [SupplyLine(product: "10 mg tablet", count: Ratio(51))],
            picks: [Pick(what: "days between cuts", value: "7 days", range: "3-7 days", why: "usual", citation: "[1]")])
        let parsed = try #require(try ParsedJSON(json(plan).line)["plan"])
        let steps = try #require(parsed["steps"]?.items)
        #expect(steps.map { $0["asked"]?.text } == ["27.311 mg", "27.311 mg", nil])
        #expect(steps.map { $0["occupancy"]?.text } == ["71.73 %", nil, nil])
        #expect(steps[0]["occupancyBasis"]?.text == "derived")
        #expect(steps[0]["doses"]?.items.map { $0["cycleDay"]?.number } == [nil, 1])
        #expect(parsed["soFar"]?["missed"]?.number == 3)
        #expect(parsed["dispensed"]?.items.map { $0["count"]?.text } == ["51"])
        #expect(parsed["picked"]?.items.map { $0["value"]?.text } == ["7 days"])
        let plain = try #require(try ParsedJSON(json(PlanFixture.reflux).line)["plan"])
        #expect(plain["dispensed"] == nil)
        #expect(plain["picked"]?.items.isEmpty == true)
        #expect(plain["steps"]?.items.allSatisfy { !$0.keys.contains("asked") } == true)
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
        for key in items[1].keys.subtracting([
            "code", "severity", "title", "message", "notes", "acknowledgeable", "related",
        ]) {
            #expect(items[1][key]?.isNull == true, "\(key)")
        }
    }
}
