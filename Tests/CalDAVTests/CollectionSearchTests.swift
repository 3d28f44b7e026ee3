import CalDAV
import Testing

/// Where events go.
struct CollectionSearchTests {
    private let server = FakeServer()
    private let client = Client()
    private let event = Event(uid: "11111111-aaaa")

    @Test("an address of the user's home leads to the collection of our name in it")
    func home() throws {
        client.address = "https://dav.example.org/alice/"
        #expect(try client.publish([event], to: server).collection == "https://dav.example.org/alice/doseplan/")
    }

    @Test("an address where nothing is, in the user's home, is the name of a calendar to make")
    func given() throws {
        server.collection = "/alice/medicine/"
        client.address = "https://dav.example.org/alice/medicine"
        let report = try client.publish([event], to: server)
        #expect(report.collection == "https://dav.example.org/alice/medicine/" && report.isNewCollection)
        #expect(server.resources.keys.sorted() == ["/alice/medicine/11111111-aaaa.ics"])
    }

    @Test("an address where nothing is, elsewhere, is an error that names the home")
    func nowhere() throws {
        client.address = "https://dav.example.org/bob/x/"
        #expect(try client.publish([event], to: server).stop == .nothingThere(home: "https://dav.example.org/alice/"))
        #expect(server.writes.isEmpty)
    }

    @Test("a calendar given by its address that holds other events is refused unless it may be shared")
    func notDedicated() throws {
        server.hasCollection = true
        server.add("/alice/doseplan/party.ics", Event(uid: "party", title: "Party").bytes)
        client.address = "https://dav.example.org/alice/doseplan/"
        #expect(try client.publish([event], to: server).stop == .notDedicated(1))
        #expect(server.writes.isEmpty)
        client.isShared = true
        #expect(try client.publish([event], to: server).isComplete)
        #expect(server.resources.count == 2)
    }

    @Test("where calendars cannot be made, those there are are named, and none is used")
    func cannotMake() throws {
        server.trouble = { request, _ in
            if request.method == .makeCalendar { return .answer(403, [], "") }
            guard request.headers.contains(where: { $0.name == "Depth" && $0.value == "1" }) else { return nil }
            let text =
                #"<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:response><D:href>/alice/main/</D:href>"#
                + "<D:propstat><D:prop><D:resourcetype><D:collection/><C:calendar/></D:resourcetype></D:prop>"
                + "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>"
            return .answer(207, [], text)
        }
        #expect(
            try client.publish([event], to: server).stop == .cannotMake(["https://dav.example.org/alice/main/"]))
        #expect(server.writes.map(\.method) == [.makeCalendar])
    }

    @Test("a calendar that may not be written to, takes no events or takes too little is told before anything is sent")
    func limits() throws {
        func place(_ properties: String) -> String {
            #"<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:response><D:href>/c/</D:href>"#
                + "<D:propstat><D:prop><D:resourcetype><D:collection/><C:calendar/></D:resourcetype>\(properties)</D:prop>"
                + "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>"
        }
        client.address = "https://dav.example.org/c/"
        let cases: [(String, (PublishStop) -> Bool)] = [
            (
                "<D:current-user-privilege-set><D:privilege><D:read/></D:privilege></D:current-user-privilege-set>",
                { $0 == .readOnly("https://dav.example.org/c/") }
            ),
            (
                "<C:supported-calendar-component-set><C:comp name=\"VTODO\"/></C:supported-calendar-component-set>",
                { $0 == .noEvents("https://dav.example.org/c/") }
            ),
            (
                "<C:max-resource-size>100</C:max-resource-size>",
                { if case .tooLarge(_, 100) = $0 { true } else { false } }
            ),
        ]
        for (properties, isExpected) in cases {
            server.trouble = { _, _ in .answer(207, [], place(properties)) }
            let stop = try #require(try client.publish([event], to: server).stop)
            #expect(isExpected(stop), "\(stop)")
        }
        #expect(server.writes.isEmpty)
    }

    @Test("an address that leads to another calendar than last time is told, so that no events are left behind")
    func moved() throws {
        try client.publish([event], to: server)
        server.collection = "/alice/other/"
        client.address = "https://dav.example.org/alice/other/"
        #expect(
            try client.publish([event], to: server).stop
                == .moved(from: "https://dav.example.org/alice/doseplan/", to: "https://dav.example.org/alice/other/"))
    }

    @Test("calendars on another server are named and not asked")
    func elsewhere() throws {
        server.trouble = { request, _ in
            guard request.address.path == "/alice/" else { return nil }
            let text =
                #"<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:response><D:href>/alice/</D:href>"#
                + "<D:propstat><D:prop><C:calendar-home-set><D:href>https://p42.example.org/alice/</D:href></C:calendar-home-set>"
                + "</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>"
            return .answer(207, [], text)
        }
        #expect(try client.publish([event], to: server).stop == .elsewhere("https://p42.example.org/alice/"))
    }
}
