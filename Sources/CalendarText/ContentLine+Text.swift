package import DoseModel

extension ContentLine {
    /// The value as text, its escapes undone: `\n`, `\,`, `\;` and `\\`.
    ///
    /// - Throws: where a backslash stands before anything else.
    package func text() throws(InputError) -> String {
        let bytes = line.bytes
        guard bytes[valueBytes].contains(UInt8(ascii: "\\")) else { return rawValue }
        var result: [UInt8] = []
        var position = valueBytes.lowerBound
        while position < valueBytes.upperBound {
            var byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\\") {
                let escaped = position < valueBytes.upperBound ? bytes[position] : 0
                switch escaped {
                case UInt8(ascii: "n"), UInt8(ascii: "N"): byte = UInt8(ascii: "\n")
                case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"): byte = escaped
                default:
                    throw line.error(
                        "a backslash escapes nothing here", at: position - 1..<position,
                        expected: "`\\\\` for a backslash")
                }
                position += 1
            }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The value as a whole number.
    ///
    /// - Throws: where it is none, or outside the range.
    package func integer(in range: ClosedRange<Int>) throws(InputError) -> Int {
        guard valueBytes.count <= 15, let value = Int(rawValue), range.contains(value) else {
            throw error(
                "`\(rawValue)` is no number for \(name)",
                expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }
}
