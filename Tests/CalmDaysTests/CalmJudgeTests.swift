import CalmDays
import DoseModel
import Testing

/// What speaks against days, and in which order they are proposed. London in June: 08:00 UTC is 09:00.
struct CalmJudgeTests {
    private static let rule = CalmRule(
        packedDay: Cited(360, basis: .engineering, citation: "own"), packedDays: 0...1,
        firstDays: Cited(7, basis: .engineering, citation: "own"),
        laterDays: Cited(7, basis: .engineering, citation: "own"),
        kinds: [
            CalmRule.Kind(name: "drive", title: "a drive", words: ["drive"], days: 0...1, citation: "own"),
            CalmRule.Kind(name: "travel", title: "travel", words: ["flight"], days: -1...1, citation: "own"),
        ], tripKind: "travel")

    private static func time(
        _ day: String, _ start: String, _ end: String, kinds: [String] = []
    ) -> BusyTime {
        BusyTime(
            start: TestClocks.minute(day, start), end: TestClocks.minute(day, end), days: nil, kinds: kinds, title: nil)
    }

    private static func judge(_ times: [BusyTime], trips: [Range<CivilDate>] = []) -> CalmJudge {
        let day = DaySchedule([
            .wake: ClockTime(hour: 7, minute: 0)!, .bedtime: ClockTime(hour: 22, minute: 0)!,
        ])
        let loads = DayLoads(
            times, clock: TestClocks.london, day: day, from: TestClocks.date("2026-05-20"),
            to: TestClocks.date("2026-07-20"))
        return CalmJudge(loads, by: rule, trips: trips)
    }

    private static func against(_ date: String, _ judge: CalmJudge) -> [CalmReason] {
        judge.reasons(against: TestClocks.date(date))
    }

    @Test("Six busy hours pack a day, a minute less does not")
    func packed() {
        let packed = CalmJudgeTests.judge([CalmJudgeTests.time("2026-06-10", "08:00", "14:00")])
        let day = TestClocks.date("2026-06-10")
        #expect(CalmJudgeTests.against("2026-06-10", packed) == [CalmReason(.packed(minutes: 360), on: day)])
        #expect(CalmJudgeTests.against("2026-06-09", packed) == [CalmReason(.packed(minutes: 360), on: day)])
        #expect(CalmJudgeTests.against("2026-06-11", packed).isEmpty)
        let short = CalmJudgeTests.judge([CalmJudgeTests.time("2026-06-10", "08:00", "13:59")])
        #expect(CalmJudgeTests.against("2026-06-10", short).isEmpty)
    }

    @Test("Entries at the same time count once, and the night does not count")
    func overlaps() {
        let judge = CalmJudgeTests.judge([
            CalmJudgeTests.time("2026-06-10", "08:00", "12:00"), CalmJudgeTests.time("2026-06-10", "10:00", "13:00"),
            // 22:00 to 04:00 in London, while the person sleeps.
            BusyTime(
                start: TestClocks.minute("2026-06-10", "21:00"), end: TestClocks.minute("2026-06-11", "03:00"),
                days: nil, kinds: [], title: nil),
        ])
        #expect(judge.day(TestClocks.date("2026-06-10"), increases: []).busyMinutes == 300)
    }

    @Test("An entry for the whole day packs it")
    func wholeDay() {
        let day = TestClocks.date("2026-06-10")
        let judge = CalmJudgeTests.judge([
            BusyTime(
                start: TestClocks.minute("2026-06-09", "23:00"), end: TestClocks.minute("2026-06-10", "23:00"),
                days: day..<day.adding(days: 1), kinds: [], title: nil)
        ])
        #expect(CalmJudgeTests.against("2026-06-10", judge) == [CalmReason(.wholeDay, on: day)])
        #expect(CalmJudgeTests.against("2026-06-11", judge).isEmpty)
    }

    @Test("A drive speaks against its day and the day before; travel against the day after too")
    func kinds() {
        let judge = CalmJudgeTests.judge([
            CalmJudgeTests.time("2026-06-10", "08:00", "09:00", kinds: ["drive"]),
            CalmJudgeTests.time("2026-06-20", "08:00", "09:00", kinds: ["travel"]),
        ])
        let busy = (1...30).filter { !judge.reasons(against: CivilDate(year: 2026, month: 6, day: $0)!).isEmpty }
        #expect(busy == [9, 10, 19, 20, 21])
    }

    @Test("The request's own trips count as travel, and so do the days around them")
    func trips() {
        let judge = CalmJudgeTests.judge(
            [], trips: [TestClocks.date("2026-06-10")..<TestClocks.date("2026-06-12")])
        let busy = (1...30).filter { !judge.reasons(against: CivilDate(year: 2026, month: 6, day: $0)!).isEmpty }
        #expect(busy == [9, 10, 11, 12, 13])
    }

    @Test("Calm days come first, then those with calm increases, calm weeks, quiet weeks, early days")
    func ranking() {
        let judge = CalmJudgeTests.judge([
            CalmJudgeTests.time("2026-06-10", "08:00", "09:00", kinds: ["drive"]),
            CalmJudgeTests.time("2026-06-15", "08:00", "16:00"), CalmJudgeTests.time("2026-06-02", "08:00", "09:00"),
        ])
        let days = (1...12).map { number -> CalmStart.Day in
            let date = CivilDate(year: 2026, month: 6, day: number)!
            return judge.day(date, increases: [date.adding(days: 7)])
        }
        // 11 and 12 June have a packed day in their week; on 3, 2, 7 and 8 June the dose would go up on a bad day, on the 3rd
        // after a week without any entry; 9 and 10 June are bad themselves.
        #expect(CalmJudge.ranked(days).map { $0.date.parts.day } == [1, 4, 5, 6, 11, 12, 3, 2, 7, 8, 9, 10])
    }

    @Test("A higher dose before a packed day is told with the next calm day")
    func increases() {
        let judge = CalmJudgeTests.judge([CalmJudgeTests.time("2026-06-15", "08:00", "16:00")])
        let day = judge.day(TestClocks.date("2026-06-07"), increases: [TestClocks.date("2026-06-14")])
        #expect(day.increases[0].later == TestClocks.date("2026-06-16"))
        #expect(!day.increases[0].reasons.isEmpty)
    }
}
