import CalendarText
import DoseModel
import Testing

/// Values of calendar lines: moments, rules, numbers and texts.
struct CalendarValueTests {
    @Test("each kind of time is told apart")
    func moments() throws {
        #expect(try Calendar.line("DTSTART;VALUE=DATE:20261207").moment() == moment("2026-12-07", nil, .day))
        #expect(try Calendar.line("DTSTART:20261207T080000").moment() == moment("2026-12-07", "08:00", .floating))
        #expect(
            try Calendar.line("DTSTART:20261207T080059Z").moment() == moment("2026-12-07", "08:00", .utc, seconds: 59))
        #expect(
            try Calendar.line("EXDATE;TZID=Asia/Tokyo:20240229T235900,20240301T000000").moments()
                == [
                    moment("2024-02-29", "23:59", .zoned("Asia/Tokyo")),
                    moment("2024-03-01", "00:00", .zoned("Asia/Tokyo")),
                ])
    }

    @Test(
        "what is no date and time is refused",
        arguments: [
            "DTSTART:2026-12-07", "DTSTART:20261332", "DTSTART:20260229", "DTSTART:20261207T240000",
            "DTSTART:20261207T0800", "DTSTART:20261207T080061", "DTSTART;VALUE=DATE:20261207T080000",
            "DTSTART;VALUE=DATE-TIME:20261207", "DTSTART;TZID=Europe/London:20261207",
            "DTSTART;TZID=Europe/London:20261207T080000Z", "DTSTART:", "DTSTART:20261207T080000X",
        ])
    func noMoment(text: String) throws {
        let line = try Calendar.line(text)
        #expect(throws: InputError.self) { try line.moment() }
    }

    @Test("a rule comes apart with the place of each part")
    func rule() throws {
        let rule = try RuleParts(Calendar.line("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=mo,TH;COUNT=5"))
        #expect(rule.parts.map(\.name) == ["FREQ", "INTERVAL", "BYDAY", "COUNT"])
        #expect(rule.part("BYDAY")?.values == ["MO", "TH"])
        #expect(try rule.count("COUNT") == 5)
        #expect(try rule.count("UNTIL") == nil)
        #expect(rule.part("COUNT")?.span.text == "x.ics:2:42")
    }

    @Test(
        "what is no rule is refused",
        arguments: [
            "RRULE:", "RRULE:COUNT=5", "RRULE:FREQ", "RRULE:FREQ=", "RRULE:FREQ=DAILY;FREQ=DAILY", "RRULE:FREQ=DAILY;",
        ])
    func noRule(text: String) throws {
        let line = try Calendar.line(text)
        #expect(throws: InputError.self) { try RuleParts(line) }
    }

    @Test(
        "a count of a rule is a whole number of at least 1", arguments: ["0", "-1", "1.5", "NaN", "99999999999", "1,2"])
    func noCount(text: String) throws {
        let rule = try RuleParts(Calendar.line("RRULE:FREQ=DAILY;COUNT=\(text)"))
        #expect(throws: InputError.self) { try rule.count("COUNT") }
    }

    @Test("a whole number keeps its range")
    func integer() throws {
        #expect(try Calendar.line("SEQUENCE:3").integer(in: 0...9) == 3)
        for text in ["", "10", "-1", "x", "99999999999999999999"] {
            let line = try Calendar.line("SEQUENCE:\(text)")
            #expect(throws: InputError.self) { try line.integer(in: 0...9) }
        }
    }

    @Test("a backslash before anything but its four letters is refused at its place")
    func escapes() throws {
        let line = try Calendar.line("SUMMARY:a\\tb")
        let error = #expect(throws: InputError.self) { try line.text() }
        #expect(error?.span?.text == "x.ics:2:10")
        let last = try Calendar.line("SUMMARY:a\\")
        #expect(throws: InputError.self) { try last.text() }
    }
}
