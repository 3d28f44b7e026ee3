import CLibUUID

/// A name-based UUID (version 5): the same names always give the same one, on every machine.
package struct NameUUID: Hashable, Sendable {
    /// The namespace of everything this program names: the version 5 UUID of the URL `urn:doseplan`.
    package static let doseplan = NameUUID("87f11578-867b-5c8b-9696-2ebf7939ed5a")!

    private var bytes: SIMD16<UInt8>

    private init() { bytes = SIMD16() }

    /// Reads `886313e1-3b8a-5372-9b90-0c9aee199e5d`, letters of either case; `nil` where `text` is no UUID.
    package init?(_ text: String) {
        self.init()
        let isRead = withUnsafeMutableBytes(of: &bytes) { bytes in
            text.withCString { uuid_parse($0, bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)) } == 0
        }
        guard isRead else { return nil }
    }

    /// The UUID of `name` within `namespace` (RFC 9562, section 5.5).
    package static func v5(namespace: NameUUID, name: String) -> NameUUID {
        name.withCString { v5(namespace: namespace, name: $0, count: name.utf8.count) }
    }

    /// The UUID of a text within `namespace`.
    static func v5(namespace: NameUUID, name: inout EventText) -> NameUUID {
        let count = name.count
        return name.withCString { v5(namespace: namespace, name: $0, count: count) }
    }

    private static func v5(namespace: NameUUID, name: UnsafePointer<CChar>, count: Int) -> NameUUID {
        var result = NameUUID()
        withUnsafeBytes(of: namespace.bytes) { space in
            withUnsafeMutableBytes(of: &result.bytes) { bytes in
                uuid_generate_sha1(
                    bytes.baseAddress!.assumingMemoryBound(to: UInt8.self),
                    space.baseAddress!.assumingMemoryBound(to: UInt8.self), name, count)
            }
        }
        return result
    }

    /// Lower-case text, 36 characters.
    package var text: String {
        withCString { String(cString: $0) }
    }

    /// Calls `body` with the lower-case text.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(UUID_STR_LEN)) { text in
            withUnsafeBytes(of: bytes) { bytes in
                uuid_unparse_lower(bytes.baseAddress!.assumingMemoryBound(to: UInt8.self), text.baseAddress!)
            }
            return body(text.baseAddress!)
        }
    }
}
