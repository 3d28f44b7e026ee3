/// A plan's id as one plain word, for marks and for what is remembered.
package enum PlanKey {
    /// The id itself where it is letters, digits and hyphens, as ours are; else a digest of it.
    package static func of(_ id: String) -> String {
        let isPlain =
            !id.isEmpty && id.utf8.count <= 64
            && id.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
            }
        return isPlain ? id : String(SHA256.hex(id.utf8).prefix(32))
    }

    /// A name for the file in which is remembered what was sent where; the same for the same texts.
    package static func fileName(_ parts: [String]) -> String {
        String(SHA256.hex(parts.joined(separator: "\n").utf8).prefix(32))
    }
}
