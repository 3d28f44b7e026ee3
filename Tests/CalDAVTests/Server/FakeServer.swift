import CalDAV

/// A small CalDAV server in memory, written from the RFCs and from what Radicale, xandikos and others were seen to do. It
/// knows nothing of the code it tests.
final class FakeServer: DAVTransport {
    /// What a test makes it do to a request instead of answering it.
    enum Trouble {
        /// The request never arrives.
        case lostOnTheWay
        /// The request is carried out, and the answer never arrives.
        case lostOnTheWayBack
        /// This is answered and nothing is done.
        case answer(Int, [(name: String, value: String)], String)
    }

    struct Resource {
        var bytes: String
        var version: Int
    }

    /// The events, by path.
    var resources: [String: Resource] = [:]
    /// Whether the collection is there.
    var hasCollection = false
    /// The collection's path.
    var collection = "/alice/doseplan/"
    /// Whether it writes bodies its own way, as real servers do.
    var rewrites = true
    /// Whether it says in answers to PUT which version came of it.
    var tellsTags = true
    /// The status for a UID that another resource has.
    var uidConflictStatus = 409
    /// Whether that answer says so in its body.
    var namesUIDConflict = true
    /// Whether paths in answers are whole addresses with needless escapes.
    var spellsPathsOddly = false
    /// What happens to requests, asked before each.
    var trouble: (DAVRequest, Int) -> Trouble? = { _, _ in nil }
    /// All requests that arrived or were lost.
    private(set) var requests: [DAVRequest] = []
    private var versions = 0

    var writes: [DAVRequest] { requests.filter { !$0.method.isReading } }

    func forgetRequests() { requests = [] }

    func reply(to request: DAVRequest) -> DAVReply {
        requests.append(request)
        switch trouble(request, requests.count - 1) {
        case .lostOnTheWay?: return .lost("connection reset")
        case .lostOnTheWayBack?:
            _ = answer(request)
            return .lost("timeout")
        case .answer(let status, let headers, let body)?:
            return .response(DAVResponse(status: status, headers: headers, body: Array(body.utf8)))
        case nil: return .response(answer(request))
        }
    }

    /// Changes an event as another program would.
    func edit(_ path: String, _ change: (String) -> String) {
        guard let old = resources[path] else { return }
        versions += 1
        resources[path] = Resource(bytes: change(old.bytes), version: versions)
    }

    /// Puts an event as another program would.
    func add(_ path: String, _ bytes: String) {
        versions += 1
        resources[path] = Resource(bytes: bytes, version: versions)
    }

    // MARK: Answers

    private func answer(_ request: DAVRequest) -> DAVResponse {
        let path = request.address.path
        switch request.method {
        case .propfind: return propfind(path, deep: header("Depth", request) == "1")
        case .report: return multiget(String(decoding: request.body, as: UTF8.self))
        case .makeCalendar:
            guard path == collection, !hasCollection else { return error(409, "<D:resource-must-be-null/>") }
            hasCollection = true
            return DAVResponse(status: 201)
        case .get:
            guard let resource = resources[path] else { return DAVResponse(status: 404) }
            return DAVResponse(
                status: 200, headers: [("ETag", tag(resource))], body: Array(resource.bytes.utf8))
        case .put: return put(path, request)
        case .delete:
            guard let resource = resources[path] else { return DAVResponse(status: 404) }
            guard header("If-Match", request) == tag(resource) else { return DAVResponse(status: 412) }
            resources[path] = nil
            return DAVResponse(status: 204)
        }
    }

    private func put(_ path: String, _ request: DAVRequest) -> DAVResponse {
        guard hasCollection else { return DAVResponse(status: 409) }
        let text = String(decoding: request.body, as: UTF8.self)
        let present = resources[path]
        if header("If-None-Match", request) == "*" {
            guard present == nil else { return DAVResponse(status: 412) }
        } else {
            guard let present, header("If-Match", request) == tag(present) else { return DAVResponse(status: 412) }
        }
        if resources.contains(where: { $0.key != path && uid($0.value.bytes) == uid(text) }) {
            return namesUIDConflict
                ? error(uidConflictStatus, "<C:no-uid-conflict/>")
                : DAVResponse(status: uidConflictStatus, body: Array("Calendar object with uid already exists".utf8))
        }
        versions += 1
        resources[path] = Resource(bytes: rewrites ? rewritten(text) : text, version: versions)
        return DAVResponse(
            status: present == nil ? 201 : 204, headers: tellsTags ? [("ETag", tag(resources[path]!))] : [])
    }

