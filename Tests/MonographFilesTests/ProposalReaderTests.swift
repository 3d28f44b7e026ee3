import DoseModel
import MonographFiles
import Testing

/// A dose at a clock time as the tests compare it: without place and tablets.
private func brief(_ doses: [ScheduledDose]) -> [String] {
    doses.map { dose in
        let days = dose.weekdays == .everyDay ? "" : " " + dose.weekdays.text
        return "\(dose.time.text) \(dose.amount.text) \(dose.anchor.rawValue) \(dose.slot.name)\(days)"
    }
}

@Suite("Reading plans from elsewhere")
struct ProposalReaderTests {
    private static let head = """
        drug: baclofen
        start: 2026-12-07
        time-zone: America/New_York
        patient: { age: 45, sex: female, egfr: 95, measured: 2026-11-20 }
        day: { wake: 07:00, breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }

        """

    @Test("plan text under `plan`: dates, doses, tablets, ending, places")
    func block() throws {
        let (proposal, monograph, findings) = try proposal(
            ProposalReaderTests.head + """
                products: [10 mg tablet]
                lead: 30 minutes
                plan: |
                  # up
                  5 mg before lunch and dinner for 7 days

                  5 mg three times daily (1/2 x 10 MG tablets) for 1 week
                  5/10 mg at lunch/bedtime x 3 d
                  5 mg every other day at bedtime for 6 days
                  stop

                """)
        let plan = proposal.plan
        #expect(findings.isEmpty)
        #expect(monograph.id == "baclofen")
        #expect(plan.drug == "baclofen")
        #expect(plan.protocolName == nil)
        #expect(plan.timeZone == "America/New_York")
        #expect(plan.monograph == MonographReference(id: "baclofen", version: monograph.version))
        #expect(plan.ending == .stop)
        #expect(plan.steps.map(\.start.text) == ["2026-12-07", "2026-12-14", "2026-12-21", "2026-12-24"])
        #expect(plan.steps.map(\.end.text) == ["2026-12-14", "2026-12-21", "2026-12-24", "2026-12-30"])
        #expect(plan.steps.map(\.number) == [1, 2, 3, 4])
        #expect(plan.steps.map(\.everyDays) == [1, 1, 1, 2])
        #expect(plan.steps.map(\.phase) == [.titration, .titration, .titration, .taper])
        #expect(
            plan.steps.map { $0.span?.text } == [
                "plan.yaml:10:3", "plan.yaml:12:3", "plan.yaml:13:3", "plan.yaml:14:3",
            ])
        #expect(brief(plan.steps[0].doses) == ["12:00 5 mg before-meal lunch", "18:00 5 mg before-meal dinner"])
        #expect(
            brief(plan.steps[1].doses) == ["07:30 5 mg at breakfast", "12:30 5 mg at lunch", "18:30 5 mg at dinner"])
        #expect(brief(plan.steps[2].doses) == ["12:30 5 mg at lunch", "22:30 10 mg at bedtime"])
        let half = [Dosage(product: "10 mg tablet", count: Ratio(1, 2))]
        #expect(plan.steps[1].doses.map(\.take) == [half, half, half])
        #expect(plan.steps[0].doses.map(\.take) == [nil, nil])
        #expect(plan.steps[3].doses[0].span?.text == "plan.yaml:14:3")
    }

    @Test("a list of steps, as the interface shows it, and lines among them")
    func list() throws {
        let plan = try proposal(
            ProposalReaderTests.head + """
                then: review
                so-far: { dose: 10 mg at bedtime, for: 28 days }
                plan:
                  - { for: 7 days, every: 2 days, doses: { "11:45": 5 mg, "17:45": 5 mg }, take: { "11:45": "1/2 x 10 mg tablet" } }
                  - 5 mg at bedtime for 3 days
                  - dose: 10 mg three times daily
                    until: 2026-12-31
                    take: 1 x 10 mg tablet
                    total: 30 mg
                    phase: trial
                  - start: 2027-01-04
                    for: 1 week
                    doses:
                      before lunch: 5 mg
                      at 09:00 on sat, sun: 2.5 mg
                      bedtime: 10 mg

                """
        ).proposal.plan
        #expect(plan.ending == .review)
        #expect(plan.soFar?.days == 28)
        #expect(plan.steps.map(\.start.text) == ["2026-12-07", "2026-12-14", "2026-12-17", "2027-01-04"])
        #expect(plan.steps.map(\.end.text) == ["2026-12-14", "2026-12-17", "2026-12-31", "2027-01-11"])
        #expect(plan.steps.map(\.everyDays) == [2, 1, 1, 1])
        #expect(plan.steps.map(\.phase) == [.taper, .taper, .trial, .taper])
        #expect(plan.steps.map { $0.statedTotal?.text } == [nil, nil, "30 mg", nil])
        #expect(brief(plan.steps[0].doses) == ["11:45 5 mg at 11:45", "17:45 5 mg at 17:45"])
        #expect(plan.steps[0].doses.map(\.take) == [[Dosage(product: "10 mg tablet", count: Ratio(1, 2))], nil])
        #expect(
            plan.steps[2].doses.map(\.take)
                == Array(repeating: [Dosage(product: "10 mg tablet", count: Ratio(1))], count: 3))
        #expect(
            brief(plan.steps[3].doses)
                == ["09:00 2.5 mg at 09:00 Sat, Sun", "11:45 5 mg before-meal lunch", "22:30 10 mg at bedtime"])
        #expect(plan.steps[0].doses.map { $0.span?.text } == ["plan.yaml:9:53", "plan.yaml:9:68"])
    }

    @Test("times that differ by day of the week stand once for each time")
    func weekdays() throws {
        let plan = try proposal(
            ProposalReaderTests.head + """
                weekends: { lunch: 13:30 }
                sunday: { dinner: 17:30 }
                lead: 45 minutes
                problem-times: [lunch, { late reflux: 22:15 }]
                plan: |
                  5 mg before problem times, every other day, for 6 days
                  5 mg before lunch and dinner for 7 days
                  5 mg before late reflux on sat, sun for 7 days

                """
        ).proposal.plan
        let lunches = ["11:45 5 mg before-meal lunch Mon-Fri", "12:45 5 mg before-meal lunch Sat, Sun"]
        #expect(brief(plan.steps[0].doses) == lunches + ["21:30 5 mg before-meal late reflux"])
        #expect(
            brief(plan.steps[1].doses)
                == lunches + [
                    "16:45 5 mg before-meal dinner Sun", "17:45 5 mg before-meal dinner Mon-Sat",
                ])
        #expect(brief(plan.steps[2].doses) == ["21:30 5 mg before-meal late reflux Sat, Sun"])
    }

    @Test("how a plan ends: stopped, as `then` says, or unsaid")
    func endings() throws {
        let step = "plan: |\n  5 mg at bedtime for 7 days\n"
        #expect(try proposal(ProposalReaderTests.head + step + "  stop\n").proposal.plan.ending == .stop)
        #expect(try proposal(ProposalReaderTests.head + "then: continue\n" + step).proposal.plan.ending == .continue)
        #expect(try proposal(ProposalReaderTests.head + step).proposal.plan.ending == .unstated)
        let withRequest = try proposal(
            ProposalReaderTests.head + step,
            request: "drug: baclofen\nprotocol: reflux\nthen: taper\nstart: 2027-01-01\n")
        #expect(withRequest.proposal.plan.ending == .unstated, "what follows another plan says nothing of this one")
        #expect(withRequest.proposal.plan.steps[0].start == date(2026, 12, 7))
    }

    @Test("dates of their own may leave gaps and overlap: that is for the checker to judge")
    func gaps() throws {
        let plan = try proposal(
            ProposalReaderTests.head + """
                plan: |
                  5 mg at bedtime for 7 days
                  10 mg at bedtime for 7 days from 2026-12-20
                  5 mg at bedtime for 7 days from 2026-12-25

                """
        ).proposal.plan
        #expect(plan.steps.map(\.start.text) == ["2026-12-07", "2026-12-20", "2026-12-25"])
        #expect(plan.steps.map(\.end.text) == ["2026-12-14", "2026-12-27", "2027-01-01"])
    }

    @Test("the first step's own date is the start where no other is given")
    func startInPlan() throws {
        let text = "drug: baclofen\nplan: |\n  5 mg at bedtime for 7 days from 2026-12-07\n"
        #expect(try proposal(text).proposal.plan.steps[0].start == date(2026, 12, 7))
    }

    @Test("bare plan text, with a request or flags for what it does not say")
    func bareText() throws {
        let text = "# from the clinic\n5 mg before problem times for 7 days\n10 mg hs for 7 days\nstop\n"
        let flagged = try proposal(
            "10 mg at bedtime for 7 days\n", [("drug", "baclofen"), ("start", "2026-12-07"), ("egfr", "24")])
        #expect(flagged.proposal.circumstances.patient.kidney == .egfr(24, text: "24"))
        #expect(flagged.proposal.plan.steps[0].span?.text == "plan.yaml:1:1")
        let request = """
            drug: baclofen
            protocol: reflux
            start: 2026-12-07
            day: { lunch: 12:00, dinner: 19:00, bedtime: 23:00 }
            problem-times: [dinner]
            lead: 60 minutes
            pace: 3 days
            target: 10 mg three times daily

            """
        let plan = try proposal(text, request: request).proposal.plan
        #expect(brief(plan.steps[0].doses) == ["18:00 5 mg before-meal dinner"])
        #expect(plan.protocolName == "reflux")
        #expect(plan.ending == .stop)
        #expect(plan.steps.map { $0.span?.text } == ["plan.yaml:2:1", "plan.yaml:3:1"])
    }

    @Test("quoted plan text, as JSON has it, keeps its places")
    func quoted() throws {
        let plan = try proposal(
            #"{"drug":"baclofen","start":"2026-12-07","plan":"5 mg at bedtime for 7 days\n10 mg at bedtime for 3 days\nstop"}"#
        ).proposal.plan
        #expect(plan.steps.map(\.days) == [7, 3])
        #expect(plan.steps.map { $0.span?.text } == ["plan.yaml:1:49", "plan.yaml:1:77"])
    }

    @Test("what the plan's own file says counts more than the request beside it, and flags most")
    func precedence() throws {
        let request =
            "drug: baclofen\nprotocol: reflux\nstart: 2027-03-01\npatient: { egfr: 24 }\nproducts: [5 mg tablet]\nday: { bedtime: 21:00 }\nweekends: { bedtime: 23:30 }\n"
        let text = ProposalReaderTests.head + "plan: |\n  5 mg at bedtime for 7 days\n"
        let both = try proposal(text, request: request).proposal
        #expect(both.circumstances.patient.kidney == .egfr(95, text: "95"))
        #expect(both.circumstances.products == ["5 mg tablet"])
        #expect(brief(both.plan.steps[0].doses) == ["22:30 5 mg at bedtime"], "the days of the two are not mixed")
        let flagged = try proposal(text, request: request, [("egfr", "50"), ("bedtime", "20:00")]).proposal
        #expect(flagged.circumstances.patient.kidney == .egfr(50, text: "50"))
        #expect(flagged.circumstances.patient.age == 45)
        #expect(brief(flagged.plan.steps[0].doses) == ["20:00 5 mg at bedtime"])
    }

    @Test("what had to be assumed is said, and only that")
    func assumed() throws {
        let head = "drug: baclofen\nstart: 2026-12-07\n"
        let none = try proposal(head + "plan: |\n  5 mg at 08:00 for 7 days\n").findings
        #expect(none.isEmpty)
        let times = try proposal(head + "day: { lunch: 12:00 }\nplan: |\n  5 mg at bedtime and lunch for 7 days\n")
            .findings
        #expect(times.map(\.code) == [.t505])
        #expect(times.map(\.severity) == [.note])
        #expect(times.map(\.message) == ["clock times assumed: bedtime 22:30"])
        #expect(times.map(\.basis) == [.engineering])
        let lead = try proposal(head + "day: { lunch: 12:00 }\nplan: |\n  5 mg before lunch for 7 days\n").findings
        #expect(lead.map(\.message) == ["clock times assumed: 45 minutes before problem times"])
        let both = try proposal(head + "plan: |\n  5 mg before lunch, 5 mg at wake for 7 days\n").findings
        #expect(
            both.map(\.message) == ["clock times assumed: wake 07:00, lunch 12:30, 45 minutes before problem times"])
    }

    @Test("a count of doses goes to the slots of the protocol named, or of the first without a lead")
    func patterns() throws {
        let step =
            "plan: |\n  5 mg once daily for 7 days\n  5 mg bid for 7 days\n  5 mg tid for 7 days\n  5 mg qid for 7 days\n"
        let plain = try proposal(ProposalReaderTests.head + step).proposal.plan.steps.map { $0.doses.map(\.slot) }
        #expect(
            plain == [
                [.bedtime], [.breakfast, .bedtime], [.breakfast, .lunch, .dinner],
                [.breakfast, .lunch, .dinner, .bedtime],
            ])
        let reflux = try proposal(ProposalReaderTests.head + "protocol: reflux\nlead: 45 min\n" + step).proposal.plan
        #expect(reflux.protocolName == "reflux")
        #expect(brief(reflux.steps[1].doses) == ["11:45 5 mg before-meal lunch", "17:45 5 mg before-meal dinner"])
        #expect(brief(reflux.steps[3].doses).last == "22:30 5 mg at bedtime")
    }

    @Test("the same text has the same identity, another text another, and a name keeps it through edits")
    func identity() throws {
        let text = ProposalReaderTests.head + "plan: |\n  5 mg at bedtime for 7 days\n"
        let first = try proposal(text).proposal.plan.identity
        #expect(try proposal(text).proposal.plan.identity == first)
        #expect(try proposal(text + "  stop\n").proposal.plan.identity.id != first.id)
        #expect(first.revision == 0 && first.written == date(2026, 12, 7))
        let named = try proposal("id: mine\nwritten: 2026-11-22\n" + text).proposal.plan.identity
        #expect(try proposal("id: mine\n" + text + "  stop\n").proposal.plan.identity.id == named.id)
        #expect(named.written == date(2026, 11, 22))
        // FNV-1a of no bytes at all is its offset basis, printed in its definition.
        #expect(ProposalIdentity.uuid(named: "") == "6c62272e-07bb-8142-a2b8-21756295c58d")
    }
}
