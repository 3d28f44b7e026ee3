import Foundation
import Testing

/// `doseplan publish` up to the point where it would talk to a server.
struct PublishCommandTests {
    private let plan = Program.package + "/Samples/reflux/request.yaml"

    private func publish(_ address: String, _ flags: String...) throws -> Program.Run {
        try Program.run(["publish", plan, "--caldav", address, "--state", "/dev/null/state"] + flags)
    }

    @Test("help has examples and says where a password comes from")
    func help() throws {
        let run = try Program.run(["publish", "--help"])
        #expect(run.status == 0)
        #expect(run.output.contains("EXAMPLES") && run.output.contains("DOSEPLAN_CALDAV_PASSWORD"))
    }

    @Test("an address with a password is refused, and never shown again")
    func password() throws {
        let run = try publish("https://alice:geheim@example.org/")
        #expect(run.status == 2)
        #expect(run.diagnostics.contains("holds a user or password"))
        #expect(!(run.output + run.diagnostics).contains("geheim"))
    }

    @Test("http is for this machine only")
    func clear() throws {
        let run = try publish("http://example.org/")
        #expect(run.status == 2)
        #expect(run.diagnostics.contains("https; http only to this machine"))
    }

    @Test("a plan that is withheld is not published")
    func withheld() throws {
        let run = try Program.run([
            "publish", Program.package + "/Samples/renal-below-30-refused/request.yaml", "--caldav",
            "http://localhost:1/",
        ])
        #expect(run.status == 1)
        #expect(run.diagnostics.contains("Nothing published") && run.diagnostics.contains("R302"))
    }

    @Test("a file with a password that others can read is refused")
    func openFile() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try "alice\nsecret\n".write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        let run = try publish("http://localhost:1/", "--credentials", file.path)
        #expect(run.status == 2)
        #expect(run.diagnostics.contains("chmod 600"))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        #expect(try publish("http://localhost:1/", "--credentials", file.path).diagnostics.contains("/dev/null/state"))
    }

    @Test("a name of a calendar is one word of a path", arguments: ["", "..", "a/b", "a\u{1}b"])
    func collection(name: String) throws {
        #expect(try publish("http://localhost:1/", "--collection", name).status == 2)
    }

    @Test("keys of a request are flags here too")
    func shorthand() throws {
        let run = try publish("http://localhost:1/", "--pace", "banana")
        #expect(run.status == 2)
        #expect(run.diagnostics.contains("--pace"))
    }
}
