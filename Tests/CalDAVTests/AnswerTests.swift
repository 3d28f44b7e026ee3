import CurlTransport
import Testing

@testable import CalDAV

/// Reading what servers send, which may be anything.
struct AnswerTests {
    private let address = try! DAVAddress("https://e.org/c/")

    private func xml(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("namespaces count, prefixes do not; properties that were not found are not there")
    func namespaces() throws {
        let text = """
            <?xml version="1.0"?><multistatus xmlns="DAV:" xmlns:x="urn:ietf:params:xml:ns:caldav" xmlns:y="other">
            <response><href>/c/a%2eics</href><propstat><prop><getetag>"1"</getetag><y:getctag>9</y:getctag></prop>
            <status>HTTP/1.1 200 OK</status></propstat><propstat><prop><x:calendar-data/></prop>
            <status>HTTP/1.1 404 Not Found</status></propstat></response>
            <response><href>b.ics</href><status>HTTP/1.1 404 Not Found</status></response></multistatus>
            """
        let items = try Multistatus(xml(text), from: address).items
        #expect(items.map(\.address.path) == ["/c/a.ics", "/c/b.ics"])
        #expect(items[0].etag == "\"1\"")
        #expect(items[0][.calDAV, "calendar-data"] == nil)
        #expect(items[1].status == 404)
    }

    @Test("document types, entities, floods and fragments are refused")
    func hostile() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
            <multistatus xmlns="DAV:"><response><href>&b;</href></response></multistatus>
            """
        let file = """
            <!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]><multistatus xmlns="DAV:">&a;</multistatus>
            """
        let deep = String(repeating: "<a>", count: 100_000)
        for text in [bomb, file, deep, "", "<a", "<multistatus/>", "<a xmlns='DAV:'/>", "\u{0}", "<!DOCTYPE a><a/>"] {
            #expect(throws: XMLReader.Fault.self) { try Multistatus(xml(text), from: address) }
        }
    }

    @Test("text for XML cannot leave its place")
    func escaping() throws {
        let name = "a<b>&\"c\u{1}\u{FFFF}]]>"
        let root = try XMLReader.read(xml("<a>\(XMLText.escaped(name))</a>"))
        #expect(root.text == "a<b>&\"c]]>")
    }

    @Test("reasons of errors are their names, whatever else is in the body")
    func reasons() {
        let body =
            #"<error xmlns="DAV:"><need-privileges/><x:no-uid-conflict xmlns:x="y"><href>/q</href></x:no-uid-conflict></error>"#
        let error = DAVError(DAVResponse(status: 403, body: xml(body)))
        #expect(error.text == "need-privileges, no-uid-conflict")
        #expect(error.hrefs == ["/q"])
        #expect(DAVError(DAVResponse(status: 403, body: xml("<html>no</html>"))).conditions.isEmpty)
    }

    @Test("what curl prints: interim heads are passed over, names of headers have no case")
    func curlOutput() throws {
        let text = "HTTP/1.1 100 Continue\r\n\r\nHTTP/2 207 \r\nETag: \"a:b\"\r\nx\r\n\r\nbody\r\n\r\nmore"
        let response = try #require(CurlAnswer.response(Array(text.utf8)))
        #expect(response.status == 207)
        #expect(response["etag"] == "\"a:b\"")
        #expect(String(decoding: response.body, as: UTF8.self) == "body\r\n\r\nmore")
        for text in ["", "HTTP/1.1 200 OK\r\n", "hello\r\n\r\n", "HTTP/1.1 9 x\r\n\r\n"] {
            #expect(CurlAnswer.response(Array(text.utf8)) == nil)
        }
    }

    @Test("entity tags: quotes are added where a server forgot them, what is none is none")
    func tags() {
        #expect(ETag.valid("\"a\"") == "\"a\"")
        #expect(ETag.valid(" abc ") == "\"abc\"")
        #expect(ETag.valid("W/\"a\"") == "W/\"a\"")
        for text in ["", "\"", "a\"b", "a b", "a\r\nX: y"] { #expect(ETag.valid(text) == nil, "\(text)") }
    }
}
