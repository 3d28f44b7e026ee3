import DoseModel
import Testing
import TextReports

@Suite("Plan as Markdown")
struct PlanMarkdownTests {
    @Test("A page with heading, table and lists")
    func page() {
        let text = PlanTable(plan: PlanFixture.varied, monograph: MonographFixture.baclofen).markdown(by: .step)
        #expect(
            text == """
                # Baclofen (oral): coming off

                - **Start**: Mon 28 Dec 2026
                - **Times**: local time; no time zone given
                - **So far**: 5 mg three times daily every other day for 28 days
                - **Revision**: 3, written Sun 22 Nov 2026

                | Step | Phase | Dates | Days | When | Dose | Take | A day | Change |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | 1 | titration | Mon 28 Dec - Sun 3 Jan 2027 | 7 days | before breakfast: Mon-Fri 06:45, Sat, Sun 08:15 | 5 mg | 1/2 x 10 mg tablet | 10 mg | -5 mg, now every day |
                |  |  |  |  | 22:30 at bedtime | 5 mg | 1/2 x 10 mg tablet |  |  |
                | 2 | trial | Mon 4 Jan - Sun 17 Jan 2027 | 14 days | 22:30 at bedtime | 10 mg | 1 x 10 mg tablet | 10 mg | same total, new times |
                | 3 | taper | Mon 18 Jan 2027 | 1 day | 22:30 at bedtime | 7.5 mg | 7.5 mL of 1 mg/mL liquid | 7.5 mg | -2.5 mg |
                | 4 | taper | Tue 19 Jan 2027 | 1 day | Mon-Fri 09:05 | 2.5 mg | not stated | 0 to 2.5 mg | -5 mg |

                **After Tue 19 Jan 2027: keep this dose until the decision; do not stop by yourself.**

                ## When to call, and what is urgent

                - Call if there is new confusion, severe dizziness or slow breathing.

                ## To dispense for the whole plan

                - 21 x 10 mg tablet
                - 8 mL of 1 mg/mL liquid (7.5 taken)

                ## Why each step is as it is

                - **2**: The same total, all of it at bedtime.

                ## Keep in mind

                - **Missed dose**: Skip a dose that is nearly due again; never double.
                - **Coming off**: Do not stop suddenly.

                Plan 0b0e3f5e-8a0f-5b5e-9d0c-3b3a2f1e0d9c, revision 3; monograph baclofen 2026-11

                """)
    }

    @Test("By day: every other day's rest day is a row too")
    func byDay() {
        let text = PlanTable(plan: PlanFixture.reflux, monograph: MonographFixture.baclofen).markdown(by: .day)
        #expect(
            text.contains(
                """
                | Date | Step | Doses | Total |
                | --- | --- | --- | --- |
                | Mon 7 Dec 2026 | 1 | 11:45, 17:45: 5 mg (1/2 x 10 mg tablet) | 10 mg |

                """))
        #expect(text.contains("| Tue 19 Jan 2027 | 5 | no dose today | 0 mg |\n"))
    }

    @Test("Nothing that came from a file is markup")
    func escaping() {
        #expect(
            MarkdownText.escaped("a|b <i> & `c` **d** _e_ [f](g) #h\nnext")
                == "a\\|b &lt;i&gt; &amp; \\`c\\` \\*\\*d\\*\\* \\_e\\_ \\[f\\](g) \\#h next")
        #expect(MarkdownText.row(["a|b", ""]) == "| a\\|b |  |")
    }
}
