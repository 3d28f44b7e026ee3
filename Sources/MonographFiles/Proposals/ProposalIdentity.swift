/// Makes the identity of a plan from elsewhere out of its text: the same text has the same identity everywhere.
package enum ProposalIdentity {
    /// A lower-case UUID of version 8 (RFC 9562, chapter 5.8) from a 128-bit FNV-1a hash of a name. Not a secret.
    package static func uuid(named name: String) -> String {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for byte in name.utf8 {
            hash ^= UInt128(byte)
            hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
        }
        // Version 8 and the variant of the RFC, each in its place.
        hash = hash & ~(0xF << 76) | (8 << 76)
        hash = hash & ~(0x3 << 62) | (2 << 62)
        let digits = String(hash, radix: 16)
        let text = String(repeating: "0", count: 32 - digits.utf8.count) + digits
        var uuid = ""
        for (index, digit) in text.enumerated() {
            if [8, 12, 16, 20].contains(index) { uuid.append("-") }
            uuid.append(digit)
        }
        return uuid
    }
}
