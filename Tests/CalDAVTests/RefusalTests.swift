import CalDAV
import Testing

/// What a server may answer instead of doing what it is asked.
struct RefusalTests {
    private let server = FakeServer()
    private let client = Client()
    private let event = Event(uid: "11111111-aaaa")
    private let other = Event(uid: "22222222-bbbb", title: "Baclofen 5 mg before dinner")

    /// Answers every request of a method with a status, once the calendar is there.
    private func answering(
        _ method: DAVRequest.Method, _ status: Int, _ headers: [(name: String, value: String)] = [], _ body: String = ""
    ) throws {
        try client.publish([], to: server)
        server.forgetRequests()
        server.trouble = { request, _ in request.method == method ? .answer(status, headers, body) : nil }
    }

    @Test("401 stops at once: a wrong password is sent once and not again")
    func unauthorized() throws {
        server.trouble = { _, _ in .answer(401, [], "") }
        #expect(try client.publish([event], to: server).stop == .unauthorized)
        #expect(server.requests.count == 1)
    }

    @Test("403 on one event is told with the server's reason, and the others go on")
    func forbidden() throws {
        try client.publish([], to: server)
        server.trouble = { [event] request, _ in
            request.method == .put && request.address.path == event.path
                ? .answer(403, [], #"<D:error xmlns:D="DAV:"><D:need-privileges/></D:error>"#) : nil
        }
        let report = try client.publish([event, other], to: server)
        #expect(report.count { $0 == .failed("the server does not allow it: need-privileges") } == 1)
        #expect(report.count { $0 == .created } == 1)
    }

    @Test("413 and 507: too large is told of the event, no room ends the run")
    func sizes() throws {
        try answering(.put, 413)
        let report = try client.publish([event], to: server)
        #expect(report.changes.map(\.outcome) == [.failed("it is larger than the server takes")])
        try answering(.put, 507)
        #expect(try client.publish([event], to: server).stop == .full)
        #expect(server.writes.count == 1)
    }

    @Test("429 and 503 wait as long as is asked, as a number or a date, and give up after a few times")
    func retryAfter() throws {
        try client.publish([], to: server)
        server.forgetRequests()
        let date = [
            (name: "Date", value: "Sun, 06 Nov 1994 23:59:30 GMT"),
            (name: "Retry-After", value: "Mon, 07 Nov 1994 00:00:10 GMT"),
        ]
        server.trouble = { _, number in
            switch number {
            case 0: .answer(429, [(name: "Retry-After", value: "7")], "")
            case 1: .answer(503, date, "")
            default: nil
            }
        }
        #expect(try client.publish([event], to: server).isComplete)
        #expect(client.waited == [7, 40])
        server.trouble = { _, _ in .answer(503, [(name: "Retry-After", value: "3600")], "") }
        #expect(try client.publish([event], to: server).stop == .busy(3600))
        #expect(client.waited == [7, 40])
        server.trouble = { _, _ in .answer(429, [(name: "Retry-After", value: "2")], "") }
        #expect(try client.publish([event], to: server).stop == .busy(2))
        #expect(client.waited == [7, 40, 2, 2, 2])
    }

    @Test("5xx is tried four times with growing waits, then the run ends and can be run again")
    func serverErrors() throws {
        try answering(.put, 500)
        #expect(try client.publish([event], to: server).stop == .unreachable("it answers 500"))
        #expect(server.writes.count == 4)
        #expect(client.waited == [1, 2, 4])
        server.trouble = { _, _ in nil }
        #expect(try client.publish([event], to: server).isComplete)
    }

    @Test("501 and 400 are not tried again")
    func permanent() throws {
        for status in [400, 415, 501] {
            try answering(.put, status)
            #expect(
                try client.publish([event], to: server).changes.map(\.outcome) == [
                    .failed("the server answers \(status)")
                ])
            #expect(server.writes.count == 1)
        }
    }

