import DoseModel
import Testing
import TextReports

@Suite("Laws of all reports")
struct ReportLawTests {
    private let monograph = MonographFixture.baclofen

    /// The doses of each day, worked out from the steps alone.
    private func days(of plan: Plan) -> [(date: CivilDate, step: DoseStep, doses: [ScheduledDose])] {
        var days: [(date: CivilDate, step: DoseStep, doses: [ScheduledDose])] = []
        for step in plan.steps {
            var date = step.start
            var count = 0
            while date < step.end {
                let doses = step.doses.filter {
                    $0.weekdays.contains(date.weekday) && $0.cycleDay == count % step.everyDays
                }
                days.append((date, step, doses))
                date = date.adding(days: 1)
                count += 1
            }
        }
        return days
    }

    @Test("The step table fits, is aligned, and shows every dose of every step with its time, amount and total")
    func stepTable() throws {
        for plan in SweptPlans(250) {
            let text = PlanTable(plan: plan, monograph: monograph).text(color: false, by: .step)
            #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 100 })
            #expect(!text.contains(" \n"))
            let table = try #require(ColumnReading(text, lastHeading: "Change"))
            #expect(table.isAligned)
            var blocks: [[[String]]] = []
            for line in table.lines {
                if !line[0].isEmpty { blocks.append([]) }
                blocks[blocks.count - 1].append(line)
            }
            #expect(blocks.count == plan.steps.count)
            for (block, step) in zip(blocks, plan.steps) {
                #expect(block[0][0] == String(step.number))
                #expect(block[0][2] == step.phase.rawValue)
                let when = block.map { $0[3] }.joined(separator: " ")
                #expect(step.doses.allSatisfy { when.contains($0.time.text) })
                let amounts = block.map { $0[4] }.filter { !$0.isEmpty }
                #expect(Set(amounts) == Set(step.doses.map(\.amount.text)))
                // A dose that only changes its time with the weekday is one dose.
                #expect(amounts.count == step.doses.filter { $0.weekdays != .weekend }.count)
                let dueDays = Set(step.doses.map(\.cycleDay))
                let totals = dueDays.map { day in step.doses.filter { $0.cycleDay == day && $0.weekdays != .weekend } }
                    .map { $0.map(\.amount).total() }
                let (least, most) = (totals.min()!, totals.max()!)
                let range = DecimalText.thousandths(least.micrograms) + " to "
                let total = block.map { $0[6] }.filter { !$0.isEmpty }.joined(separator: " ")
                #expect(total == (least == most ? "" : range) + most.text)
            }
        }
    }

