import CalendarText
import DoseModel
import Testing

/// Calendar files taken apart: lines, folds, parameters, components, and the place of each.
struct CalendarDocumentTests {
    @Test("components, properties and parameters come out as they stand")
    func parts() throws {
        let calendar = try Calendar.read(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART;TZID="Europe/London";X-NOTE=a,"b;c:d",^'e^n^^^x:20261207T080000
            SUMMARY:Tea\\, toast\\; jam\\nand \\\\ more
            BEGIN:VALARM
            ACTION:DISPLAY
            END:VALARM
            END:VEVENT
            END:VCALENDAR

            """)
        #expect(calendar.name == "VCALENDAR")
        #expect(try calendar.required("VERSION").rawValue == "2.0")
        let event = try #require(calendar.components.first)
        #expect(event.components.map(\.name) == ["VALARM"])
        let start = try event.required("DTSTART")
        #expect(start.parameter("X-NOTE")?.values == ["a", "b;c:d", "\"e\n^^x"])
        #expect(try event.required("SUMMARY").text() == "Tea, toast; jam\nand \\ more")
        #expect(try start.moment() == moment("2026-12-07", "08:00", .zoned("Europe/London")))
        #expect(start.span.text == "x.ics:4:57")
    }

    @Test("folds are undone, inside a character too, and places count in the file's own lines")
    func folds() throws {
        let head = Array("BEGIN:VCALENDAR\r\nSUMMARY:caf".utf8)
        let bytes = head + [0xC3] + Array("\r\n ".utf8) + [0xA9] + Array(" now\r\n\t, later\r\nEND:VCALENDAR\r\n".utf8)
        let calendar = try #require(try CalendarDocument.read(bytes, named: "x.ics").first)
        let summary = try calendar.required("SUMMARY")
        #expect(summary.rawValue == "café now, later")
        let end = summary.valueBytes.upperBound
        let span = summary.line.span(end - 5..<end)
        #expect((span.line, span.column, span.length) == (4, 4, 5))
    }

    @Test("a byte order mark, LF alone and empty lines are read; names are told in any case")
    func leniency() throws {
        let text = "\u{FEFF}\r\n\nbegin:vcalendar\n\nversion:2.0\nend:VCalendar\n\n"
        #expect(CalendarDocument.isCalendar(Array("\u{FEFF}begin:vcalendar".utf8)))
        #expect(try Calendar.read(String(text.dropFirst(0))).required("VERSION").rawValue == "2.0")
        #expect(!CalendarDocument.isCalendar(Array("BEGIN:VCARD".utf8)))
        #expect(!CalendarDocument.isCalendar([]))
    }

    @Test(
        "what does not fit is refused at its place",
        arguments: [
            ("", "1:1", "holds no calendar"),
            ("VERSION:2.0", "1:1", "outside a calendar"),
            ("BEGIN:VEVENT", "1:7", "outside a calendar"),
            (" BEGIN:VCALENDAR", "1:1", "there is none"),
            ("BEGIN:VCALENDAR", "1:1", "never ended"),
            ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "3:5", "of line 2 is open"),
            ("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR", "3:5", "nothing is open"),
            ("BEGIN:VCALENDAR\nBEGIN:VCALENDAR", "2:7", "inside another"),
            ("BEGIN:VCALENDAR\nSUMMARY", "2:8", "no colon"),
            ("BEGIN:VCALENDAR\n;X=1:2", "2:1", "no name"),
            ("BEGIN:VCALENDAR\nDTSTART;TZID:2", "2:9", "has no value"),
            ("BEGIN:VCALENDAR\nDTSTART;A=1;a=2:3", "2:13", "twice"),
            ("BEGIN:VCALENDAR\nX;A=\"open:2", "2:5", "never closed"),
            ("BEGIN:VCALENDAR\nX:a\u{0}b", "2:4", "control character"),
            ("BEGIN:VCALENDAR\nX:a\rb", "2:4", "control character"),
        ])
    func refusals(text: String, place: String, words: String) {
        let error = Calendar.refusal(text)
        #expect(error?.span?.text == "x.ics:" + place)
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test("bytes that are no UTF-8 are refused at their line")
    func encoding() {
        let bytes = Array("BEGIN:VCALENDAR\nX:".utf8) + [0xFF] + Array("\nEND:VCALENDAR\n".utf8)
        let error = #expect(throws: InputError.self) { try CalendarDocument.read(bytes, named: "x.ics") }
        #expect(error?.span?.text == "x.ics:2:1")
    }

    @Test("components nest eight deep and no deeper")
    func depth() {
        let inner = { (count: Int) in
            "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:A\n", count: count)
                + String(repeating: "END:A\n", count: count)
                + "END:VCALENDAR\n"
        }
        #expect(Calendar.refusal(inner(7)) == nil)
        #expect(Calendar.refusal(inner(8))?.span?.text == "x.ics:9:7")
    }

    @Test("a property that stands twice, or not at all, is refused where one is wanted")
    func counts() throws {
        let calendar = try Calendar.read("BEGIN:VCALENDAR\nX:1\nX:2\nEND:VCALENDAR\n")
        #expect(throws: InputError.self) { try calendar.optional("X") }
        #expect(throws: InputError.self) { try calendar.required("Y") }
        #expect(calendar.all("X").map(\.rawValue) == ["1", "2"])
    }
}
