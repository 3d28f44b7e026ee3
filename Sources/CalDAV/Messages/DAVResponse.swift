/// What a server answered.
package struct DAVResponse: Hashable, Sendable {
    /// The status, like 207.
    package let status: Int
    /// The headers in order, names in lower case.
    package let headers: [DAVRequest.Header]
    /// The body.
    package let body: [UInt8]

    /// Creates a response.
    package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers.map { DAVRequest.Header(name: $0.name.lowercased(), value: $0.value) }
        self.body = body
    }

    /// The value of a header, by its name in lower case.
    package subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value.trimmed }

    /// The entity tag; `nil` where there is none, or an empty one.
    var etag: String? { self["etag"].flatMap { ETag.valid($0) } }

    var isSuccess: Bool { (200..<300).contains(status) }
}

/// What comes of a request.
package enum DAVReply: Hashable, Sendable {
    /// The server answered.
    case response(DAVResponse)
    /// No answer came; the server may have done what was asked, or not.
    case lost(String)
    /// It could not be asked, and asking again would not help: an untrusted certificate, say.
    case refused(String)
}

/// Sends requests. The one door through which anything leaves.
package protocol DAVTransport {
    /// Sends one request and waits for what comes of it. Follows no redirects.
    func reply(to request: DAVRequest) -> DAVReply
}
