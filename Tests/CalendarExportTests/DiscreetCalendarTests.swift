import CalendarExport
import DoseModel
import SamplePlans
import Testing

@Suite("Discreet calendars")
struct DiscreetCalendarTests {
    static let telling = TellingWords(of: [(SamplePlan.trial(), SampleMonograph.value)])

    @Test("Every title is the code word, and nothing says more", arguments: ["Reminder", "Zoë's walk; 1, 2 \\ ☕️"])
    func titles(_ word: String) throws {
        let style = CalendarStyle(codeWord: try CodeWord(word, hiding: Self.telling))
        let text = try Written(SamplePlan.trial(), notes: ["Acknowledged R301 by Dr A. Rao: baclofen"], style: style)
            .text
        for event in text.doses { #expect(event["SUMMARY"]?.text == word) }
        for event in text.milestones { #expect(event["SUMMARY"]?.text == word + ": see your list") }
        for event in text.events {
            #expect(event.children[0]["DESCRIPTION"]?.text == event["SUMMARY"]?.text)
            #expect(event["DESCRIPTION"] == nil && event["CATEGORIES"] == nil)
        }
        #expect(text.calendar["PRODID"]?.value == "-//Reminders//Reminders//EN")
    }

    @Test("Events, their UIDs, days, times and alarms are those of the calendar that tells all")
    func sameEvents() throws {
        let style = CalendarStyle(codeWord: try CodeWord("Walk", hiding: Self.telling))
        for plan in CalendarBytesTests.plans {
            let (open, discreet) = (try Written(plan).text, try Written(plan, style: style).text)
            #expect(open.events.count == discreet.events.count)
            for (one, other) in zip(open.events, discreet.events) {
                for name in ["UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "RRULE"] {
                    #expect(one[name]?.value == other[name]?.value)
                }
                #expect(one.children.map { $0["TRIGGER"]?.value } == other.children.map { $0["TRIGGER"]?.value })
            }
        }
    }

    @Test("A code word that is empty, long, hidden or telling is refused")
    func refused() {
        let cases: [(word: String, says: String)] = [
            ("", "empty"), (" \t", "empty"), ("a\nb", "line break"), ("a\rb", "line break"), ("\u{7}", "not shown"),
            ("a\u{202E}b", "not shown"), ("a\u{2028}b", "line break"), ("\u{200B}x", "not shown"),
            (String(repeating: "x", count: 41), "longer"), (String(repeating: "\u{301}", count: 400), "longer"),
            ("Baclofen", "baclofen"), ("my BACLOFEN time", "baclofen"), ("10 mg tablet", "10 mg tablet"),
            ("5mg", "mg"), ("next dose", "dose"), ("the pill", "pill"),
        ]
        for (word, says) in cases {
            do {
                _ = try CodeWord(word, hiding: Self.telling)
                Issue.record("accepted: \(word)")
            } catch {
                #expect(error.message.contains(says), "\(error.message)")
            }
        }
    }

    @Test("A code word of any letters and of forty of them is taken as it is")
    func accepted() throws {
        for word in ["x", "Smile", "Überraschung", "水を飲む", "🌻", String(repeating: "ä", count: 40), "Image 7"] {
            #expect(try CodeWord(word, hiding: Self.telling).text == word)
        }
    }
}
