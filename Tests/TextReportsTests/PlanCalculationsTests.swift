import DoseModel
import Testing
import TextReports

@Suite("Calculations shown")
struct PlanCalculationsTests {
    private let monograph = MonographFixture.baclofen

    private func step(_ number: Int, _ micrograms: Int64, asked: Int64?, occupancy: Ratio? = nil) -> DoseStep {
        let first = PlanFixture.date(2026, 12, 7).adding(days: (number - 1) * 14)
        let dose = ScheduledDose(
            slot: .bedtime, anchor: .at, time: MonographFixture.time(22, 30), amount: Dose(micrograms: micrograms),
            take: nil)
        return DoseStep(
            number: number, phase: .taper, start: first, end: first.adding(days: 14), doses: [dose],
            calculation: asked.map {
                StepCalculation(
                    asked: Dose(micrograms: $0),
                    occupancy: occupancy.map { Cited($0, basis: .derived, citation: "Test article") })
            })
    }

    private func plan(_ steps: [DoseStep], from soFar: Int64? = 50) -> Plan {
        PlanFixture.plan(
            steps,
            soFar: soFar.map { SoFar(regimen: AskedRegimen(.timesDaily(1, Dose(milligrams: $0))), days: 90) })
    }

    /// 27.311, 17.427 and so on of facts P10, as a half or quarter tablet makes them.
    private var hyperbolic: Plan {
        plan([
            step(1, 31_250, asked: 27_311, occupancy: Ratio(735, 10)),
            step(2, 18_750, asked: 18_750, occupancy: Ratio(657, 10)), step(3, 12_500, asked: nil),
        ])
    }

