/// Text for one property, as bytes for C: built without intermediate strings, and clean. libical escapes and folds but
/// passes control characters through, so those that no calendar text may hold are left out here.
struct EventText: Equatable {
    private var bytes: [UInt8] = []

    /// Whether nothing is left to write.
    var isEmpty: Bool { bytes.isEmpty }

    /// Starts anew, keeping the memory.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Appends literal text.
    mutating func append(_ text: StaticString) { bytes.append(text) }

    /// Appends what is clean already.
    mutating func append(_ text: EventText) { bytes.append(contentsOf: text.bytes) }

    /// Appends text from elsewhere, without its control characters other than tab and line feed.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            if utf8.contains(where: EventText.isControl) {
                bytes.append(contentsOf: utf8.lazy.filter { !EventText.isControl($0) })
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
    }

    /// Appends text from elsewhere with its first letter raised, where that is an ASCII letter.
    mutating func appendCapitalized(_ text: String) {
        let start = bytes.count
        append(text)
        if start < bytes.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[start]) { bytes[start] -= 32 }
    }

    /// Appends a whole number.
    mutating func append(_ number: Int) {
        // One digit is the usual case.
        if (0...9).contains(number) {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Calls `body` with the text as a C string.
    mutating func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        bytes.append(0)
        defer { bytes.removeLast() }
        return bytes.withUnsafeBytes { body($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
    }

    /// How many bytes it has.
    var count: Int { bytes.count }

    /// RFC 5545's CONTROL, and the carriage return: a line break inside a text is a line feed alone.
    private static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A) || byte == 0x7F
    }
}
