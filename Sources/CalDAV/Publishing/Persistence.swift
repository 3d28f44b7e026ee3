/// How often a request is repeated, and when.
struct Persistence {
    /// What is to happen after a reply.
    enum Decision: Hashable {
        /// The answer is to be looked at.
        case accept
        /// The same is to be asked again after so many seconds.
        case again(after: Int)
        /// The same is to be asked of another address of the same server.
        case redirected(DAVAddress)
    }

    private var failures = 0
    private var redirects = 0

    private static let mostFailures = 4
    private static let mostRedirects = 5
    /// Nobody waits longer than this for a server; seconds.
    static let longestWait = 120

    /// Judges a reply.
    mutating func judge(_ reply: DAVReply, to request: DAVRequest) throws(PublishStop) -> Decision {
        switch reply {
        case .refused(let reason): throw .untrusted(reason)
        case .lost(let reason):
            // All our requests may be repeated: those that change something do so under a condition, and the condition
            // tells whether the first attempt arrived.
            return .again(after: try nextWait(orStop: .unreachable(reason)))
        case .response(let response): return try judge(response, to: request)
        }
    }

    private mutating func judge(_ response: DAVResponse, to request: DAVRequest) throws(PublishStop) -> Decision {
        switch response.status {
        case 401: throw .unauthorized
        case 301, 302, 303, 307, 308:
            redirects += 1
            guard redirects <= Persistence.mostRedirects, let location = response["location"],
                let place = request.address.resolving(location)
            else { throw .unreadable(what: "a redirect") }
            guard place.origin == request.address.origin else { throw .elsewhere(place.text) }
            return .redirected(place)
        case 429, 503:
            let asked = RetryAfter.seconds(response)
            let wait = try nextWait(orStop: asked.map { .busy($0) } ?? .unreachable("it answers \(response.status)"))
            if let asked {
                guard asked <= Persistence.longestWait else { throw .busy(asked) }
                return .again(after: max(asked, 1))
            }
            return .again(after: wait)
        case 500, 502, 504, 520..<600:
            return .again(after: try nextWait(orStop: .unreachable("it answers \(response.status)")))
        default: return .accept
        }
    }

    private mutating func nextWait(orStop stop: PublishStop) throws(PublishStop) -> Int {
        failures += 1
        guard failures < Persistence.mostFailures else { throw stop }
        return 1 << (failures - 1)
    }
}
