/// The address of a resource on a server, in one spelling: two addresses of the same resource are equal.
package struct DAVAddress: Hashable, Sendable {
    /// Where a server answers.
    package struct Origin: Hashable, Sendable {
        /// Whether the exchange is encrypted.
        package let isEncrypted: Bool
        /// A name or number in lower case; one of IPv6 in brackets.
        package let host: String
        /// The port.
        package let port: Int

        /// Whether it is this machine: `localhost`, `127.0.0.0/8` or `::1`.
        package var isLoopback: Bool {
            if host == "localhost" || host == "[::1]" { return true }
            let parts = host.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
        }

        /// `https://example.org`, with the port where it is not the usual one.
        package var text: String {
            let usual = isEncrypted ? 443 : 80
            return (isEncrypted ? "https://" : "http://") + host + (port == usual ? "" : ":\(port)")
        }
    }

    /// The server.
    package let origin: Origin
    /// The absolute path, percent-encoded.
    package let path: String

    private init(origin: Origin, path: String) {
        self.origin = origin
        self.path = path
    }

    /// The whole address.
    package var text: String { origin.text + path }

    /// Reads an address a person gave.
    ///
    /// - Throws: a fault that says what is wrong with it. The text itself is not in it: it may hold a password.
    package init(_ text: String) throws(AddressFault) {
        guard let colon = text.range(of: "://") else { throw .notAnAddress }
        let isEncrypted: Bool
        switch text[..<colon.lowerBound].lowercased() {
        case "https", "caldavs": isEncrypted = true
        case "http", "caldav": isEncrypted = false
        default: throw .notAnAddress
        }
        let rest = text[colon.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else { throw .holdsCredentials }
        let tail = rest[authority.endIndex...]
        guard !tail.contains("?"), !tail.contains("#") else { throw .holdsQuery }
        guard let (host, port) = DAVAddress.hostAndPort(authority, isEncrypted: isEncrypted),
            let path = PathText.normalized(tail.isEmpty ? "/" : tail)
        else { throw .notAnAddress }
        origin = Origin(isEncrypted: isEncrypted, host: host, port: port)
        guard isEncrypted || origin.isLoopback else { throw .notEncrypted }
        self.path = path
    }

    private static func hostAndPort(_ authority: Substring, isEncrypted: Bool) -> (String, Int)? {
        var host = authority
        var port = isEncrypted ? 443 : 80
        let afterBracket = authority.lastIndex(of: "]").map { authority.index(after: $0) } ?? authority.startIndex
        if let colon = authority[afterBracket...].firstIndex(of: ":") {
            let digits = authority[authority.index(after: colon)...]
            guard let number = UInt16(digits), number > 0, digits.utf8.allSatisfy({ $0 < 0x3A && $0 > 0x2F }) else {
                return nil
            }
            port = Int(number)
            host = authority[..<colon]
        }
        let isNumber = host.hasPrefix("[") && host.hasSuffix("]")
        let allowed: (UInt8) -> Bool = { octet in
            switch octet {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            case UInt8(ascii: ":"): isNumber
            default: false
            }
        }
        let inner = isNumber ? host.dropFirst().dropLast() : host
        guard !inner.isEmpty, inner.utf8.allSatisfy(allowed) else { return nil }
        return (host.lowercased(), port)
    }

    /// The address an `href` or a `Location` stands for, seen from this one: absolute, an absolute path, or relative.
    /// `nil` where it is none that may be asked: of another kind, or with credentials in it.
    package func resolving(_ reference: String) -> DAVAddress? {
        let reference = reference.trimmed
        if reference.contains("://") { return try? DAVAddress(reference) }
        if reference.hasPrefix("//") {
            return try? DAVAddress((origin.isEncrypted ? "https:" : "http:") + reference)
        }
        guard !reference.isEmpty, !reference.contains("?"), !reference.contains("#") else { return nil }
        let folder = path[..<path.lastIndex(of: "/")!]
        return PathText.normalized(reference.hasPrefix("/") ? reference : folder + "/" + reference).map {
            DAVAddress(origin: origin, path: $0)
        }
    }

    /// The same place written as a collection, with a stroke at its end.
    package var asCollection: DAVAddress {
        path.hasSuffix("/") ? self : DAVAddress(origin: origin, path: path + "/")
    }

    /// Something in this collection.
    package func member(_ name: String) -> DAVAddress {
        DAVAddress(origin: origin, path: asCollection.path + PathText.segment(name))
    }

    /// The collection this lies in; `nil` for the root.
    package var parent: DAVAddress? {
        let whole = path.hasSuffix("/") ? path.dropLast() : path[...]
        guard let stroke = whole.lastIndex(of: "/") else { return nil }
        return DAVAddress(origin: origin, path: String(whole[...stroke]))
    }

    /// The root of the same server.
    package var root: DAVAddress { DAVAddress(origin: origin, path: "/") }
}

/// What is wrong with an address.
package enum AddressFault: Error, Hashable, Sendable {
    case notAnAddress
    case holdsCredentials
    case holdsQuery
    case notEncrypted
}
