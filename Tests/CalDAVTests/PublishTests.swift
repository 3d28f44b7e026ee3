import CalDAV
import Testing

/// Publishing against a small server: what is sent, what is left alone, what is told.
struct PublishTests {
    private let server = FakeServer()
    private let client = Client()
    private let first = Event(uid: "11111111-aaaa")
    private let second = Event(uid: "22222222-bbbb", start: "20261207T174500", title: "Baclofen 5 mg before dinner")
    private let third = Event(uid: "33333333-cccc", start: "20261214T114500", title: "Baclofen 10 mg before lunch")

    @Test("the first run finds the user's calendars, makes one of its own and puts each event into it")
    func firstRun() throws {
        let report = try client.publish([first, second], to: server)
        #expect(report.isComplete && report.isNewCollection)
        #expect(report.count { $0 == .created } == 2)
        #expect(server.contents == FakeServer.expected([first, second]))
        #expect(server.resources.keys.sorted() == [first.path, second.path])
        #expect(server.requests.first?.address.path == "/.well-known/caldav")
    }

    @Test("a second run writes nothing, though the server rewrote every byte")
    func again() throws {
        try client.publish([first, second], to: server)
        server.forgetRequests()
        let report = try client.publish([first, second], to: server)
        #expect(report.isComplete)
        #expect(report.count { $0 == .unchanged } == 2)
        #expect(server.writes.isEmpty)
        #expect(server.requests.allSatisfy { $0.method == .propfind })
    }

    @Test("no request ever writes or deletes without a condition")
    func conditions() throws {
        try client.publish([first, second], to: server)
        var longer = first
        longer.count = 9
        try client.publish([longer, third], to: server)
        for request in server.writes where request.method != .makeCalendar {
            let names = request.headers.map(\.name)
            #expect(names.contains("If-Match") != names.contains("If-None-Match"), "\(request.method)")
        }
        #expect(server.writes.map(\.method) == [.makeCalendar, .put, .put, .delete, .put, .put])
    }

    @Test("a revision deletes what is over, changes what changed and adds what is new, in that order")
    func revision() throws {
        try client.publish([first, second], to: server)
        server.forgetRequests()
        var shorter = first
        shorter.count = 3
        shorter.sequence = 1
        let report = try client.publish([shorter, third], to: server)
        #expect(report.isComplete)
        #expect(report.changes.map(\.outcome) == [.removed, .updated, .created])
        #expect(server.contents == FakeServer.expected([shorter, third]))
        #expect(server.writes.map(\.address.path) == [second.path, first.path, third.path])
    }

    @Test("a dry run reads, says what would be done, and changes nothing anywhere")
    func dryRun() throws {
        client.isDryRun = true
        let none = try client.publish([first], to: server)
        #expect(none.changes.map(\.outcome) == [.created])
        #expect(server.writes.isEmpty && !server.hasCollection)
        let real = Client()
        try real.publish([first, second], to: server)
        server.forgetRequests()
        client.memory = real.memory
        var longer = first
        longer.count = 20
        let report = try client.publish([longer, third], to: server)
        #expect(report.changes.map(\.outcome) == [.removed, .updated, .created])
        #expect(report.changes[0].label.title == second.title)
        #expect(server.writes.isEmpty)
        #expect(server.contents == FakeServer.expected([first, second]))
    }