    @Test("The day table is aligned and says each day's times and amounts")
    func dayTable() throws {
        for plan in SweptPlans(80, seed: 7) {
            let text = PlanTable(plan: plan, monograph: monograph).text(color: false, by: .day)
            #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 100 })
            let table = try #require(ColumnReading(text, lastHeading: "Total"))
            #expect(table.isAligned)
            var rows: [(date: String, step: String, doses: String, total: String)] = []
            for line in table.lines {
                if line[0].isEmpty {
                    rows[rows.count - 1].doses += "; " + line[2]
                } else {
                    rows.append((line[0], line[1], line[2], line[3]))
                }
            }
            let days = days(of: plan).sorted { ($0.date, $0.step.number) < ($1.date, $1.step.number) }
            #expect(rows.map(\.date) == days.map(\.date.readableText))
            #expect(rows.map(\.step) == days.map { String($0.step.number) })
            #expect(rows.map(\.total) == days.map { $0.doses.map(\.amount).total().text })
            for (row, day) in zip(rows, days) {
                let read = row.doses.matches(of: /((?:\d\d:\d\d(?:, )?)+): ([0-9.]+ mg) \(/).flatMap { match in
                    match.1.split(separator: ", ").map { "\($0) \(match.2)" }
                }
                #expect(read.sorted() == day.doses.map { "\($0.time.text) \($0.amount.text)" }.sorted())
            }
        }
    }

    @Test("A CSV by steps reads back to the plan's doses")
    func csvBySteps() {
        for plan in SweptPlans(500, seed: 3) {
            let text = PlanCSV(plan: plan, monograph: monograph).text(by: .step)
            #expect(Set(NaiveCSV.rows(text).map(\.count)).count == 1)
            let doses = plan.steps.flatMap { step in step.doses.map { (step, $0) } }
            let records = NaiveCSV.records(text)
            #expect(records.count == doses.count)
            for (record, (step, dose)) in zip(records, doses) {
                #expect(record["step"] == String(step.number))
                #expect(record["start"] == step.start.adding(days: dose.cycleDay).text)
                #expect(record["last"] == step.end.adding(days: -1).text)
                #expect(record["days"] == String(max(0, step.days - dose.cycleDay)))
                #expect(record["every_days"] == String(step.everyDays))
                #expect(record["weekdays"] == dose.weekdays.text)
                #expect(record["time"] == dose.time.text)
                #expect(record["slot"] == dose.slot.name)
                #expect(record["amount"] == dose.amount.text)
                #expect(record["daily_total"] == step.dailyTotal.text)
            }
        }
    }

    @Test("A CSV by days reads back to the doses of each day")
    func csvByDays() {
        for plan in SweptPlans(200, seed: 4) {
            let records = NaiveCSV.records(PlanCSV(plan: plan, monograph: monograph).text(by: .day))
            let expected = days(of: plan).flatMap { day in
                day.doses.map { "\(day.date.text) \(day.step.number) \($0.time.text) \($0.amount.text)" }
            }
            let read = records.map { "\($0["date"]!) \($0["step"]!) \($0["time"]!) \($0["amount"]!)" }
            #expect(read.sorted() == expected.sorted())
        }
    }

    @Test("No cell of a CSV is a formula, and every Markdown row has as many cells as its heading")
    func harmless() {
        for plan in SweptPlans(100, seed: 5) {
            for grain in TableGrain.allCases {
                let rows = NaiveCSV.rows(PlanCSV(plan: plan, monograph: monograph).text(by: grain))
                #expect(!rows.joined().contains { cell in cell.first.map { "=+-@\t\r".contains($0) } ?? false })
                let markdown = PlanTable(plan: plan, monograph: monograph).markdown(by: grain)
                let pipes = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
                    line.count { $0 == "|" }
                }
                #expect(Set(pipes).count == 1)
            }
        }
    }

    @Test("The same plan gives the same bytes")
    func deterministic() {
        for (first, second) in zip(SweptPlans(25), SweptPlans(25)) {
            for grain in TableGrain.allCases {
                let (left, right) = (
                    PlanTable(plan: first, monograph: monograph), PlanTable(plan: second, monograph: monograph)
                )
                #expect(left.text(color: true, by: grain) == right.text(color: true, by: grain))
                #expect(left.markdown(by: grain) == right.markdown(by: grain))
            }
        }
    }

    @Test("A plan with a hundred steps and a step of ten years are printed whole")
    func large() throws {
        let start = PlanFixture.date(2026, 1, 1)
        let steps = (1...100).map { number in
            DoseStep(
                number: number, phase: .taper, start: start.adding(days: number * 40),
                end: start.adding(days: number * 40 + 40), doses: PlanFixture.beforeMeals(5))
        }
        let table = try #require(
            ColumnReading(
                PlanTable(plan: PlanFixture.plan(steps), monograph: monograph).text(color: false, by: .step),
                lastHeading: "Change"))
        #expect(table.lines.filter { !$0[0].isEmpty }.map { $0[0] } == (1...100).map(String.init))
        let long = DoseStep(
            number: 1, phase: .maintenance, start: start, end: start.adding(days: 3_650),
            doses: PlanFixture.beforeMeals(5))
        let text = PlanTable(plan: PlanFixture.plan([long]), monograph: monograph).text(color: false, by: .day)
        #expect(text.split(separator: "\n").filter { $0.hasSuffix(" 15 mg") }.count == 3_650)
    }
}
