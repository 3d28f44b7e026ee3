/// One question to a server.
package struct DAVRequest: Hashable, Sendable {
    /// What is asked.
    package enum Method: String, Sendable {
        case propfind = "PROPFIND"
        case report = "REPORT"
        case get = "GET"
        case makeCalendar = "MKCALENDAR"
        case put = "PUT"
        case delete = "DELETE"

        /// Whether nothing changes by it.
        package var isReading: Bool { [.propfind, .report, .get].contains(self) }
    }

    /// The method.
    package let method: Method
    /// What it is about.
    package var address: DAVAddress
    /// Headers besides those every request has.
    package let headers: [Header]
    /// The body; empty where there is none.
    package let body: [UInt8]

    /// A name and a value.
    package struct Header: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The value, without line breaks.
        package let value: String
    }

    private init(_ method: Method, _ address: DAVAddress, _ headers: [(String, String)], body: [UInt8]) {
        self.method = method
        self.address = address
        self.headers = headers.map { Header(name: $0.0, value: $0.1) }
        self.body = body
    }

    /// Asks for properties of a resource, or of a collection and its members.
    static func propfind(_ address: DAVAddress, depth: Int, body: String) -> DAVRequest {
        DAVRequest(.propfind, address, [("Depth", String(depth)), xml], body: Array(body.utf8))
    }

    /// Asks a collection for many of its members at once.
    static func report(_ address: DAVAddress, body: String) -> DAVRequest {
        DAVRequest(.report, address, [("Depth", "1"), xml], body: Array(body.utf8))
    }

    /// Asks for a resource.
    static func get(_ address: DAVAddress) -> DAVRequest {
        DAVRequest(.get, address, [("Accept", "text/calendar")], body: [])
    }

    /// Makes a calendar collection.
    static func makeCalendar(_ address: DAVAddress, body: String) -> DAVRequest {
        DAVRequest(.makeCalendar, address, [xml], body: Array(body.utf8))
    }

    /// Puts a resource, only where there is none yet.
    static func create(_ address: DAVAddress, _ body: [UInt8]) -> DAVRequest {
        DAVRequest(.put, address, [("If-None-Match", "*"), calendar], body: body)
    }

    /// Puts a resource, only in the place of the version that is known.
    static func replace(_ address: DAVAddress, etag: String, _ body: [UInt8]) -> DAVRequest {
        DAVRequest(.put, address, [("If-Match", etag), calendar], body: body)
    }

    /// Deletes a resource, only in the version that is known.
    static func delete(_ address: DAVAddress, etag: String) -> DAVRequest {
        DAVRequest(.delete, address, [("If-Match", etag)], body: [])
    }

    private static let xml = ("Content-Type", "application/xml; charset=utf-8")
    private static let calendar = ("Content-Type", "text/calendar; charset=utf-8")
}