    @Test("alarms, acknowledgements and snoozes of other programs outlive an update; our own alarm is replaced")
    func foreignLines() throws {
        try client.publish([first], to: server)
        server.edit(first.path) { text in
            text.replacing(
                "END:VALARM\n",
                with: """
                    ACKNOWLEDGED:20261208T114600Z
                    END:VALARM
                    BEGIN:VALARM
                    ACTION:AUDIO
                    TRIGGER:-PT10M
                    X-APPLE-DEFAULT-ALARM:TRUE
                    END:VALARM
                    BEGIN:VALARM
                    ACTION:DISPLAY
                    TRIGGER:-PT30M
                    DESCRIPTION:Baclofen 5 mg before lunch
                    END:VALARM

                    """
            ).replacing("SUMMARY:", with: "X-MOZ-LASTACK:20261208T114600Z\nSUMMARY:")
        }
        var changed = first
        changed.title = "Baclofen 10 mg before lunch"
        changed.sequence = 1
        let report = try client.publish([changed], to: server)
        #expect(report.changes.map(\.outcome) == [.updated])
        let text = try #require(server.resources[first.path]?.bytes)
        for line in [
            "X-MOZ-LASTACK:20261208T114600Z", "ACKNOWLEDGED:20261208T114600Z", "ACTION:AUDIO",
            "X-APPLE-DEFAULT-ALARM:TRUE", "TRIGGER:-PT10M", "TRIGGER:-PT30M",
        ] { #expect(text.contains(line), "\(line)") }
        #expect(text.components("BEGIN:VALARM", "END:VALARM").count == 3)
        // The other program had copied the title into its alarm: an old dose must not ring.
        #expect(!text.contains("5 mg"))
        #expect(text.contains("DESCRIPTION:Take it: Baclofen 10 mg before lunch"))
    }

    @Test("an alarm alone added by somebody is no edit: nothing is written, and the next run is silent")
    func addedAlarm() throws {
        try client.publish([first], to: server)
        server.edit(first.path) { $0.replacing("BEGIN:VALARM\n", with: "BEGIN:VALARM\nX-MOZ-SNOOZE:1\n") }
        server.forgetRequests()
        #expect(try client.publish([first], to: server).isComplete)
        #expect(server.writes.isEmpty)
        server.forgetRequests()
        try client.publish([first], to: server)
        #expect(!server.requests.contains { $0.method == .get })
    }

    @Test("an alarm of ours that somebody took out is told, and left so")
    func removedAlarm() throws {
        try client.publish([first], to: server)
        server.edit(first.path) { text in
            let start = text.firstRange(of: "BEGIN:VALARM")!.lowerBound
            let end = text.firstRange(of: "END:VALARM\n")!.upperBound
            return text.replacingCharacters(start..<end)
        }
        let report = try client.publish([first], to: server)
        #expect(report.changes.map(\.lacksAlarm) == [true])
    }

    @Test(
        "a change of time, text or rhythm by somebody is told and left, run after run, until it is forced",
        arguments: [
            ("DTSTART;TZID=Europe/London:20261207T114500", "DTSTART;TZID=Europe/London:20261207T121500"),
            ("SUMMARY:Baclofen 5 mg before lunch", "SUMMARY:Half a tablet"),
            ("RRULE:FREQ=DAILY;COUNT=7", "RRULE:FREQ=DAILY;COUNT=6"),
            ("RRULE:FREQ=DAILY;COUNT=7", "RRULE:FREQ=DAILY;COUNT=7\nEXDATE;TZID=Europe/London:20261209T114500"),
        ])
    func edited(from: String, to: String) throws {
        try client.publish([first, second], to: server)
        server.edit(first.path) { $0.replacing(from, with: to) }
        var changed = first
        changed.title = "Baclofen 10 mg before lunch"
        for wanted in [first, changed] {
            let report = try client.publish([wanted, second], to: server)
            #expect(report.changes.contains { $0.outcome == .kept(.edited) })
            #expect(!report.isComplete)
            #expect(server.resources[first.path]!.bytes.contains(to))
        }
        client.isForced = true
        #expect(try client.publish([changed, second], to: server).isComplete)
        #expect(server.contents == FakeServer.expected([changed, second]))
        #expect(!server.resources[first.path]!.bytes.contains("EXDATE"))
    }

    @Test("an event that was edited and is not in the plan any more is told, because it still rings")
    func editedButOver() throws {
        try client.publish([first, second], to: server)
        server.edit(first.path) { $0.replacing("T114500", with: "T120000") }
        #expect(try client.publish([second], to: server).changes.map(\.outcome) == [.unchanged, .kept(.editedButOver)])
        client.isForced = true
        #expect(try client.publish([second], to: server).isComplete)
        #expect(server.contents == FakeServer.expected([second]))
    }

    @Test("an event that somebody deleted is told, and put back when forced")
    func deleted() throws {
        try client.publish([first, second], to: server)
        server.resources[first.path] = nil
        #expect(try client.publish([first, second], to: server).count { $0 == .kept(.deleted) } == 1)
        #expect(server.resources[first.path] == nil)
        client.isForced = true
        #expect(try client.publish([first, second], to: server).isComplete)
        #expect(server.contents == FakeServer.expected([first, second]))
    }

    @Test("a calendar that was deleted as a whole is made anew with everything in it")
    func deletedCollection() throws {
        try client.publish([first, second], to: server)
        server.hasCollection = false
        server.resources = [:]
        #expect(try client.publish([first, second], to: server).isComplete)
        #expect(server.contents == FakeServer.expected([first, second]))
    }

    @Test("events of other plans and of other people are never touched")
    func others() throws {
        let other = Event(uid: "99999999-ffff", plan: "plan-b", title: "Other drug")
        try Client().publish([other], to: server, plans: ["plan-b"])
        server.add("/alice/doseplan/party.ics", Event(uid: "party", title: "Party").bytes)
        try client.publish([first, second], to: server)
        try client.publish([first], to: server)
        try client.publish([], to: server)
        #expect(server.resources.keys.sorted() == [other.path, "/alice/doseplan/party.ics"])
    }

    @Test("paths written as whole addresses with needless escapes are the same paths")
    func oddPaths() throws {
        server.spellsPathsOddly = true
        try client.publish([first, second], to: server)
        server.forgetRequests()
        #expect(try client.publish([first, second], to: server).isComplete)
        #expect(server.writes.isEmpty)
        #expect(try client.publish([second], to: server).isComplete)
        #expect(server.resources.keys.sorted() == [second.path])
    }

    @Test("where the server tells no version after a PUT, it is asked for it")
    func noTag() throws {
        server.tellsTags = false
        try client.publish([first], to: server)
        #expect(client.memory[first.uid]?.etag != nil)
        server.forgetRequests()
        #expect(try client.publish([first], to: server).isComplete)
        #expect(server.writes.isEmpty)
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<Index>) -> String {
        String(self[..<range.lowerBound] + self[range.upperBound...])
    }
}