    @Test("a version that changes between look and PUT is looked at again; after three times it is told")
    func contention() throws {
        try client.publish([event], to: server)
        var changed = event
        changed.title = "Baclofen 10 mg before lunch"
        var left = 2
        server.trouble = { request, _ in
            guard request.method == .put, left > 0 else { return nil }
            left -= 1
            return .answer(412, [], "")
        }
        #expect(try client.publish([changed], to: server).isComplete)
        #expect(server.contents == FakeServer.expected([changed]))
        server.trouble = { request, _ in request.method == .put ? .answer(412, [], "") : nil }
        #expect(
            try client.publish([event], to: server).changes.map(\.outcome) == [
                .failed("somebody else keeps changing it")
            ])
    }

    @Test("DELETE: 404 and 410 are done, 412 looks again")
    func deletion() throws {
        for status in [404, 410] {
            let server = FakeServer()
            let client = Client()
            try client.publish([event, other], to: server)
            server.trouble = { request, _ in request.method == .delete ? .answer(status, [], "") : nil }
            #expect(try client.publish([other], to: server).isComplete)
            #expect(client.memory[event.uid] == nil)
        }
        try client.publish([event, other], to: server)
        var left = 1
        server.trouble = { request, _ in
            guard request.method == .delete, left > 0 else { return nil }
            left -= 1
            return .answer(412, [], "")
        }
        #expect(try client.publish([other], to: server).isComplete)
        #expect(server.contents == FakeServer.expected([other]))
    }

    @Test(
        "the same UID under another name is found and taken over",
        arguments: [(409, true), (412, true), (403, true), (400, false)])
    func uidConflict(status: Int, isNamed: Bool) throws {
        server.uidConflictStatus = status
        server.namesUIDConflict = isNamed
        try client.publish([other], to: server)
        server.add("/alice/doseplan/by-hand.ics", event.bytes)
        #expect(try client.publish([event, other], to: server).isComplete)
        #expect(server.contents == FakeServer.expected([event, other]))
        #expect(server.resources[event.path] == nil)
        server.forgetRequests()
        #expect(try client.publish([event, other], to: server).isComplete)
        #expect(server.writes.isEmpty)
        #expect(try client.publish([other], to: server).isComplete)
        #expect(server.contents == FakeServer.expected([other]))
    }

    @Test("a UID that is taken somewhere out of reach is told")
    func uidInBin() throws {
        try answering(.put, 400, [], "Deleted calendar object with uid already exists")
        #expect(
            try client.publish([event], to: server).changes.map(\.outcome) == [
                .failed("the server has its UID in another calendar, or in its bin of deleted events")
            ])
    }

    @Test("a redirect is followed on the same server and never to another")
    func redirects() throws {
        server.trouble = { request, _ in
            request.address.path == "/.well-known/caldav" ? .answer(308, [(name: "Location", value: "/")], "") : nil
        }
        #expect(try client.publish([event], to: server).isComplete)
        for place in ["https://evil.example.org/", "https://dav.example.org:8443/", "http://localhost/"] {
            let server = FakeServer()
            server.trouble = { _, _ in .answer(301, [(name: "Location", value: place)], "") }
            #expect(try Client().publish([event], to: server).stop == .elsewhere(place))
            #expect(server.requests.count == 1)
        }
        let round = FakeServer()
        round.trouble = { _, _ in .answer(302, [(name: "Location", value: "/again")], "") }
        #expect(try Client().publish([event], to: round).stop == .unreadable(what: "a redirect"))
        #expect(round.requests.count == 6)
    }

    @Test("a certificate that is not trusted ends the run at the first request")
    func untrusted() throws {
        final class Untrusted: DAVTransport {
            var count = 0
            func reply(to request: DAVRequest) -> DAVReply {
                count += 1
                return .refused("certificate")
            }
        }
        let transport = Untrusted()
        let goal = PublishGoal(
            address: try DAVAddress("https://dav.example.org/"), collection: "doseplan", plans: [], wanted: [])
        let report = try PublishDriver.run(
            PublishSession(goal, memory: PublishMemory()), over: transport, remember: { _ in }, wait: { _ in })
        #expect(report.stop == .untrusted("certificate"))
        #expect(transport.count == 1)
    }

    @Test("a list that is cut off is not taken for a whole one")
    func truncated() throws {
        try client.publish([event], to: server)
        let cut =
            #"<D:multistatus xmlns:D="DAV:"><D:response><D:href>/alice/doseplan/</D:href>"#
            + "<D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat></D:response>"
            + "<D:response><D:href>/alice/doseplan/x</D:href><D:status>HTTP/1.1 507 x</D:status></D:response>"
            + "</D:multistatus>"
        server.trouble = { request, _ in
            request.headers.contains { $0.name == "Depth" && $0.value == "1" } ? .answer(207, [], cut) : nil
        }
        let report = try client.publish([event], to: server)
        #expect(report.stop != nil && !report.isComplete)
    }
}
