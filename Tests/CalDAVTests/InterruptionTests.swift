import CalDAV
import DoseModel
import Testing

/// A run may end anywhere; the next one goes on from there and ends where an undisturbed one would have.
struct InterruptionTests {
    private static let before = [
        Event(uid: "11111111-aaaa"), Event(uid: "22222222-bbbb", title: "Baclofen 5 mg before dinner"),
        Event(uid: "33333333-cccc", title: "Baclofen 5 mg at bedtime"),
    ]
    /// The first is shortened, the second gone, the third as it was, two new.
    private static let after: [Event] = {
        var first = before[0]
        first.count = 3
        first.sequence = 1
        return [
            first, before[2], Event(uid: "44444444-dddd", title: "Baclofen 10 mg before lunch"),
            Event(uid: "55555555-eeee", title: "Baclofen 10 mg before dinner"),
        ]
    }()
    private static let last = [before[1], after[2]]

    @Test(
        "killed after any request, its answer seen or not, the next run ends where an undisturbed one does",
        arguments: [true, false])
    func killed(lastArrives: Bool) throws {
        for isFirst in [true, false] {
            var count = 0
            while true {
                let server = FakeServer()
                let client = Client()
                if !isFirst { try client.publish(Self.before, to: server) }
                let wanted = isFirst ? Self.before : Self.after
                let early = try client.publish(wanted, to: server, killedAfter: count, lastArrives: lastArrives)
                if early != nil { break }
                let report = try client.publish(wanted, to: server)
                #expect(report.isComplete, "killed after \(count): \(report)")
                #expect(server.contents == FakeServer.expected(wanted), "killed after \(count)")
                server.forgetRequests()
                try client.publish(wanted, to: server)
                #expect(server.writes.isEmpty)
                count += 1
            }
            #expect(count > 8)
        }
    }

    @Test("killed anywhere, then revised: the next run makes it the newest plan, with nothing told as an edit")
    func killedThenRevised() throws {
        var count = 0
        while true {
            let server = FakeServer()
            let client = Client()
            try client.publish(Self.before, to: server)
            let early = try client.publish(Self.after, to: server, killedAfter: count, lastArrives: true)
            if early != nil { break }
            let report = try client.publish(Self.last, to: server)
            #expect(report.isComplete, "killed after \(count): \(report)")
            #expect(server.contents == FakeServer.expected(Self.last), "killed after \(count)")
            count += 1
        }
        #expect(count > 8)
    }

    @Test("killed twice in a row at any two places")
    func killedTwice() throws {
        for one in 3..<12 {
            for two in 3..<12 {
                let server = FakeServer()
                let client = Client()
                try client.publish(Self.before, to: server)
                _ = try client.publish(Self.after, to: server, killedAfter: one, lastArrives: two % 2 == 0)
                _ = try client.publish(Self.before, to: server, killedAfter: two, lastArrives: one % 2 == 0)
                #expect(try client.publish(Self.after, to: server).isComplete)
                #expect(server.contents == FakeServer.expected(Self.after), "\(one), \(two)")
            }
        }
    }

    @Test("any one request lost, on its way or on its way back, is repeated within the same run")
    func lost() throws {
        for trouble in [FakeServer.Trouble.lostOnTheWay, .lostOnTheWayBack] {
            for place in 0..<14 {
                let server = FakeServer()
                let client = Client()
                try client.publish(Self.before, to: server)
                server.forgetRequests()
                server.trouble = { _, number in number == place ? trouble : nil }
                let report = try client.publish(Self.after, to: server)
                #expect(report.isComplete, "\(trouble) at \(place): \(report)")
                #expect(server.contents == FakeServer.expected(Self.after))
            }
        }
    }

    @Test("with all memory lost, our own events are known by their marks: changed, removed, none twice, none edited")
    func memoryLost() throws {
        let server = FakeServer()
        try Client().publish(Self.before, to: server)
        let report = try Client().publish(Self.after, to: server)
        #expect(report.isComplete, "\(report)")
        #expect(server.contents == FakeServer.expected(Self.after))
    }

    @Test("with all memory lost, an edit is still told from our own work")
    func memoryLostAndEdited() throws {
        let server = FakeServer()
        try Client().publish(Self.before, to: server)
        server.edit(Self.before[0].path) { $0.replacing("T114500", with: "T130000") }
        let report = try Client().publish(Self.after, to: server)
        #expect(report.count { $0 == .kept(.edited) } == 1)
        #expect(server.resources[Self.before[0].path]!.bytes.contains("T130000"))
    }

    @Test("a copy that somebody made of an event of ours is not ours")
    func copy() throws {
        let server = FakeServer()
        try Client().publish(Self.before, to: server)
        let copied = server.resources[Self.before[0].path]!.bytes.replacing("UID:11111111-aaaa", with: "UID:copy")
        server.add("/alice/doseplan/copy.ics", copied)
        #expect(try Client().publish([Self.before[1]], to: server).isComplete)
        #expect(server.resources.keys.sorted() == [Self.before[1].path, "/alice/doseplan/copy.ics"])
    }

    @Test("nothing is sent after what is to be remembered could not be written")
    func fullDisk() throws {
        let server = FakeServer()
        let goal = PublishGoal(
            address: try DAVAddress("https://dav.example.org/"), collection: "doseplan", plans: ["plan-a"],
            wanted: Self.before.map(\.resource))
        let full: (PublishMemory) throws(InputError) -> Void = { _ throws(InputError) in throw InputError("disk full") }
        #expect(throws: InputError.self) {
            try PublishDriver.run(
                PublishSession(goal, memory: PublishMemory()), over: server, remember: full, wait: { _ in })
        }
        #expect(server.writes.map(\.method) == [.makeCalendar])
    }
}
