import CalmDays
import DoseModel
import Testing

/// What calendars from elsewhere say of busy times, case by case. Times are in UTC; London is an hour ahead in June.
struct BusyDayTests {
    @Test("The end of an all-day event is exclusive: one day is one day")
    func allDayEnd() {
        let busy = Busy(
            "DTSTART;VALUE=DATE:20260603\nDTEND;VALUE=DATE:20260604",
            "DTSTART;VALUE=DATE:20260610\nDTEND;VALUE=DATE:20260613",
            "DTSTART;VALUE=DATE:20260620")
        #expect(busy.texts == ["06-03 all day", "06-10..06-12 all day", "06-20 all day"])
        #expect(busy.times[0].end - busy.times[0].start == 24 * 60)
    }

    @Test("An all-day event that ends on its own day, as some programs write it, is that day")
    func allDaySameEnd() {
        #expect(Busy("DTSTART;VALUE=DATE:20260603\nDTEND;VALUE=DATE:20260603").texts == ["06-03 all day"])
    }

    @Test("A RECURRENCE-ID replaces its time of the series and is not added to it")
    func recurrenceID() {
        let busy = Busy(
            "UID:a\nDTSTART;TZID=Europe/London:20260601T090000\nDTEND;TZID=Europe/London:20260601T100000\n"
                + "RRULE:FREQ=DAILY;COUNT=3",
            "UID:a\nRECURRENCE-ID;TZID=Europe/London:20260602T090000\nDTSTART;TZID=Europe/London:20260602T150000\n"
                + "DTEND;TZID=Europe/London:20260602T160000")
        #expect(busy.texts == ["06-01 08:00-09:00", "06-02 14:00-15:00", "06-03 08:00-09:00"])
    }

    @Test("A RECURRENCE-ID in UTC, or before its series in the file, means the same time")
    func recurrenceIDInUTC() {
        let busy = Busy(
            "UID:a\nRECURRENCE-ID:20260602T080000Z\nDTSTART:20260602T140000Z\nDTEND:20260602T150000Z",
            "UID:a\nDTSTART;TZID=Europe/London:20260601T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2")
        #expect(busy.texts == ["06-01 08:00-09:00", "06-02 14:00-15:00"])
    }

    @Test("A cancelled RECURRENCE-ID takes its time away")
    func cancelledInstance() {
        let busy = Busy(
            "UID:a\nDTSTART:20260601T090000Z\nDTEND:20260601T100000Z\nRRULE:FREQ=DAILY;COUNT=3",
            "UID:a\nRECURRENCE-ID:20260602T090000Z\nDTSTART:20260602T090000Z\nSTATUS:CANCELLED")
        #expect(busy.texts == ["06-01 09:00-10:00", "06-03 09:00-10:00"])
    }

