import CalDAV

/// What `curl` is told, in the form of its configuration files. It goes through a socket: neither the password nor an
/// address nor a dose ever stands on a command line or in a file.
enum CurlConfiguration {
    /// The configuration of one request; `nil` where it cannot be written, for an octet that a value cannot hold.
    static func bytes(
        for request: DAVRequest, credentials: Credentials?, timeout: Int, longestAnswer: Int
    ) -> [UInt8]? {
        let isEncrypted = request.address.origin.isEncrypted
        var lines: [[UInt8]?] = [
            line("url", request.address.text), line("request", request.method.rawValue),
            // What one may not be redirected to cannot be asked by mistake.
            line("proto", isEncrypted ? "=https" : "=http"), line("proto-redir", "-all"), line("max-redirs", "0"),
            line("connect-timeout", "15"), line("max-time", String(timeout)),
            line("max-filesize", String(longestAnswer)), line("user-agent", "Doseplan"), line("header", "Expect:"),
            flag("include"), flag("silent"), flag("show-error"), flag("globoff"), flag("path-as-is"),
            flag("suppress-connect-headers"), flag("http1.1"),
        ]
        // A proxy would see what is not encrypted, and this machine needs none to reach itself.
        if !isEncrypted { lines.append(line("noproxy", "*")) }
        if let credentials {
            lines.append(line("user", credentials.user + ":" + credentials.password))
            lines.append(flag("basic"))
        }
        lines += request.headers.map { line("header", $0.name + ": " + $0.value) }
        // A body that begins with an at sign would name a file.
        if !request.body.isEmpty {
            lines.append(request.body.first == UInt8(ascii: "@") ? nil : line("data-binary", request.body))
        }
        var result: [UInt8] = []
        for line in lines {
            guard let line else { return nil }
            result += line
        }
        return result
    }

    private static func flag(_ name: String) -> [UInt8]? { Array((name + "\n").utf8) }

    private static func line(_ name: String, _ value: String) -> [UInt8]? { line(name, Array(value.utf8)) }

    /// `name = "value"`, with what has a meaning in quotes escaped.
    private static func line(_ name: String, _ value: [UInt8]) -> [UInt8]? {
        var result = Array((name + " = \"").utf8)
        for octet in value {
            switch octet {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), octet]
            case UInt8(ascii: "\n"): result += Array("\\n".utf8)
            case UInt8(ascii: "\r"): result += Array("\\r".utf8)
            case UInt8(ascii: "\t"): result += Array("\\t".utf8)
            case 0..<0x20, 0x7F: return nil
            default: result.append(octet)
            }
        }
        // Longer lines curl does not read.
        guard result.count < 100_000 else { return nil }
        return result + Array("\"\n".utf8)
    }
}
