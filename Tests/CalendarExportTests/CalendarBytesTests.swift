import DoseModel
import SamplePlans
import Testing

@testable import CalendarExport

/// What holds of every byte we hand out, whatever the plan.
@Suite("Bytes of a calendar")
struct CalendarBytesTests {
    static let plans: [Plan] = [
        SamplePlan.trial(), SamplePlan.trial(timeZone: "Africa/Casablanca"), SamplePlan.trial(timeZone: "UTC"),
        OnePlan.of([
            OnePlan.step(
                days: 2_500, every: 3,
                [
                    OnePlan.dose(.lunch, 11, 45, on: .workdays, anchor: .beforeMeal),
                    OnePlan.dose(.named("Zoë's « late » reflux; 10 %, \\ \"quoted\" \u{1F634}\r\n\u{7}next"), 22, 15),
                ], why: String(repeating: "Weil’s so ist — 因为这样。", count: 60))
        ]),
    ]

    @Test("Every line ends in CR LF and has at most 75 octets; none is empty", arguments: plans)
    func lines(_ plan: Plan) throws {
        let lines = try Written(plan).rawLines
        #expect(lines.last?.isEmpty == true)
        for line in lines.dropLast() {
            #expect((1...75).contains(line.count), "\(String(decoding: line, as: UTF8.self))")
            #expect(!line.contains(13) && !line.contains(10))
            // No fold cuts a character in two.
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }

    @Test("No control character is left, and no value is empty", arguments: plans)
    func values(_ plan: Plan) throws {
        let written = try Written(plan)
        #expect(!written.bytes.contains { ($0 < 32 && $0 != 13 && $0 != 10 && $0 != 9) || $0 == 127 })
        func check(_ component: CalendarText.Component) {
            for property in component.properties { #expect(!property.value.isEmpty, "\(property.name)") }
            component.children.forEach(check)
        }
        check(written.text.calendar)
    }

    @Test("The calendar says what it is and nothing that sends it elsewhere", arguments: plans)
    func head(_ plan: Plan) throws {
        let calendar = try Written(plan).text.calendar
        #expect(calendar.properties.map(\.name) == ["VERSION", "PRODID", "CALSCALE"])
        #expect(calendar["VERSION"]?.value == "2.0")
        #expect(Set(calendar.children.map(\.name)).isSubset(of: ["VTIMEZONE", "VEVENT"]))
    }

    @Test("Each event has one alarm, last, with a text and no time after the start", arguments: plans)
    func alarms(_ plan: Plan) throws {
        for event in try Written(plan).text.events {
            #expect(event.children.map(\.name) == ["VALARM"])
            #expect(event.order.last == "VALARM")
            let alarm = event.children[0]
            #expect(alarm.properties.map(\.name) == ["ACTION", "TRIGGER", "DESCRIPTION"])
            #expect(alarm["ACTION"]?.value == "DISPLAY")
            let isAllDay = event["DTSTART"]?.parameters["VALUE"] == "DATE"
            #expect(alarm["TRIGGER"]?.value == (isAllDay ? "-PT6H" : "PT0S"))
            #expect(alarm["DESCRIPTION"]?.text.isEmpty == false)
        }
    }

    @Test("Each event is private, transparent, confirmed, and bears the revision's stamp", arguments: plans)
    func manners(_ plan: Plan) throws {
        for event in try Written(plan).text.events {
            let stamp = plan.identity.written.text.filter { $0 != "-" } + "T000000Z"
            for name in ["DTSTAMP", "CREATED", "LAST-MODIFIED"] { #expect(event[name]?.value == stamp) }
            #expect(event["SEQUENCE"]?.value == "\(plan.identity.revision)")
            #expect(event["CLASS"]?.value == "PRIVATE")
            #expect(event["TRANSP"]?.value == "TRANSPARENT")
            #expect(event["STATUS"]?.value == "CONFIRMED")
            #expect(event["CATEGORIES"]?.value == "MEDICATION")
            #expect(event["X-MICROSOFT-CDO-BUSYSTATUS"]?.value == "FREE")
            let names = event.properties.map(\.name)
            #expect(Set(names).count == names.count)
        }
    }

    @Test("Times bear the zone's name, which the calendar defines; UTC is written as such", arguments: plans)
    func zones(_ plan: Plan) throws {
        let text = try Written(plan).text
        for event in text.doses {
            for name in ["DTSTART", "DTEND"] {
                let property = try #require(event[name])
                if plan.timeZone == "UTC" {
                    #expect(property.parameters.isEmpty && property.value.hasSuffix("Z"))
                } else {
                    #expect(property.parameters == ["TZID": plan.timeZone ?? ""] && !property.value.hasSuffix("Z"))
                }
            }
        }
        #expect(text.zone?["TZID"]?.value == (plan.timeZone == "UTC" ? nil : plan.timeZone))
        #expect(text.calendar.all("VTIMEZONE").count == (plan.timeZone == "UTC" ? 0 : 1))
    }

    @Test("The same plan gives the same bytes, from a fresh writer and from one that wrote others", arguments: plans)
    func same(_ plan: Plan) throws {
        let first = try Written(plan)
        let used = CalendarWriter()
        for other in Self.plans { _ = try Written(other, notes: ["A note"], writer: used) }
        #expect(try Written(plan, writer: used).bytes == first.bytes)
        #expect(try Written(plan).bytes == first.bytes)
    }

    @Test("A thousand plans stream through one writer: all UIDs differ, and nothing piles up")
    func thousand() throws {
        let writer = CalendarWriter()
        var uids: Set<String> = []
        var events = 0
        for number in 0..<1_000 {
            var bytes: [UInt8] = []
            try writer.write(plan: SamplePlan.trial(id: "plan \(number)"), monograph: SampleMonograph.value) { piece in
                #expect(piece.count < 200_000)
                bytes += piece
            }
            // One read in a hundred is enough for the form; UIDs are looked at in all.
            if number.isMultiple(of: 100) { #expect(CalendarText(bytes)?.events.count == 24) }
            for line in CalendarText.lines(bytes) where line.hasPrefix("UID:") {
                uids.insert(line)
                events += 1
            }
        }
        #expect(events == 24_000)
        #expect(uids.count == events)
    }

    @Test("Writers in many tasks at once do not disturb one another")
    func concurrent() async throws {
        let zones = ["Europe/London", "Asia/Kolkata", "Africa/Cairo", "America/Santiago", "UTC", "Pacific/Chatham"]
        let alone = try zones.map { try Written(SamplePlan.trial(timeZone: $0)).bytes }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for turn in 0..<60 {
                let (zone, wanted) = (zones[turn % zones.count], alone[turn % zones.count])
                group.addTask { try Written(SamplePlan.trial(timeZone: zone)).bytes == wanted }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }

    @Test("A long plan comes in pieces, and an error of the taker's stops it and leaves the writer usable")
    func pieces() throws {
        let full = InputError("no space left")
        let steps = (0..<300).map { number in
            OnePlan.step(
                number + 1, from: OnePlan.monday.adding(days: number), days: 1,
                [OnePlan.dose(.lunch, 12, 0), OnePlan.dose(.dinner, 18, 0)])
        }
        let writer = CalendarWriter()
        var sizes: [Int] = []
        try writer.write(plan: OnePlan.of(steps), monograph: SampleMonograph.value) { sizes.append($0.count) }
        #expect(sizes.count > 3)
        #expect(sizes.allSatisfy { $0 < 80_000 })
        #expect(throws: full) {
            try writer.write(plan: OnePlan.of(steps), monograph: SampleMonograph.value) { _ throws(InputError) in
                throw full
            }
        }
        #expect(try Written(SamplePlan.trial(), writer: writer).bytes == Written(SamplePlan.trial()).bytes)
    }
}
