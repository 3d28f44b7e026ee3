import CalDAV
import Testing

@testable import CurlTransport

/// What curl is told.
struct CurlTests {
    private final class Recorder: DAVTransport {
        var requests: [DAVRequest] = []
        private let server = FakeServer()
        func reply(to request: DAVRequest) -> DAVReply {
            requests.append(request)
            return server.reply(to: request)
        }
    }

    /// The requests of a first run.
    private func requests() throws -> [DAVRequest] {
        let recorder = Recorder()
        let goal = PublishGoal(
            address: try DAVAddress("https://dav.example.org/"), collection: "doseplan", plans: ["plan-a"],
            wanted: [Event(uid: "1-a", title: "5 mg \"x\" \\ y").resource])
        _ = try PublishDriver.run(
            PublishSession(goal, memory: PublishMemory()), over: recorder, remember: { _ in }, wait: { _ in })
        return recorder.requests
    }

    private func lines(_ request: DAVRequest, _ credentials: Credentials?) throws -> [String] {
        let bytes = CurlConfiguration.bytes(for: request, credentials: credentials, timeout: 9, longestAnswer: 99)
        return String(decoding: try #require(bytes), as: UTF8.self).split(separator: "\n").map { String($0) }
    }

    @Test("each request is one configuration: no redirects, one protocol, verified certificates, quoted values")
    func configuration() throws {
        let credentials = try #require(Credentials(user: "alice", password: #"a"b\c: #ü"#))
        for request in try requests() {
            let lines = try lines(request, credentials)
            #expect(lines.contains(#"user = "alice:a\"b\\c: #ü""#))
            #expect(lines.contains(#"proto = "=https""#))
            #expect(lines.contains(#"max-redirs = "0""#))
            #expect(!lines.contains { $0.hasPrefix("insecure") || $0.hasPrefix("location") || $0.hasPrefix("netrc") })
            #expect(lines.contains("request = \"\(request.method.rawValue)\""))
            if request.method == .put {
                #expect(lines.contains(#"header = "If-None-Match: *""#))
                let body = try #require(lines.first { $0.hasPrefix("data-binary") })
                #expect(body.contains(#"SUMMARY:5 mg \"x\" \\ y\r\n"#))
                #expect(body.hasSuffix(#"END:VCALENDAR\r\n""#))
            }
        }
    }

    @Test("this machine is asked without a proxy, which would read everything")
    func proxy() throws {
        var request = try #require(try requests().first)
        #expect(try !lines(request, nil).contains { $0.hasPrefix("noproxy") })
        request.address = try DAVAddress("http://localhost:5232/")
        let lines = try lines(request, nil)
        #expect(lines.contains(#"noproxy = "*""#) && lines.contains(#"proto = "=http""#))
        #expect(!lines.contains { $0.hasPrefix("user =") })
    }

    @Test("names and passwords that cannot be sent as they are are none")
    func credentials() {
        #expect(Credentials(user: "a:b", password: "c") == nil)
        #expect(Credentials(user: "", password: "c") == nil)
        #expect(Credentials(user: "a", password: "c\nd") == nil)
        #expect(Credentials(user: "a\u{7F}", password: "c") == nil)
        #expect(Credentials(user: "a", password: "") != nil)
    }

    @Test("another server than the one the credentials are for is never asked")
    func otherServer() throws {
        let transport = CurlTransport(to: try DAVAddress("https://other.example.org/").origin, as: nil)
        let request = try #require(try requests().first)
        #expect(transport.reply(to: request) == .refused("another server is not asked"))
    }

    @Test("a server that is not there is a lost request, with curl's own words")
    func nobodyThere() throws {
        var request = try #require(try requests().first)
        request.address = try DAVAddress("http://127.0.0.1:1/")
        let transport = CurlTransport(to: request.address.origin, as: nil, seconds: 5)
        guard case .lost(let reason) = transport.reply(to: request) else {
            Issue.record("nobody answers at port 1")
            return
        }
        #expect(reason.contains("127.0.0.1"))
    }

    @Test("a program that says too much, takes too long or is not there is ended or told")
    func children() throws {
        func run(_ words: [String], _ input: String = "", most: Int = 1000, seconds: Int = 5) -> ChildProcess.Result? {
            ChildProcess.run(
                words, environment: ["PATH=/usr/bin:/bin"], input: Array(input.utf8), mostOutput: most, seconds: seconds
            )
        }
        let large = String(repeating: "x", count: 1 << 20)
        #expect(try #require(run(["cat"], large, most: 2 << 20)).output.count == 1 << 20)
        #expect(try #require(run(["cat"], large)).status == nil)
        #expect(try #require(run(["sleep", "60"], seconds: 1)).status == nil)
        #expect(
            try #require(run(["sh", "-c", "exec 0<&-; sleep 0.1; echo out; echo err >&2; exit 3"], large)).status == 3)
        #expect(run(["there-is-no-such-program"]) == nil)
    }
}
