import DoseModel
import PlanPipeline
import Testing

struct UTCMinuteTests {
    @Test("minutes are added over midnight and the end of a year, and taken off again")
    func adding() throws {
        let eve = UTCMinute(
            date: try #require(CivilDate(year: 2026, month: 12, day: 31)),
            time: try #require(ClockTime(hour: 23, minute: 58)))
        let later = eve.adding(minutes: 5)
        #expect(later.date.text == "2027-01-01" && later.time.text == "00:03")
        #expect(later.adding(minutes: -5) == eve)
        #expect(eve.adding(minutes: 0) == eve)
        let start = UTCMinute(date: CivilDate(dayNumber: 0), time: try #require(ClockTime(hour: 0, minute: 0)))
        #expect(start.adding(minutes: -1).date.dayNumber == -1)
        #expect(start.adding(minutes: -1).time.text == "23:59")
    }
}
