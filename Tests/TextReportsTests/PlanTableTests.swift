import DoseModel
import Testing
import TextReports

@Suite("Plan table")
struct PlanTableTests {
    private func text(_ plan: Plan, by grain: TableGrain = .step, color: Bool = false) -> String {
        PlanTable(plan: plan, monograph: MonographFixture.baclofen).text(color: color, by: grain)
    }

    /// The lines of the table itself, from its headings to the blank line before the ending.
    private func rows(_ text: String, ending: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let from = lines.firstIndex { $0.hasPrefix("Step") || $0.hasSuffix("Total") }!
        let until = lines.firstIndex { $0.hasPrefix(ending) }! - 1
        return lines[from..<until].joined(separator: "\n")
    }

    @Test("A reflux plan up, through its trial and down")
    func reflux() {
        let text = text(PlanFixture.reflux)
        #expect(
            text.hasPrefix(
                """
                Baclofen (oral): Reflux and rumination
                Start  Mon 7 Dec 2026
                Times  local time in America/New_York
                Goal   Evening regurgitation after meals (before: regurgitation 7/10, sleep 4/10)


                """))
        #expect(
            rows(text, ending: "First day without") == """
                Step  Dates            Phase      When                     Dose  Take                A day  Change
                ----  ---------------  ---------  ----------------------  -----  ------------------  -----  ------
                   1  Mon 7 Dec -      titration  11:45 before lunch       5 mg  1/2 x 10 mg tablet  10 mg  start
                      Sun 13 Dec 2026  7 days     17:45 before dinner      5 mg  1/2 x 10 mg tablet

                   2  Mon 14 Dec -     titration  06:45 before breakfast   5 mg  1/2 x 10 mg tablet  15 mg  +5 mg
                      Sun 20 Dec 2026  7 days     11:45 before lunch       5 mg  1/2 x 10 mg tablet
                                                  17:45 before dinner      5 mg  1/2 x 10 mg tablet

                   3  Mon 21 Dec -     trial      06:45 before breakfast  10 mg  1 x 10 mg tablet    30 mg  +15 mg
                      Sun 10 Jan 2027  21 days    11:45 before lunch      10 mg  1 x 10 mg tablet
                                                  17:45 before dinner     10 mg  1 x 10 mg tablet

                   4  Mon 11 Jan -     taper      06:45 before breakfast   5 mg  1/2 x 10 mg tablet  15 mg  -15 mg
                      Sun 17 Jan 2027  7 days     11:45 before lunch       5 mg  1/2 x 10 mg tablet
                                                  17:45 before dinner      5 mg  1/2 x 10 mg tablet

                   5  Mon 18 Jan -     taper      17:45 before dinner      5 mg  1/2 x 10 mg tablet   5 mg  -10 mg
                      Sat 23 Jan 2027  6 days
                      every other day
                """)
        #expect(
            text.hasSuffix(
                """
                First day without: Sun 24 Jan 2027.

                When to call, and what is urgent
                  -  Call if there is new confusion, severe dizziness or slow breathing.

                To dispense for the whole plan
                  -  94 x 10 mg tablet (93 1/2 taken)

                Other dates
                  Mon 7 Dec 2026   First dose: no driving yet
                  Mon 11 Jan 2027  Decision: keep, adjust or stop
                  Fri 22 Jan 2027  Last dose

                Why each step is as it is
                  1  The protocol starts at 5 mg before the problem times, lunch and dinner.
                  2  The next rung of the ladder, 7 days after the one before.
                  3  The target, judged for 21 days.
                  4  5 mg less in each dose.
                  5  The last dose, every other day.

                Keep in mind
                  First dose   Do not drive until you know how it acts on you.
                  Missed dose  Skip a dose that is nearly due again; never double.
                  Coming off   Do not stop suddenly.

                Plan 0b0e3f5e-8a0f-5b5e-9d0c-3b3a2f1e0d9c, revision 0; monograph baclofen 2026-11

                """))
    }

    @Test("Weekend times, equal totals at new times, a liquid, a dose on some weekdays, tablets nobody stated")
    func varied() {
        let text = text(PlanFixture.varied)
        #expect(
            text.hasPrefix(
                """
                Baclofen (oral): coming off
                Start     Mon 28 Dec 2026
                Times     local time; no time zone given
                So far    5 mg three times daily every other day for 28 days
                Revision  3, written Sun 22 Nov 2026


                """))
        #expect(
            rows(text, ending: "After") == """
                Step  Dates            Phase      When                 Dose  Take                 A day  Change
                ----  ---------------  ---------  -----------------  ------  -----------------  -------  -----------
                   1  Mon 28 Dec -     titration  before breakfast:    5 mg  1/2 x 10 mg          10 mg  -5 mg, now
                      Sun 3 Jan 2027   7 days     Mon-Fri 06:45              tablet                      every day
                                                  Sat, Sun 08:15
                                                  22:30 at bedtime     5 mg  1/2 x 10 mg
                                                                             tablet

                   2  Mon 4 Jan -      trial      22:30 at bedtime    10 mg  1 x 10 mg tablet     10 mg  same total,
                      Sun 17 Jan 2027  14 days                                                           new times

                   3  Mon 18 Jan 2027  taper      22:30 at bedtime   7.5 mg  7.5 mL of 1 mg/mL   7.5 mg  -2.5 mg
                                       1 day                                 liquid

                   4  Tue 19 Jan 2027  taper      Mon-Fri 09:05      2.5 mg  not stated            0 to  -5 mg
                                       1 day                                                     2.5 mg
                """)
    }

    @Test("By day: every day has one row, also one without a dose")
    func byDay() {
        let all = rows(text(PlanFixture.reflux, by: .day), ending: "First day without").split(separator: "\n")
        #expect(all.count == 2 + 48)
        #expect(all[0] == "           Date  Step  Doses                                           Total")
        #expect(all[1] == "---------------  ----  ----------------------------------------------  -----")
        #expect(all[2] == " Mon 7 Dec 2026     1  11:45, 17:45: 5 mg (1/2 x 10 mg tablet)         10 mg")
        #expect(all[16] == "Mon 21 Dec 2026     3  06:45, 11:45, 17:45: 10 mg (1 x 10 mg tablet)   30 mg")
        #expect(all[48] == "Fri 22 Jan 2027     5  17:45: 5 mg (1/2 x 10 mg tablet)                 5 mg")
        #expect(all[49] == "Sat 23 Jan 2027     5  no dose today                                    0 mg")
    }

    @Test("By day: the weekday chooses the time, and different amounts are told apart")
    func byDayVaried() {
        let text = text(PlanFixture.varied, by: .day)
        #expect(text.contains(" Fri 1 Jan 2027     1  06:45, 22:30: 5 mg (1/2 x 10 mg tablet)    10 mg\n"))
        #expect(text.contains(" Sat 2 Jan 2027     1  08:15, 22:30: 5 mg (1/2 x 10 mg tablet)    10 mg\n"))
        let unequal = PlanFixture.plan([
            DoseStep(
                number: 1, phase: .titration, start: PlanFixture.date(2026, 12, 7), end: PlanFixture.date(2026, 12, 8),
                doses: [PlanFixture.dose(.bedtime, .at, 22, 30, 10), PlanFixture.dose(.lunch, .at, 12, 30, 5)])
        ])
        #expect(
            self.text(unequal, by: .day).contains(
                """
                Mon 7 Dec 2026     1  12:30: 5 mg (1/2 x 10 mg tablet)  15 mg
                                      22:30: 10 mg (1 x 10 mg tablet)

                """))
    }

    @Test("The ending says what to do next, and never to stop by oneself")
    func endings() {
        func ending(_ ending: Ending) -> String {
            let plan = PlanFixture.plan(PlanFixture.reflux.steps, ending: ending)
            return String(text(plan).split(separator: "\n").first { $0.contains("2027:") || $0.contains("without") }!)
        }
        #expect(ending(.stop) == "First day without: Sun 24 Jan 2027.")
        #expect(ending(.review) == "After Sat 23 Jan 2027: keep this dose until the decision; do not stop by yourself.")
        #expect(ending(.continue) == "After Sat 23 Jan 2027: stay at this dose; do not stop by yourself.")
        #expect(
            ending(.unstated)
                == "The plan does not say what follows Sat 23 Jan 2027: ask before then; do not stop by yourself.")
    }

    @Test("What a prescriber agreed to stands in every copy")
    func acknowledged() {
        let table = PlanTable(
            plan: PlanFixture.reflux, monograph: MonographFixture.baclofen,
            acknowledged: ["R301 above the renal ceiling; acknowledged by Dr A. Rao: weekly review"])
        let line = "R301 above the renal ceiling; acknowledged by Dr A. Rao: weekly review"
        #expect(table.text(color: false, by: .step).contains("\nAgreed by a prescriber\n  -  \(line)\n"))
        #expect(table.markdown(by: .day).contains("\n## Agreed by a prescriber\n\n- \(line)\n"))
    }

    @Test("A plan without steps or tablets is still printed")
    func empty() {
        let text = text(PlanFixture.plan([], timeZone: nil, protocolName: nil))
        #expect(text.hasPrefix("Baclofen (oral)\nTimes  local time; no time zone given\n"))
        #expect(text.contains("\nThe plan has no steps.\n"))
        #expect(!text.contains("To dispense"))
    }

    @Test("Colour adds codes and nothing else")
    func color() {
        for grain in TableGrain.allCases {
            let colored = text(PlanFixture.reflux, by: grain, color: true)
            #expect(colored.contains("\u{1B}[1m"))
            #expect(Styles.removed(from: colored) == text(PlanFixture.reflux, by: grain))
        }
    }

    @Test("What was picked is said with the choice there was and the reason; what left no choice is not")
    func picks() {
        let picks = [
            Pick(
                what: "days between cuts", value: "3 days", range: "3-7 days", why: "none was asked for", citation: "x"),
            Pick(what: "steps", value: "10", range: "10", why: "the only number", citation: "x"),
            Pick(what: "variant", value: "with valproate", range: "", why: "taking valproate", citation: "x"),
        ]
        let table = PlanTable(
            plan: PlanFixture.plan([PlanFixture.reflux.steps[0]], picks: picks), monograph: MonographFixture.baclofen)
        let section = """

            What was chosen, and why
              -  days between cuts: 3 days, out of 3-7 days: none was asked for


            """
        #expect(table.text(color: false, by: .step).contains(section))
        #expect(
            table.markdown(by: .step).contains(
                "## What was chosen, and why\n\n- days between cuts: 3 days, out of 3-7 days: none was asked for\n\n"))
        let plain = PlanTable(plan: PlanFixture.reflux, monograph: MonographFixture.baclofen)
        #expect(!plain.text(color: false, by: .step).contains("What was chosen"))
    }
}
