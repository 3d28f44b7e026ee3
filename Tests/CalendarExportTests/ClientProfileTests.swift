import DoseModel
import SamplePlans
import Testing

@testable import CalendarExport

@Suite("Calendars for one program")
struct ClientProfileTests {
    static let profiles: [ClientProfile] = [.generic, .apple, .google, .outlook]

    @Test("Each program's events have the same days, alarms and texts, and one alarm each that is not late")
    func sameEvents() throws {
        let plan = SamplePlan.trial()
        let usual = try Written(plan).text.events
        for profile in Self.profiles {
            let events = try Written(plan, style: CalendarStyle(client: profile)).text.events
            for (event, other) in zip(events, usual) {
                for name in ["UID", "DTSTART", "DTEND", "RRULE", "SUMMARY", "DESCRIPTION", "TRANSP", "STATUS"] {
                    #expect(event[name]?.value == other[name]?.value)
                }
                #expect(event.children.map(\.name) == ["VALARM"])
                #expect(["PT0S", "-PT6H"].contains(event.children[0]["TRIGGER"]?.value ?? ""))
            }
            #expect(events.count == usual.count)
        }
    }

    @Test("Marks for one maker's programs stand only in its files; no file names the calendar")
    func marks() throws {
        for profile in Self.profiles {
            let text = try Written(SamplePlan.trial(), style: CalendarStyle(client: profile)).text
            for event in text.events {
                #expect((event["X-MICROSOFT-CDO-BUSYSTATUS"] != nil) == profile.writesBusyStatus)
                #expect((event["CATEGORIES"] != nil) == profile.writesCategories)
            }
            #expect(text.calendar.properties.map(\.name) == ["VERSION", "PRODID", "CALSCALE"])
        }
    }

    @Test("Every program is told about in sentences")
    func statements() {
        for profile in Self.profiles {
            #expect(profile.statements.count >= 2)
            for statement in profile.statements { #expect(statement.hasSuffix(".") && statement.count > 40) }
        }
        #expect(ClientProfile.google.statements[0].contains("drops the alarms"))
        #expect(ClientProfile.outlook.statements[0].contains("one alarm"))
    }

    @Test("A zone that Outlook cannot read is named; one with a pair of yearly rules is not")
    func zones() throws {
        func complaint(_ zone: String) throws -> String? {
            try ZoneSimplicity.complaint(of: [SamplePlan.trial(timeZone: zone)])
        }
        for zone in ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"] {
            #expect(try complaint(zone) == nil)
        }
        #expect(try complaint("Africa/Casablanca")?.contains("Africa/Casablanca") == true)
        let both = "BEGIN:STANDARD\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYMONTHDAY=24,25\r\nEND:STANDARD\r\n"
        #expect(!ZoneSimplicity.isSimple(Array(both.utf8)))
        #expect(try ZoneSimplicity.complaint(of: [OnePlan.of([], milestones: SamplePlan.trial().milestones)]) == nil)
    }

    @Test("A test reminder is one more event, in UTC, with its own UID, and changes no other")
    func testReminder() throws {
        let plan = SamplePlan.trial()
        let moment = TestReminder(
            date: CivilDate(year: 2026, month: 11, day: 25)!, time: ClockTime(hour: 23, minute: 50)!)
        let written = try Written(plan, style: CalendarStyle(test: moment)).text.events
        let first = try #require(written.first)
        #expect(first["DTSTART"]?.value == "20261125T235000Z" && first["DTEND"]?.value == "20261126T000500Z")
        #expect(first["DTSTART"]?.parameters.isEmpty == true && first["RRULE"] == nil)
        #expect(first.children[0]["TRIGGER"]?.value == "PT0S")
        #expect(first["SUMMARY"]?.text == "Test: this calendar rings")
        #expect(written.dropFirst().map { $0.properties.map(\.value) } == Self.values(try Written(plan).text))
        let word = try CodeWord("Walk", hiding: DiscreetCalendarTests.telling)
        let discreet = try Written(plan, style: CalendarStyle(codeWord: word, test: moment)).text.events[0]
        #expect(discreet["SUMMARY"]?.text == "Walk: test" && discreet["DESCRIPTION"] == nil)
        #expect(discreet["UID"]?.value == first["UID"]?.value)
        let later = TestReminder(date: moment.date, time: ClockTime(hour: 23, minute: 51)!)
        #expect(
            try Written(plan, style: CalendarStyle(test: later)).text.events[0]["UID"]?.value != first["UID"]?.value)
    }

    @Test("Another set of UIDs shares none with the usual one, and is the same each time")
    func uidSets() throws {
        func uids(_ set: String?) throws -> [String] {
            try Written(SamplePlan.trial(), style: CalendarStyle(uidSet: set)).text.events.compactMap {
                $0["UID"]?.value
            }
        }
        #expect(try Set(uids("second")).isDisjoint(with: uids(nil)))
        #expect(try Set(uids("second")).isDisjoint(with: uids("third")))
        #expect(try uids("second") == uids("second"))
        #expect(try Set(uids("second")).count == uids(nil).count)
    }

    private static func values(_ text: CalendarText) -> [[String]] {
        text.events.map { $0.properties.map(\.value) }
    }
}