    @Test("Amounts, percentages of the step before, deviation and occupancy stand in one row a step")
    func text() {
        #expect(
            PlanCalculations(plan: hyperbolic, monograph: monograph).text(color: false) == """
                Calculations: Baclofen (oral): Reflux and rumination

                Step             From  Asked a day  Chosen a day    Asked   Actual  Deviation  Occupancy
                ----  ---------------  -----------  ------------  -------  -------  ---------  ---------
                   1   Mon 7 Dec 2026    27.311 mg      31.25 mg  -45.4 %  -37.5 %     17.4 %     73.5 %
                   2  Mon 21 Dec 2026     18.75 mg      18.75 mg  -40.0 %  -40.0 %      0.0 %     65.7 %
                   3   Mon 4 Jan 2027            -       12.5 mg        -  -33.3 %          -          -

                Largest deviation: 17.4 % of the asked change, in step 1: -45.4 % was asked for, -37.5 % is made.
                Amounts are averages over days with and without the drug; percentages are of the step before and
                rounded half up for print.
                Occupancy (derived): Test article

                """)
    }

    @Test("A change beyond the asked one is marked, up and down; the rounding of what was asked is no fault")
    func marks() {
        let cases: [(before: Int64, asked: Int64, chosen: Int64, isBeyond: Bool)] = [
            (50, 40_000, 40_000, false), (50, 40_000, 39_999, true), (50, 40_000, 45_000, false),
            (50, 60_000, 60_001, true), (50, 60_000, 55_000, false), (50, 50_000, 49_999, true),
            (50, 50_000, 50_000, false), (50, 50_000, 50_001, true),
        ]
        for each in cases {
            let plan = plan([step(1, each.chosen, asked: each.asked)], from: each.before)
            let calculations = PlanCalculations(plan: plan, monograph: monograph)
            #expect(calculations.stepsBeyondAsked == (each.isBeyond ? [1] : []), "\(each)")
            #expect(calculations.text(color: false).contains("  more\n") == each.isBeyond)
            #expect(calculations.text(color: false).contains("More than was asked for: step 1.") == each.isBeyond)
            #expect(calculations.markdown.contains("| more |") == each.isBeyond)
            #expect(calculations.csv.contains(",yes\r\n") == each.isBeyond)
        }
        // Three days in a round of which two are taken: 6.6667 mg a day was asked for, to the nearest microgram.
        let round = DoseStep(
            number: 1, phase: .taper, start: PlanFixture.date(2026, 12, 7), end: PlanFixture.date(2026, 12, 28),
            everyDays: 3,
            doses: [0, 1].map { day in
                ScheduledDose(
                    slot: .bedtime, anchor: .at, time: MonographFixture.time(22, 30), cycleDay: day,
                    amount: Dose(milligrams: 10), take: nil)
            }, calculation: StepCalculation(asked: Dose(micrograms: 6_667)))
        let calculations = PlanCalculations(plan: plan([round], from: 10), monograph: monograph)
        #expect(calculations.stepsBeyondAsked.isEmpty)
        #expect(calculations.text(color: false).contains("6.667 mg      6.667 mg  -33.3 %  -33.3 %      0.0 %"))
    }

    @Test("Without a dose before or without a calculation nothing is made up")
    func unknown() {
        let first = CalculationRow.rows(of: plan([step(1, 40_000, asked: 40_000)], from: nil))[0]
        #expect(first.askedChange == nil && first.actualChange == nil && first.deviation == nil && !first.exceedsAsked)
        let stated = PlanCalculations(plan: plan([step(1, 40_000, asked: nil)]), monograph: monograph)
        #expect(stated.text(color: false).contains("Nothing was calculated"))
        let exact = PlanCalculations(plan: plan([step(1, 40_000, asked: 40_000)]), monograph: monograph)
        #expect(exact.text(color: false).contains("Largest deviation: none; every calculated step is exactly"))
    }

    @Test("The CSV says signs in words and amounts to the microgram")
    func csv() {
        let records = NaiveCSV.records(PlanCalculations(plan: hyperbolic, monograph: monograph).csv)
        #expect(records.map { $0["asked_a_day"] } == ["27.311 mg", "18.75 mg", ""])
        #expect(records.map { $0["asked_change"] } == ["down 45.4 %", "down 40.0 %", ""])
        #expect(records.map { $0["actual_change"] } == ["down 37.5 %", "down 40.0 %", "down 33.3 %"])
        #expect(records.map { $0["occupancy"] } == ["73.5 %", "65.7 %", ""])
        #expect(records.map { $0["last"] } == ["2026-12-20", "2027-01-03", "2027-01-17"])
    }

    @Test("Swept: shares multiply back to the amounts they were told from, in lines that fit")
    func swept() {
        var compared = 0
        for plan in SweptPlans(400, seed: 21) {
            let rows = CalculationRow.rows(of: plan)
            #expect(rows.map(\.number) == plan.steps.map(\.number))
            for (before, row) in zip(rows, rows.dropFirst()) {
                let back = before.chosen + percent(row.actualChange!, of: before.chosen)
                #expect(back == row.chosen)
                guard let asked = row.asked, let change = row.askedChange else { continue }
                #expect(before.chosen + percent(change, of: before.chosen) == Ratio(asked.micrograms))
                guard let deviation = row.deviation else { continue }
                // What was asked, less the part of the asked change that was not made, is what was chosen.
                let change2 = Ratio(asked.micrograms) + before.chosen * -1
                #expect(Ratio(asked.micrograms) + percent(deviation, of: change2) * -1 == row.chosen)
                #expect(!row.exceedsAsked || deviation < .zero)
                compared += 1
            }
            let text = PlanCalculations(plan: plan, monograph: monograph).text(color: false)
            #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 100 })
        }
        #expect(compared > 200)
    }

    private func percent(_ percent: Ratio, of amount: Ratio) -> Ratio {
        let left = Ratio(percent.numerator, amount.denominator)
        let right = Ratio(amount.numerator, 100 * percent.denominator)
        return Ratio(left.numerator * right.numerator, left.denominator * right.denominator)
    }
}
