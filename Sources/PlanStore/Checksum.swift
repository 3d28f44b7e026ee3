/// CRC-32 as in IEEE 802.3, which tells a line that is whole from one that was cut or changed. No protection against
/// somebody who means to deceive.
enum Checksum {
    /// The sum as eight hexadecimal digits.
    static func text(of bytes: some Sequence<UInt8>) -> String {
        var sum = UInt32.max
        for byte in bytes { sum = (sum >> 8) ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        let digits = String(~sum, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    private static let polynomial: UInt32 = 0xEDB8_8320

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? (sum >> 1) ^ polynomial : sum >> 1 }
    }
}
