package import CalDAV

/// What `curl` prints: the head of the answer, then its body.
package enum CurlAnswer {
    /// The answer; `nil` where there is none. Heads of interim answers (1xx) are passed over.
    package static func response(_ bytes: [UInt8]) -> DAVResponse? {
        var rest = bytes[...]
        while true {
            guard let (head, afterHead) = head(of: rest), let status = status(of: head) else { return nil }
            rest = afterHead
            if (100..<200).contains(status) { continue }
            let headers = head.dropFirst().compactMap { line -> (name: String, value: String)? in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                return (String(line[..<colon]), String(line[line.index(after: colon)...]))
            }
            return DAVResponse(status: status, headers: headers, body: Array(rest))
        }
    }

    /// The lines up to the first empty one, and what follows it.
    private static func head(of bytes: ArraySlice<UInt8>) -> ([String], ArraySlice<UInt8>)? {
        var lines: [String] = []
        var rest = bytes
        while let end = rest.firstIndex(of: 0x0A) {
            var line = rest[rest.startIndex..<end]
            if line.last == 0x0D { line.removeLast() }
            rest = rest[(end + 1)...]
            if line.isEmpty { return (lines, rest) }
            lines.append(String(decoding: line, as: UTF8.self))
        }
        return nil
    }

    /// The number in `HTTP/1.1 207 Multi-Status`.
    private static func status(of head: [String]) -> Int? {
        guard let words = head.first?.split(separator: " "), words.count >= 2, words[0].hasPrefix("HTTP/") else {
            return nil
        }
        return Int(words[1]).flatMap { (100..<600).contains($0) ? $0 : nil }
    }
}
