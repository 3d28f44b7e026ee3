import CalmDays
import DoseModel
import Testing

/// Calendars made to hang or break their reader: each is read to the end, says what it left out, and the rest counts.
struct HostileCalendarTests {
    private static let good = "BEGIN:VEVENT\nUID:good\nDTSTART:20260603T090000Z\nDURATION:PT1H\nEND:VEVENT\n"

    private static func calendar(_ body: String, limits: CalendarLimits = CalendarLimits()) -> Busy {
        Busy(file: "BEGIN:VCALENDAR\n" + good + body + "END:VCALENDAR\n", limits: limits)
    }

    @Test("Components nested beyond the limit are passed over")
    func nested() {
        let busy = HostileCalendarTests.calendar(String(repeating: "BEGIN:VEVENT\n", count: 20_000))
        #expect(busy.texts == ["06-03 09:00-10:00"])
        #expect(busy.warnings.contains { $0.hasPrefix("components deeper in one another than 4") })
        #expect(busy.warnings.contains("the calendar ends in the middle"))
    }

    @Test("A line beyond the limit is left out, folded or not; one at the limit is read")
    func longLine() {
        var limits = CalendarLimits()
        limits.line = 100
        let line = "SUMMARY:" + String(repeating: "x", count: 92)
        func busy(_ line: String) -> Busy {
            HostileCalendarTests.calendar(
                "BEGIN:VEVENT\nUID:b\nDTSTART:20260604T090000Z\nDURATION:PT1H\n\(line)\nEND:VEVENT\n", limits: limits)
        }
        #expect(busy(line).warnings == [])
        #expect(busy(line + "x").warnings == ["a line longer than 0 KiB was not read"])
        #expect(busy(line + "\n x").warnings == ["a line longer than 0 KiB was not read"])
        #expect(busy(line + "x").texts == ["06-03 09:00-10:00", "06-04 09:00-10:00"])
    }

    @Test("Components, dates, busy times and bytes have a limit, and what lies beyond is said")
    func limits() {
        var limits = CalendarLimits()
        limits.components = 3
        let events = String(repeating: "BEGIN:VEVENT\nDTSTART:20260605T090000Z\nDURATION:PT1H\nEND:VEVENT\n", count: 5)
        let few = HostileCalendarTests.calendar(events, limits: limits)
        #expect(few.texts.count == 2)
        #expect(few.warnings == ["the calendar has more than 3 components; what lies beyond was not read"])

        limits = CalendarLimits()
        limits.dates = 2
        let dates = HostileCalendarTests.calendar(
            "BEGIN:VEVENT\nUID:c\nDTSTART:20260610T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4\n"
                + "EXDATE:20260610T090000Z,20260611T090000Z,20260612T090000Z\nEND:VEVENT\n", limits: limits)
        #expect(dates.texts == ["06-03 09:00-10:00", "06-12 09:00-10:00", "06-13 09:00-10:00"])
        #expect(dates.warnings == ["more dates taken out of or added to series than are read"])

        limits = CalendarLimits()
        limits.busyTimes = 1
        #expect(HostileCalendarTests.calendar(events, limits: limits).texts.count == 1)

        limits = CalendarLimits()
        limits.bytes = 120
        let short = HostileCalendarTests.calendar(events, limits: limits)
        #expect(short.texts == ["06-03 09:00-10:00"])
        #expect(short.warnings.contains { $0.hasPrefix("the calendar is larger than") })
    }

    @Test("A rule that never comes, or comes for millennia, is tried only so often")
    func impossibleRules() {
        var limits = CalendarLimits()
        limits.trials = 5_000
        for rule in [
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=1000000", "FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=5MO",
        ] {
            let busy = HostileCalendarTests.calendar(
                "BEGIN:VEVENT\nUID:d\nDTSTART:00010101T090000Z\nDURATION:PT1H\nRRULE:\(rule)\nEND:VEVENT\n",
                limits: limits)
            #expect(busy.texts.contains("06-03 09:00-10:00"))
        }
    }

    @Test("Times at the ends of the calendar and lengths beyond any life are no trap")
    func extremes() {
        for event in [
            "DTSTART:99991231T235900Z\nDURATION:P9999999W", "DTSTART:00010101T000000Z\nDTEND:99991231T000000Z",
            "DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=YEARLY;INTERVAL=10000", "DTSTART:20260603T250000Z",
            "DTSTART;TZID=:20260603T090000\nDTEND:garbage", "DTSTART:20260603T090000Z\nDURATION:-PT1H",
            "DTSTART:20260603T090000Z\nRRULE:FREQ=DAILY;INTERVAL=0", "DTSTART:20260603T090000Z\nRRULE:;;;=;=",
            "DTSTART:20260603T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=99XX",
        ] {
            _ = HostileCalendarTests.calendar("BEGIN:VEVENT\nUID:e\n\(event)\nEND:VEVENT\n")
        }
    }

    @Test("No prefix of a calendar, and no calendar with a byte changed, breaks the reader")
    func mutations() {
        let file =
            "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:20070101T000000\r\n"
            + "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n"
            + "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:f\r\nDTSTART;TZID=X:20260603T090000\r\nDURATION:PT1H\r\n"
            + "RRULE:FREQ=MONTHLY;BYDAY=1MO,-1FR;BYSETPOS=1,-1;COUNT=9\r\nEXDATE;TZID=X:20260603T090000\r\nEND:VEVENT\r\n"
            + "END:VCALENDAR\r\n"
        let reader = BusyReader(names: TestClocks.names, own: TestClocks.london, words: [])
        let (from, to) = (TestClocks.date("2026-06-01"), TestClocks.date("2026-07-01"))
        let bytes = Array(file.utf8)
        for end in bytes.indices { _ = reader.read(Array(bytes[..<end]), from: from, to: to) }
        for place in bytes.indices {
            for other in [UInt8(0), 0x0A, 0x22, 0x2D, 0x3B, 0x39, 0xFF] {
                var changed = bytes
                changed[place] = other
                _ = reader.read(changed, from: from, to: to)
            }
        }
    }
}
