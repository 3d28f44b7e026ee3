import DoseModel
import Testing
import TextReports

@Suite("Plan as CSV")
struct PlanCSVTests {
    private func text(_ plan: Plan, by grain: TableGrain) -> String {
        PlanCSV(plan: plan, monograph: MonographFixture.baclofen).text(by: grain)
    }

    @Test("By step: one row a dose, with a line end that every spreadsheet takes")
    func bySteps() {
        let lines = [
            "step,phase,start,last,days,every_days,weekdays,time,slot,anchor,amount,take,daily_total,change",
            "1,titration,2026-12-28,2027-01-03,7,1,Mon-Fri,06:45,breakfast,before-meal,5 mg,1/2 x 10 mg tablet,10 mg,"
                + "\"down 5 mg, now every day\"",
            "1,titration,2026-12-28,2027-01-03,7,1,\"Sat, Sun\",08:15,breakfast,before-meal,5 mg,1/2 x 10 mg tablet,"
                + "10 mg,\"down 5 mg, now every day\"",
            "1,titration,2026-12-28,2027-01-03,7,1,every day,22:30,bedtime,at,5 mg,1/2 x 10 mg tablet,10 mg,"
                + "\"down 5 mg, now every day\"",
            "2,trial,2027-01-04,2027-01-17,14,1,every day,22:30,bedtime,at,10 mg,1 x 10 mg tablet,10 mg,"
                + "\"same total, new times\"",
            "3,taper,2027-01-18,2027-01-18,1,1,every day,22:30,bedtime,at,7.5 mg,7.5 mL of 1 mg/mL liquid,7.5 mg,"
                + "down 2.5 mg",
            "4,taper,2027-01-19,2027-01-19,1,1,Mon-Fri,09:05,09:05,at,2.5 mg,not stated,2.5 mg,down 5 mg",
        ]
        #expect(text(PlanFixture.varied, by: .step) == lines.map { $0 + "\r\n" }.joined())
    }

    @Test("By day: the day's own doses, nothing on a day without")
    func byDays() {
        let records = NaiveCSV.records(text(PlanFixture.reflux, by: .day))
        #expect(records.count == 7 * 2 + 7 * 3 + 21 * 3 + 7 * 3 + 3)
        let last = records[records.count - 1]
        #expect(last["date"] == "2027-01-22")
        #expect(last["weekday"] == "friday")
        #expect(last["time"] == "17:45")
        #expect(last["amount"] == "5 mg")
        #expect(last["take"] == "1/2 x 10 mg tablet")
        #expect(last["daily_total"] == "5 mg")
        #expect(!records.contains { $0["date"] == "2027-01-21" })
    }

    @Test("A cell that a spreadsheet would calculate becomes text")
    func formulas() {
        let cases = [
            ("=1+1", "'=1+1"), ("+5 mg", "'+5 mg"), ("-5 mg", "'-5 mg"), ("@x", "'@x"), ("\t=1", "' =1"),
            ("\r=1", "' =1"), ("  =1", "'  =1"), ("＝1", "'＝1"), ("'=1", "''=1"), ("'tis", "'tis"), ("5 mg", "5 mg"),
            ("1/2 x = 5", "1/2 x = 5"),
            ("", ""), ("a,b", "\"a,b\""), ("say \"ah\"", "\"say \"\"ah\"\"\""), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
        ]
        for (text, cell) in cases { #expect(CSVText.cell(text) == cell) }
    }
}
