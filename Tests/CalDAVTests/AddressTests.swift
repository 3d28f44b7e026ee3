import Testing

@testable import CalDAV

/// Addresses of servers and the many spellings of one path.
struct AddressTests {
    @Test(
        "one resource has one address, however it is written",
        arguments: [
            ("https://Example.org:443/a/b.ics", "https://example.org/a/b.ics"),
            ("https://example.org/%61/%62%2eics", "https://example.org/a/b.ics"),
            ("https://example.org/alice@home/", "https://example.org/alice%40home/"),
            ("https://example.org/a//b/./c/../d", "https://example.org/a/b/d"),
            ("https://example.org", "https://example.org/"),
            ("http://[::1]:80/x", "http://[::1]/x"),
            ("https://example.org/ü", "https://example.org/%c3%bc"),
        ])
    func spellings(one: String, other: String) throws {
        #expect(try DAVAddress(one) == DAVAddress(other))
    }

    @Test("a stroke that is escaped separates nothing")
    func escapedStroke() throws {
        #expect(try DAVAddress("https://e.org/a%2Fb") != DAVAddress("https://e.org/a/b"))
        #expect(try DAVAddress("https://e.org/a%2fb").path == "/a%2Fb")
    }

    @Test(
        "what is no address, holds a password or would be sent in the clear is refused",
        arguments: [
            ("https://alice:secret@example.org/", AddressFault.holdsCredentials),
            ("https://alice@e.org/", .holdsCredentials),
            ("http://example.org/", .notEncrypted), ("http://127.0.0.1.example.org/", .notEncrypted),
            ("http://localhost.example.org/", .notEncrypted), ("http://127.0.0.256/", .notEncrypted),
            ("https://e.org/?x", .holdsQuery), ("https://e.org/#x", .holdsQuery), ("ftp://e.org/", .notAnAddress),
            ("example.org", .notAnAddress), ("https:///x", .notAnAddress), ("https://e.org:0/", .notAnAddress),
            ("https://e.org:99999/", .notAnAddress), ("https://e.org/%zz", .notAnAddress),
            ("https://e.org/%0a", .notAnAddress), ("https://e.org/../..", .notAnAddress),
            ("https://e.org\n.evil/", .notAnAddress), ("file:///etc/passwd", .notAnAddress),
        ])
    func refused(text: String, fault: AddressFault) {
        #expect(throws: fault) { try DAVAddress(text) }
    }

    @Test("this machine may be asked without encryption", arguments: ["localhost", "127.0.0.1", "127.9.8.7", "[::1]"])
    func loopback(host: String) throws {
        #expect(try DAVAddress("http://\(host):5232/").origin.isLoopback)
    }

    @Test(
        "references are seen from the address that gave them",
        arguments: [
            ("/x/y", "https://e.org/x/y"), ("c.ics", "https://e.org/a/c.ics"), ("../z", "https://e.org/z"),
            ("https://f.org/q", "https://f.org/q"), ("//f.org/q", "https://f.org/q"), ("  /x ", "https://e.org/x"),
        ])
    func references(text: String, address: String) throws {
        #expect(try DAVAddress("https://e.org/a/b").resolving(text)?.text == address)
    }

    @Test("references that would go in the clear or carry credentials lead nowhere")
    func badReferences() throws {
        let address = try DAVAddress("https://e.org/a/b")
        for text in ["http://e.org/", "https://u:p@e.org/", "/a?b", "", "/%00", "/../x"] {
            #expect(address.resolving(text) == nil, "\(text)")
        }
    }

    @Test("members and parents")
    func family() throws {
        let home = try DAVAddress("https://e.org/alice")
        #expect(home.member("a b/ü").path == "/alice/a%20b%2F%C3%BC")
        #expect(home.member("x").asCollection.parent == home.asCollection)
        #expect(home.root.parent == nil)
    }
}
