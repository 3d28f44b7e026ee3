import DoseModel
import MonographFiles
import Testing

@Suite("Plans as CSV")
struct CSVReaderTests {
    private static func read(
        _ text: String, _ overrides: [(key: String, value: String)] = [("drug", "baclofen")]
    ) throws -> Plan {
        let source = try SourceText(name: "x.csv", bytes: Array(text.utf8))
        return try ProposalReader.read(source, overrides: overrides, library: Library.monographs).proposal.plan
    }

    private static func refusal(
        _ text: String, _ overrides: [(key: String, value: String)] = [("drug", "baclofen")]
    ) -> InputError? {
        do {
            _ = try read(text, overrides)
            return nil
        } catch {
            return error as? InputError
        }
    }

    @Test("start, days, time, amount: rows with the same days are one step")
    func steps() throws {
        let plan = try CSVReaderTests.read(
            """
            start,days,time,amount
            2026-12-07,7,11:45,5 mg
            2026-12-07,7,17:45,5 mg
            2026-12-14,14,bad
            """.replacing("2026-12-14,14,bad", with: "2026-12-14,14,8 pm,10 mg"))
        #expect(plan.steps.map { $0.doses.map(\.time.text) } == [["11:45", "17:45"], ["20:00"]])
        #expect(plan.steps.map(\.days) == [7, 14])
        #expect(plan.steps[0].doses[0].span?.text == "x.csv:2:20")
        #expect(plan.ending == .unstated)
    }

    @Test("columns stand in any order, between semicolons or tabs, in quotes, with units in the header and more beside")
    func columns() throws {
        let plan = try CSVReaderTests.read(
            "\u{FEFF}Amount (mg);\"Time\";Every days;take;Days;Start;Drug\r\n"
                + "7.5;08:00;2;\"1/2 x 5 mg tablet + 1/2 x 10 mg tablet\";6;2026-12-07;baclofen\r\n", [])
        #expect(plan.steps[0].dailyTotal.text == "7.5 mg")
        #expect(plan.steps[0].everyDays == 2)
        #expect(plan.steps[0].doses[0].take?.count == 2)
        #expect(try CSVReaderTests.read("start\tdays\ttime\tdose\n2026-12-07\t7\t08:00\t5 mg\n").steps.count == 1)
    }

    @Test("date, time, amount: days with the same doses are one step, at any distance")
    func dates() throws {
        var text = "date,time,amount\n"
        for day in 7...9 { text += "2026-12-0\(day),20:00,10 mg\n2026-12-0\(day),08:00,5 mg\n" }
        for day in [10, 12, 14] { text += "2026-12-\(day),20:00,5 mg\n" }
        let plan = try CSVReaderTests.read(text)
        #expect(plan.steps.map(\.start.text) == ["2026-12-07", "2026-12-10"])
        #expect(plan.steps.map(\.everyDays) == [1, 2])
        #expect(plan.steps[0].doses.map(\.amount.text) == ["5 mg", "10 mg"])
    }

    @Test("`stop` in place of an amount ends the plan; a unit may come from a flag")
    func stop() throws {
        let text = "start,days,time,amount\n2026-12-07,7,08:00,5\n,,,stop\n"
        #expect(try CSVReaderTests.read(text, [("drug", "baclofen"), ("unit", "mg")]).ending == .stop)
        let error = CSVReaderTests.refusal(text)
        #expect(error?.message == "`5` has no unit")
        #expect(error?.span?.text == "x.csv:2:20")
        #expect(error?.expected?.contains("`--unit mg`") == true)
    }

    @Test("what is missing is said, and which flag gives it")
    func missing() {
        let error = CSVReaderTests.refusal("start,days,time,amount\n2026-12-07,7,08:00,5 mg\n", [])
        #expect(error?.message == "the key `drug` is missing in what stands beside the table")
        #expect(error?.expected?.hasPrefix("`--drug baclofen`") == true)
    }

    @Test(
        "what cannot be read is refused at its place",
        arguments: [
            ("start,days,tme,amount\n", "1:12", "is no column"),
            ("start,days,amount\n", "1:1", "no column for the time"),
            ("time,amount\n", "1:1", "no column for the date"), ("start,time,amount\n", "1:1", "how long a step lasts"),
            ("date,days,time,amount\n", "1:6", "does not go with"),
            ("start,days,time,amount,time\n", "1:24", "a second column"),
            ("start,days,time,amount\n", "1:1", "has no doses"),
            ("start,days,time,amount\n2026-02-30,7,08:00,5 mg\n", "2:1", ""),
            ("start,days,time,amount\n2026-12-07,0,08:00,5 mg\n", "2:12", ""),
            ("start,days,time,amount\n2026-12-07,7,8,5 mg\n", "2:14", ""),
            ("start,days,time,amount\n2026-12-07,7,08:00,-5 mg\n", "2:20", "below zero"),
            ("start,days,time,amount\n2026-12-07,7,08:00,NaN\n", "2:20", ""),
            ("start,days,time,amount\n2026-12-07,7,08:00,99999999999999999999 mg\n", "2:20", "more digits"),
            ("start,days,time,amount\n2026-12-07,7,08:00\n", "2:1", "has no amount"),
            ("start,days,time,amount\n2026-12-07,7,08:00,5 mg,x\n", "2:25", "5 cells"),
            ("start,days,time,amount\n2026-12-07,7,08:00,\"5 mg\n", "2:20", "never closed"),
            ("start,days,time,amount\n2026-12-07,7,08:00,5\" mg\n", "2:21", "a quote stands inside"),
            ("start,days,last,time,amount\n2026-12-07,7,2026-12-14,08:00,5 mg\n", "2:14", "the days end on"),
            ("date,weekday,time,amount\n2026-12-07,tuesday,08:00,5 mg\n", "2:12", "is no tuesday"),
            (
                "start,days,time,amount,drug\n2026-12-07,7,08:00,5 mg,baclofen\n2026-12-07,7,08:00,5 mg,sertraline\n",
                "3:25", "several drugs"
            ),
            ("start,days,slot,amount\n2026-12-07,7,teatime,5 mg\n", "2:14", "no slot"),
        ])
    func refusals(text: String, place: String, words: String) {
        let error = CSVReaderTests.refusal(text)
        #expect(error?.span?.text == "x.csv:" + place, "\(error?.message ?? "read")")
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "read")")
    }

    @Test("a stated total that is not the sum stays stated, for the checker")
    func total() throws {
        let plan = try CSVReaderTests.read("start,days,time,amount,total\n2026-12-07,7,08:00,5 mg,10 mg\n")
        #expect(plan.steps[0].statedTotal == Dose(milligrams: 10))
    }
}
