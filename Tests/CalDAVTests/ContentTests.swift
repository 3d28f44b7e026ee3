import Testing

@testable import CalDAV

/// Reading and comparing events, whoever wrote them.
struct ContentTests {
    private func essence(_ lines: String) throws -> String {
        let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
        return EventEssence(of: try #require(CalendarTree(Array(text.utf8)))).digest
    }

    @Test(
        "what servers do to lines does not change what an event says",
        arguments: [
            ("DTSTART;TZID=Europe/London:20261207T080000", "DTSTART;X-A=1;TZID=\"Europe/London\":20261207T080000"),
            ("DTSTART;VALUE=DATE:20261207", "DTSTART;value=date:20261207"),
            ("RRULE:FREQ=DAILY;COUNT=5", "RRULE:COUNT=5;INTERVAL=1;FREQ=DAILY"),
            ("SUMMARY:a\\, b", "SUMMARY;LANGUAGE=en:a\n \\, b"),
            ("SUMMARY:x", "SUMMARY:x\nSTATUS:CONFIRMED\nCOLOR:red"),
            ("EXDATE:20261207T080000Z,20261208T080000Z", "EXDATE:20261208T080000Z,20261207T080000Z"),
        ])
    func same(one: String, other: String) throws {
        #expect(try essence(one) == essence(other))
    }

    @Test(
        "what people do does",
        arguments: [
            ("DTSTART;TZID=Europe/London:20261207T080000", "DTSTART;TZID=Europe/Paris:20261207T080000"),
            ("DTSTART:20261207T080000Z", "DTSTART:20261207T080000"), ("RRULE:FREQ=DAILY;COUNT=5", "RRULE:FREQ=DAILY"),
            ("SUMMARY:5 mg", "SUMMARY:50 mg"), ("SUMMARY:a", "SUMMARY:a\nSTATUS:CANCELLED"),
            ("SUMMARY:a", "SUMMARY:a\nEXDATE:20261207T080000Z"), ("SUMMARY:a", "SUMMARY:a\nDESCRIPTION:b"),
        ])
    func different(one: String, other: String) throws {
        #expect(try essence(one) != essence(other))
    }

    @Test("a changed occurrence is a change")
    func override() throws {
        let plain = "BEGIN:VEVENT\nUID:u\nDTSTART:20261207T080000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
        let changed = "BEGIN:VEVENT\nUID:u\nRECURRENCE-ID:20261208T080000Z\nDTSTART:20261208T090000Z\nEND:VEVENT\n"
        let one = try #require(CalendarTree(Array("BEGIN:VCALENDAR\n\(plain)END:VCALENDAR\n".utf8)))
        let two = try #require(CalendarTree(Array("BEGIN:VCALENDAR\n\(changed)\(plain)END:VCALENDAR\n".utf8)))
        #expect(EventEssence(of: one) != EventEssence(of: two))
        #expect(two.event?["RECURRENCE-ID"] == nil)
    }

    @Test(
        "triggers at the same moment are the same alarm",
        arguments: [
            ("PT0S", "0"), ("-PT0M", "0"), ("P0D", "0"), ("-PT1H30M", "-5400"), ("-P1W", "-604800"),
            ("P1DT2H", "93600"), ("-PTM", "-PTM"), ("PT99999999999H", "PT99999999999H"),
            ("19760401T005545Z", "19760401T005545Z"),
        ])
    func alarmKeys(trigger: String, key: String) throws {
        let text = "BEGIN:VCALENDAR\nBEGIN:VALARM\nACTION:display\nTRIGGER:\(trigger)\nEND:VALARM\nEND:VCALENDAR\n"
        let alarm = try #require(CalendarTree(Array(text.utf8))?.children.first)
        #expect(AlarmKey.of(alarm) == "DISPLAY/" + key)
    }

    @Test("calendars that are none end in nothing, quickly")
    func hostile() {
        let deep = String(repeating: "BEGIN:VEVENT\n", count: 100_000)
        let long = "BEGIN:VCALENDAR\nSUMMARY:" + String(repeating: "x", count: 5_000_000) + "\n"
        let folded = "BEGIN:VCALENDAR\nSUMMARY:" + String(repeating: "\n x", count: 500_000)
        for text in [
            deep, long, folded, "", "\n\n", "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VCALENDAR\nEND:VEVENT\n",
            "BEGIN:VEVENT\nEND:VEVENT\n", "X:1\nBEGIN:VCALENDAR\nEND:VCALENDAR\n",
        ] { #expect(CalendarTree(Array(text.utf8)) == nil) }
    }

    @Test("what is written is read back, and no line is longer than 75 octets")
    func roundTrip() throws {
        let title = String(repeating: "ümläut – 12½ mg, ", count: 20)
        let event = Event(uid: "u-1", title: title)
        let body = event.resource.body
        let tree = try #require(CalendarTree(body))
        #expect(tree.bytes == body)
        #expect(tree.event?["SUMMARY"]?.value == title)
        #expect(body.split(separator: 0x0A).allSatisfy { $0.count <= 76 && $0.last == 0x0D })
        #expect(SentMark(of: tree.event)?.essence == EventEssence(of: tree).digest)
        let names = tree.event!.lines.map(\.name)
        #expect(names.last == SentMark.name)
    }

    @Test(
        "SHA-256 as published",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 10_000),
                "27dd1f61b867b6a0f6e9d8a41c43231de52107e53ae424de8f847b821db4b711"
            ),
        ])
    func digest(text: String, hex: String) {
        #expect(SHA256.hex(text.utf8) == hex)
    }
}
