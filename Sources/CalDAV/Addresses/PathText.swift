/// Percent-encoded paths in one spelling, so that the same resource is the same text whoever wrote it: servers write `@`
/// as `%40` or leave it, in capitals or not.
enum PathText {
    /// The path with every octet that may stand plain written plain, all others as `%XX`, and dot segments resolved.
    /// `nil` where it is no absolute path, holds a control octet, or escapes its root.
    static func normalized(_ path: some StringProtocol) -> String? {
        guard path.utf8.first == UInt8(ascii: "/"), let octets = octets(of: path) else { return nil }
        var segments: [String] = []
        let parts = octets.split(separator: .slash, omittingEmptySubsequences: false).dropFirst()
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            switch written(part) {
            case ".": if isLast { segments.append("") }
            case "..":
                guard segments.popLast() != nil else { return nil }
                if isLast { segments.append("") }
            // Empty segments in the middle come from joining paths and mean nothing.
            case "" where !isLast: break
            case let segment: segments.append(segment)
            }
        }
        return "/" + segments.joined(separator: "/")
    }

    /// One segment of a path, from any text.
    static func segment(_ text: String) -> String {
        written(text.utf8.map { Octet.plain($0) }[...])
    }

    /// An octet of a path. A stroke that was escaped separates nothing.
    private enum Octet: Equatable {
        case plain(UInt8)
        case slash
    }

    private static func octets(of path: some StringProtocol) -> [Octet]? {
        var result: [Octet] = []
        var rest = Array(path.utf8)[...]
        while let octet = rest.popFirst() {
            switch octet {
            case UInt8(ascii: "/"): result.append(.slash)
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                let octet = high << 4 | low
                guard octet >= 0x20, octet != 0x7F else { return nil }
                result.append(.plain(octet))
            case 0x21..<0x7F, 0x80...: result.append(.plain(octet))
            default: return nil
            }
        }
        return result
    }

    private static func written(_ octets: ArraySlice<Octet>) -> String {
        var text = ""
        for case .plain(let octet) in octets {
            if isPlain(octet) {
                text.unicodeScalars.append(Unicode.Scalar(octet))
            } else {
                let digits = String(octet, radix: 16, uppercase: true)
                text += digits.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return text
    }

    /// What may stand unescaped in a segment (RFC 3986, `pchar`).
    private static func isPlain(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~!$&'()*+,;=:@".utf8.contains(octet)
        }
    }

    private static func digit(_ octet: UInt8) -> UInt8? {
        switch octet {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): octet - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): octet - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
