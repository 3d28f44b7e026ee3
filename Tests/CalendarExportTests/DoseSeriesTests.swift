import DoseModel
import Testing

@testable import CalendarExport

@Suite("Series of doses")
struct DoseSeriesTests {
    @Test("A daily dose is one daily rule")
    func daily() throws {
        #expect(try rules(OnePlan.step(days: 7, [OnePlan.dose(.lunch, 12, 0)])) == ["20261207 FREQ=DAILY;COUNT=7"])
    }

    @Test("A dose every other day is a daily rule with an interval; an odd number of days rounds up")
    func alternate() throws {
        #expect(
            try rules(OnePlan.step(days: 7, every: 2, [OnePlan.dose(.bedtime, 22, 0)])) == [
                "20261207 FREQ=DAILY;COUNT=4;INTERVAL=2"
            ])
    }

    @Test("Weekdays and weekends with their own times are weekly rules that begin on their first day")
    func weekdays() throws {
        let step = OnePlan.step(
            days: 14,
            [OnePlan.dose(.breakfast, 7, 0, on: .workdays), OnePlan.dose(.breakfast, 9, 0, on: .weekend)])
        #expect(
            try rules(step) == [
                "20261207 FREQ=WEEKLY;COUNT=10;BYDAY=MO,TU,WE,TH,FR", "20261212 FREQ=WEEKLY;COUNT=4;BYDAY=SA,SU",
            ])
    }

    @Test("A single day has no rule")
    func single() throws {
        #expect(try rules(OnePlan.step(days: 1, [OnePlan.dose(.lunch, 12, 0)])) == ["20261207 -"])
        #expect(try rules(OnePlan.step(days: 2, every: 2, [OnePlan.dose(.lunch, 12, 0)])) == ["20261207 -"])
        let sunday = OnePlan.step(days: 7, [OnePlan.dose(.lunch, 12, 0, on: WeekdaySet(.sunday))])
        #expect(try rules(sunday) == ["20261213 -"])
    }

    @Test("A weekday that does not come in the step has no event")
    func none() throws {
        let step = OnePlan.step(
            days: 3, [OnePlan.dose(.lunch, 12, 0, on: .workdays), OnePlan.dose(.lunch, 13, 0, on: .weekend)])
        #expect(try rules(step) == ["20261207 FREQ=WEEKLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR"])
    }

    @Test("More than 999 doses are split, each part beginning where the one before ended")
    func long() throws {
        #expect(
            try rules(OnePlan.step(days: 2_000, [OnePlan.dose(.lunch, 12, 0)])) == [
                "20261207 FREQ=DAILY;COUNT=999", "20290901 FREQ=DAILY;COUNT=999", "20320527 FREQ=DAILY;COUNT=2",
            ])
        let workdays = OnePlan.step(days: 1_400, [OnePlan.dose(.lunch, 12, 0, on: .workdays)])
        #expect(
            try rules(workdays) == [
                "20261207 FREQ=WEEKLY;COUNT=999;BYDAY=MO,TU,WE,TH,FR", "20301004 -",
            ])
    }

    @Test("Every other day at a time of the weekday's own: one rule a weekday, every second week")
    func alternateWeekdays() throws {
        let step = OnePlan.step(days: 28, every: 2, [OnePlan.dose(.breakfast, 7, 0, on: .workdays)])
        #expect(
            try rules(step) == [
                "20261207 FREQ=WEEKLY;COUNT=2;INTERVAL=2;BYDAY=MO", "20261209 FREQ=WEEKLY;COUNT=2;INTERVAL=2;BYDAY=WE",
                "20261211 FREQ=WEEKLY;COUNT=2;INTERVAL=2;BYDAY=FR", "20261215 FREQ=WEEKLY;COUNT=2;INTERVAL=2;BYDAY=TU",
                "20261217 FREQ=WEEKLY;COUNT=2;INTERVAL=2;BYDAY=TH",
            ])
    }

    @Test("Every step of every shape comes out as exactly the days it means, each once")
    func sweep() throws {
        let sets: [WeekdaySet] = [
            .everyDay, .workdays, .weekend, WeekdaySet(.wednesday), [WeekdaySet(.monday), WeekdaySet(.sunday)],
            WeekdaySet(rawValue: 0b101_0101), WeekdaySet(rawValue: 0b010_1010),
        ]
        var compared = 0
        for weekdays in sets {
            for interval in [1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 21, 30] {
                for days in [1, 2, 6, 7, 8, 13, 20, 29, 70, 211] {
                    for offset in 0..<7 {
                        let start = OnePlan.monday.adding(days: offset)
                        // Every day of the round in turn, as the first day of the step moves on.
                        let cycleDay = (offset + days) % interval
                        let dose = OnePlan.dose(.lunch, 12, 0, on: weekdays, cycleDay: cycleDay)
                        let step = OnePlan.step(from: start, days: days, every: interval, [dose])
                        let meant = (0..<days).filter { $0 % interval == cycleDay }.map { start.adding(days: $0) }
                            .filter { weekdays.contains($0.weekday) }
                        let covered = DoseSeries.covering(dose, in: step).flatMap(Self.days).sorted()
                        #expect(covered == meant, "\(weekdays.text) every \(interval) for \(days) from \(start.text)")
                        compared += 1
                    }
                }
            }
        }
        #expect(compared == 7 * 13 * 10 * 7)
    }

    @Test("The later days of a round are series of their own, from their own first day")
    func rounds() throws {
        let step = OnePlan.step(
            days: 7, every: 2,
            [OnePlan.dose(.lunch, 12, 0, milligrams: 10), OnePlan.dose(.lunch, 12, 0, cycleDay: 1)])
        #expect(
            try rules(step) == ["20261207 FREQ=DAILY;COUNT=4;INTERVAL=2", "20261208 FREQ=DAILY;COUNT=3;INTERVAL=2"])
        let short = OnePlan.step(
            days: 2, every: 3, [OnePlan.dose(.lunch, 12, 0), OnePlan.dose(.lunch, 12, 0, cycleDay: 2)])
        #expect(try rules(short) == ["20261207 -"])
    }

    @Test("Absurd distances and lengths are taken at their word")
    func absurd() {
        let dose = OnePlan.dose(.lunch, 12, 0)
        #expect(DoseSeries.covering(dose, in: OnePlan.step(days: 0, [dose])).isEmpty)
        #expect(DoseSeries.covering(dose, in: OnePlan.step(days: -5, [dose])).isEmpty)
        #expect(DoseSeries.covering(dose, in: OnePlan.step(days: 9, every: .max, [dose])).flatMap(Self.days).count == 1)
        #expect(DoseSeries.covering(dose, in: OnePlan.step(days: 9, every: 0, [dose])).flatMap(Self.days).count == 9)
        let weekly = OnePlan.dose(.lunch, 12, 0, on: .weekend)
        #expect(DoseSeries.covering(weekly, in: OnePlan.step(days: -1, [weekly])).isEmpty)
        #expect(DoseSeries.covering(weekly, in: OnePlan.step(days: 9, every: .max, [weekly])).isEmpty)
    }

    /// The days of one series, found by walking from day to day.
    private static func days(_ series: DoseSeries) -> [CivilDate] {
        guard let rule = series.rule else { return [series.first] }
        var days: [CivilDate] = []
        var day = series.first
        let monday = series.first.adding(days: -series.first.weekday.rawValue)
        while days.count < rule.count {
            switch rule.frequency {
            case .daily(let interval):
                if series.first.days(until: day).isMultiple(of: interval) { days.append(day) }
            case .weekly(let interval, let weekdays):
                if (monday.days(until: day) / 7).isMultiple(of: interval), weekdays.contains(day.weekday) {
                    days.append(day)
                }
            }
            day = day.adding(days: 1)
        }
        return days
    }

    private func rules(_ step: DoseStep) throws -> [String] {
        try Written(OnePlan.of([step])).text.doses.map { event in
            "\(event["DTSTART"]?.value.prefix(8) ?? "") \(event["RRULE"]?.value ?? "-")"
        }
    }
}
