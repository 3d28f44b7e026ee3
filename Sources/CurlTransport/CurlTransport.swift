package import CalDAV
import Glibc

/// Sends requests with the `curl` program: one process a request, told everything through its standard input.
///
/// Linking a library for TLS into a program that is whole in itself would freeze its list of trusted authorities and its
/// bugs into it; the system's own program is kept up to date by the system. Certificates are always verified, redirects
/// never followed, and nobody's `.curlrc` is read.
package struct CurlTransport: DAVTransport {
    private let credentials: Credentials?
    private let origin: DAVAddress.Origin
    private let seconds: Int
    private static let longestAnswer = 24 << 20

    /// Prepares to ask one server.
    ///
    /// - Parameters:
    ///   - origin: the server the credentials are for. They are sent to no other.
    ///   - credentials: who asks; `nil` where the server wants to know nobody.
    ///   - seconds: an answer that takes longer counts as lost.
    package init(to origin: DAVAddress.Origin, as credentials: Credentials?, seconds: Int = 60) {
        self.origin = origin
        self.credentials = credentials
        self.seconds = seconds
    }

    /// Sends one request and waits for what comes of it.
    package func reply(to request: DAVRequest) -> DAVReply {
        guard request.address.origin == origin else { return .refused("another server is not asked") }
        let configuration = CurlConfiguration.bytes(
            for: request, credentials: credentials, timeout: seconds, longestAnswer: CurlTransport.longestAnswer)
        guard let configuration else { return .refused("a request holds what cannot be sent") }
        let result = ChildProcess.run(
            ["curl", "-q", "--config", "-"], environment: CurlTransport.environment, input: configuration,
            mostOutput: CurlTransport.longestAnswer + (1 << 20), seconds: seconds + 5)
        guard let result else { return .refused("the program `curl` cannot be started: apt install curl") }
        guard let status = result.status else { return .lost("the answer took too long or was too large") }
        guard status == 0 else { return CurlTransport.failure(status, result.diagnostics) }
        guard let response = CurlAnswer.response(result.output) else { return .lost("the answer is not HTTP") }
        return .response(response)
    }

    /// What curl's exit status means: whether asking again can help.
    private static func failure(_ status: Int32, _ diagnostics: [UInt8]) -> DAVReply {
        let text = String(decoding: diagnostics.prefix(500), as: UTF8.self)
        let line = text.split(separator: "\n").first.map { String($0) } ?? "curl ends with \(status)"
        switch status {
        // No certificate we trust, no common encryption, files of authorities that cannot be read.
        case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91: return .refused(line)
        // Wrong use, a protocol or an option this curl does not know, an address it cannot read.
        case 1, 2, 3, 4, 26, 43, 127: return .refused(line)
        default: return .lost(line)
        }
    }

    /// The environment for curl: ours without our own settings, of which one is the password, and without the file that
    /// secrets of connections would be written to.
    private static var environment: [String] {
        var result: [String] = []
        var place = environ
        while let text = place.pointee {
            let setting = String(cString: text)
            if !setting.hasPrefix("DOSEPLAN_"), !setting.hasPrefix("SSLKEYLOGFILE=") { result.append(setting) }
            place += 1
        }
        return result
    }
}