    @Test("THISANDFUTURE moves all later times with their length")
    func thisAndFuture() {
        let busy = Busy(
            "UID:a\nDTSTART:20260601T090000Z\nDTEND:20260601T100000Z\nRRULE:FREQ=DAILY;COUNT=4",
            "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260603T090000Z\nDTSTART:20260603T110000Z\nDTEND:20260603T113000Z"
        )
        #expect(
            busy.texts == ["06-01 09:00-10:00", "06-02 09:00-10:00", "06-03 11:00-11:30", "06-04 11:00-11:30"])
    }

    @Test("An RDATE may be a period with a length or an end of its own")
    func rdatePeriod() {
        let busy = Busy(
            "DTSTART:20260601T090000Z\nDTEND:20260601T100000Z\n"
                + "RDATE;VALUE=PERIOD:20260605T120000Z/PT3H,20260607T120000Z/20260607T123000Z\nRDATE:20260609T090000Z")
        #expect(
            busy.texts
                == ["06-01 09:00-10:00", "06-05 12:00-15:00", "06-07 12:00-12:30", "06-09 09:00-10:00"])
    }

    @Test("EXDATE takes times out, in UTC or as a day alone, many in one line")
    func exdate() {
        let busy = Busy(
            "DTSTART;TZID=Europe/London:20260601T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=6\n"
                + "EXDATE:20260602T080000Z,20260603T080000Z\nEXDATE;VALUE=DATE:20260605")
        #expect(busy.texts == ["06-01 08:00-09:00", "06-04 08:00-09:00", "06-06 08:00-09:00"])
    }

    @Test("A floating time is one of the user's own zone, and that is said")
    func floating() {
        let busy = Busy("DTSTART:20260603T090000\nDTEND:20260603T100000")
        #expect(busy.texts == ["06-03 08:00-09:00"])
        #expect(busy.warnings.contains { $0.hasPrefix("a time without a zone") })
    }

    @Test("X-WR-TIMEZONE says what floating times mean")
    func floatingWithZone() {
        let busy = Busy("DTSTART:20260603T090000\nDTEND:20260603T100000", head: "X-WR-TIMEZONE:America/New_York\n")
        #expect(busy.texts == ["06-03 13:00-14:00"])
    }

    @Test(
        "Windows names, paths before Olson names and quotes are understood",
        arguments: [
            "Eastern Standard Time", "\"Eastern Standard Time\"", "America/New_York",
            "/freeassociation.sourceforge.net/America/New_York", "/mozilla.org/20050126_1/America/New_York",
        ])
    func zoneNames(name: String) {
        let busy = Busy("DTSTART;TZID=\(name):20260603T090000\nDTEND;TZID=\(name):20260603T100000")
        #expect(busy.texts == ["06-03 13:00-14:00"])
        #expect(busy.warnings.isEmpty)
    }

    @Test("An unknown zone without a definition is read as the user's own, with a warning")
    func unknownZone() {
        let busy = Busy("DTSTART;TZID=Mars/Base:20260603T090000\nDTEND;TZID=Mars/Base:20260603T100000")
        #expect(busy.texts == ["06-03 08:00-09:00"])
        #expect(busy.warnings == ["the time zone \"Mars/Base\" is not known; its times were read as your own"])
    }

    @Test("An unknown zone with a definition is read by it, on both sides of its clock change")
    func definedZone() {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Custom
            BEGIN:DAYLIGHT
            DTSTART:20070311T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:20071104T020000
            RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            END:STANDARD
            END:VTIMEZONE

            """
        let busy = Busy(
            "DTSTART;TZID=Custom:20261031T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2", head: zone,
            from: "2026-10-01",
            to: "2026-12-01")
        #expect(busy.texts == ["10-31 13:00-14:00", "11-01 14:00-15:00"])
        #expect(busy.warnings.isEmpty)
    }

    @Test("A rule of a time zone that comes every second is not read")
    func secondlyZone() {
        let zone =
            "BEGIN:VTIMEZONE\nTZID:Custom\nBEGIN:STANDARD\nDTSTART:20070101T000000\nRRULE:FREQ=SECONDLY\n"
            + "TZOFFSETFROM:+0000\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n"
        let busy = Busy("DTSTART;TZID=Custom:20260603T090000\nDURATION:PT1H", head: zone)
        #expect(busy.texts == ["06-03 07:00-08:00"])
        #expect(busy.warnings == ["a rule of a time zone that is not yearly was not read"])
    }

    @Test("What is cancelled, transparent or free takes no time")
    func free() {
        let time = "DTSTART:20260603T090000Z\nDTEND:20260603T100000Z\n"
        let busy = Busy(
            time + "STATUS:CANCELLED", time + "TRANSP:TRANSPARENT", time + "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
            "DTSTART:20260604T090000Z\nDTEND:20260604T100000Z\nTRANSP:OPAQUE\nSTATUS:TENTATIVE")
        #expect(busy.texts == ["06-04 09:00-10:00"])
    }

    @Test(
        "A series of every hour, minute or second is a busy first day and a warning",
        arguments: ["HOURLY", "MINUTELY", "SECONDLY"])
    func tooOften(frequency: String) {
        let busy = Busy("DTSTART:20260603T090000Z\nDTEND:20260603T091000Z\nRRULE:FREQ=\(frequency)")
        #expect(busy.texts == ["06-03 all day"])
        #expect(
            busy.warnings == ["a series of every hour, minute or second was read as its first day, busy as a whole"])
    }

    @Test("Several rules of one event give each time once")
    func severalRules() {
        let busy = Busy(
            "DTSTART:20260601T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2;BYDAY=MO")
        #expect(busy.texts == ["06-01 09:00-10:00", "06-02 09:00-10:00", "06-08 09:00-10:00"])
    }

    @Test("UNTIL as a day keeps that day, as a time it keeps times up to it")
    func until() {
        let start = "DTSTART;TZID=America/New_York:20260601T200000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL="
        #expect(Busy(start + "20260603").texts.count == 3)
        #expect(Busy(start + "20260604T000000Z").texts.count == 3)
        #expect(Busy(start + "20260603T235959Z").texts.count == 2)
    }

    @Test("An event that began before the days asked for reaches into them; one that ended does not")
    func edges() {
        let busy = Busy(
            "DTSTART:20260525T090000Z\nDTEND:20260602T090000Z", "DTSTART:20260501T090000Z\nDTEND:20260531T200000Z",
            "DTSTART:20260701T090000Z\nDTEND:20260701T100000Z")
        #expect(busy.texts == ["05-25 09:00-09:00"])
    }

    @Test("The newest of several versions of an event counts")
    func versions() {
        let busy = Busy(
            "UID:a\nSEQUENCE:1\nDTSTART:20260603T090000Z\nDURATION:PT1H",
            "UID:a\nSEQUENCE:0\nDTSTART:20260604T090000Z\nDURATION:PT1H")
        #expect(busy.texts == ["06-03 09:00-10:00"])
    }

    @Test("Titles are matched by whole words, whatever their case")
    func words() {
        let time = "DTSTART:20260603T090000Z\nDURATION:PT1H\nSUMMARY:"
        #expect(Busy(time + "Long DRIVE\\, then rest").times[0].kinds == ["drive"])
        #expect(Busy(time + "Road-trip").times[0].kinds == ["drive"])
        #expect(Busy(time + "Driver licence").times[0].kinds == [])
    }

    @Test("Folded lines, bare line feeds and a byte order mark are read")
    func folds() {
        let file =
            "\u{FEFF}BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026060\n 3T090000Z\nDURATION:PT1H\nSUMMARY:a dri\n ve\n"
            + "END:VEVENT\nEND:VCALENDAR\n"
        #expect(Busy(file: file).times.map(\.kinds) == [["drive"]])
    }
}