    private func propfind(_ path: String, deep: Bool) -> DAVResponse {
        switch path {
        case "/.well-known/caldav": return DAVResponse(status: 301, headers: [("Location", "/")])
        case "/":
            return multistatus([
                item("/", "<D:current-user-principal><D:href>/alice/</D:href></D:current-user-principal>")
            ])
        case "/alice/":
            return multistatus([item("/alice/", "<C:calendar-home-set><D:href>/alice/</D:href></C:calendar-home-set>")])
        case collection where hasCollection:
            let own = item(
                collection,
                "<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>"
                    + "<D:current-user-privilege-set><D:privilege><D:all/></D:privilege></D:current-user-privilege-set>"
            )
            let members = resources.sorted { $0.key < $1.key }.map { path, resource in
                item(path, "<D:resourcetype/><D:getetag>\(escaped(tag(resource)))</D:getetag>")
            }
            return multistatus([own] + (deep ? members : []))
        default:
            guard let resource = resources[path] else { return DAVResponse(status: 404) }
            return multistatus([item(path, "<D:getetag>\(escaped(tag(resource)))</D:getetag>")])
        }
    }

    private func multiget(_ question: String) -> DAVResponse {
        let paths = question.components("<D:href>", "</D:href>")
        return multistatus(
            paths.map { path in
                guard let resource = resources[path] else {
                    return
                        "<D:response><D:href>\(path)</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>"
                }
                return item(
                    path,
                    "<D:getetag>\(escaped(tag(resource)))</D:getetag>"
                        + "<C:calendar-data>\(escaped(resource.bytes))</C:calendar-data>")
            })
    }

    private func item(_ path: String, _ properties: String) -> String {
        let shown = spellsPathsOddly ? "https://dav.example.org" + path.replacing("a", "%61") : path
        return "<D:response><D:href>\(shown)</D:href><D:propstat><D:prop>\(properties)</D:prop>"
            + "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
    }

    private func multistatus(_ items: [String]) -> DAVResponse {
        let text =
            #"<?xml version="1.0"?><D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">"#
            + items.joined() + "</D:multistatus>"
        return DAVResponse(status: 207, body: Array(text.utf8))
    }

    private func error(_ status: Int, _ condition: String) -> DAVResponse {
        let text = #"<D:error xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">"# + condition + "</D:error>"
        return DAVResponse(status: status, body: Array(text.utf8))
    }

    private func header(_ name: String, _ request: DAVRequest) -> String? {
        request.headers.first { $0.name == name }?.value
    }

    private func tag(_ resource: Resource) -> String { "\"v\(resource.version)\"" }

    private func uid(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("UID:") }.map { String($0) } ?? ""
    }

    /// Another order of lines, other line ends, nothing folded: what a server may make of a body.
    private func rewritten(_ text: String) -> String {
        let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n").map { String($0) }
        guard let start = lines.firstIndex(of: "BEGIN:VEVENT"),
            let end = lines[start...].firstIndex(where: { $0 == "BEGIN:VALARM" || $0 == "END:VEVENT" })
        else { return text }
        let sorted = lines[(start + 1)..<end].sorted(by: >)
        return (lines[...start] + sorted + lines[end...]).joined(separator: "\n") + "\n"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

extension String {
    /// The stretches between two marks.
    func components(_ from: String, _ to: String) -> [String] {
        var result: [String] = []
        var rest = self[...]
        while let start = rest.firstRange(of: from), let end = rest[start.upperBound...].firstRange(of: to) {
            result.append(String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return result
    }

    func replacing(_ one: String, _ other: String) -> String { replacing(one, with: other) }
}
