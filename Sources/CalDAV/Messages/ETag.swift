/// Entity tags, which name the version of a resource.
enum ETag {
    /// The tag in the form a condition takes; `nil` where it is none. Some servers forget the quotes in properties.
    static func valid(_ text: String) -> String? {
        let tag = text.trimmed
        let octets = tag.utf8
        guard !octets.isEmpty, octets.count <= 1024, octets.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        let opaque = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]
        if opaque.hasPrefix("\""), opaque.hasSuffix("\""), opaque.count > 2 { return tag }
        return opaque.contains("\"") ? nil : "\"" + opaque + "\""
    }
}
