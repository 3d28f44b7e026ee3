import DoseModel
import Testing

/// Clock times, days of the week and the schedule of a person's day.
struct DayTests {
    @Test("Every minute of the day and no other is a clock time, and reads as hours and minutes")
    func clockTimes() {
        for minute in 0..<1_440 {
            let time = ClockTime(minuteOfDay: minute)!
            #expect(time == ClockTime(hour: minute / 60, minute: minute % 60))
        }
        #expect(ClockTime(minuteOfDay: -1) == nil)
        #expect(ClockTime(minuteOfDay: 1_440) == nil)
        #expect(ClockTime(hour: 24, minute: 0) == nil)
        #expect(ClockTime(hour: 23, minute: 60) == nil)
        #expect(ClockTime(hour: 6, minute: 5)?.text == "06:05")
        #expect(ClockTime(hour: 6, minute: 5)! < ClockTime(hour: 17, minute: 0)!)
    }

    @Test("All 128 sets of days hold exactly their days")
    func weekdaySets() {
        for bits in UInt8(0)...127 {
            let set = WeekdaySet(rawValue: bits)
            let expected = (0..<7).filter { bits & (1 << UInt8($0)) != 0 }
            #expect(set.days.map(\.rawValue) == expected)
            #expect(WeekdaySet(set.days.map { WeekdaySet($0) }) == set)
            for day in Weekday.allCases { #expect(set.contains(day) == expected.contains(day.rawValue)) }
        }
        #expect(WeekdaySet.workdays.union(.weekend) == .everyDay)
        #expect(WeekdaySet.everyDay.text == "every day")
        #expect(WeekdaySet.workdays.text == "Mon-Fri")
        #expect(WeekdaySet.weekend.text == "Sat, Sun")
        #expect(WeekdaySet(Weekday.wednesday).text == "Wed")
    }

    @Test("A schedule keeps its own times and takes the missing ones, day by day, from another")
    func completed() {
        func time(_ hour: Int) -> ClockTime { ClockTime(hour: hour, minute: 0)! }
        var own = DaySchedule([.lunch: time(12)])
        own.set(.lunch, to: time(14), on: .weekend)
        own.set(.dinner, to: time(20), on: WeekdaySet(.saturday))
        let usual = DaySchedule([.lunch: time(13), .dinner: time(18), .bedtime: time(22)])
        #expect(!own.isComplete(.dinner))
        let whole = own.completed(from: usual)
        for day in Weekday.allCases {
            let isWeekend = day >= .saturday
            #expect(whole.time(of: .lunch, on: day) == time(isWeekend ? 14 : 12))
            #expect(whole.time(of: .dinner, on: day) == time(day == .saturday ? 20 : 18))
            #expect(whole.time(of: .bedtime, on: day) == time(22))
            #expect(whole.time(of: .wake, on: day) == nil)
            #expect(whole.time(of: .clock(time(9)), on: day) == time(9), "a clock time is itself")
        }
        #expect(whole.isComplete(.dinner))
        #expect(own.time(of: .bedtime, on: .monday) == nil, "the original is unchanged")
    }

    @Test("The slots every day has are read by their names, and no others")
    func slots() {
        for slot in DaySlot.ofEveryDay { #expect(DaySlot(name: slot.name) == slot) }
        #expect(DaySlot(name: "Lunch") == nil)
        #expect(DaySlot(name: "11:45") == nil)
        #expect(DaySlot.clock(ClockTime(hour: 11, minute: 45)!).name == "11:45")
        #expect(DaySlot.named("late reflux").name == "late reflux")
    }
}
