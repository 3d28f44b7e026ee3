/// Decides whether bytes are text that a person could have typed, in one pass, and finds the lines on the way.
enum TextCheck {
    /// What a check found.
    enum Outcome {
        /// Text, with the byte at which each line begins.
        case text(lineStarts: [Int])
        /// No text: why, and at which line and column, both counted from 1.
        case refused(String, line: Int, column: Int)
    }

    /// Checks bytes that no longer have a byte order mark.
    static func check(_ bytes: [UInt8]) -> Outcome {
        var lineStarts = [0]
        var column = 1
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x0A:
                index += 1
                lineStarts.append(index)
                column = 1
            case 0x0D:
                // CR alone ends a line as well as CRLF does: the YAML parser counts lines that way.
                index += index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
                lineStarts.append(index)
                column = 1
            case 0x09, 0x20...0x7E:
                index += 1
                column += 1
            case 0..<0x20, 0x7F:
                let problem =
                    byte == 0 ? "the input is binary: a NUL byte stands here" : "a control character stands here"
                return .refused(problem, line: lineStarts.count, column: column)
            default:
                guard let (scalar, length) = decode(bytes, at: index) else {
                    let wide = index == 0 && (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
                    let problem = wide ? "the input is UTF-16" : "a byte here is not UTF-8"
                    return .refused(problem, line: lineStarts.count, column: column)
                }
                // NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR look like nothing and break lines for some readers only.
                if scalar < 0xA0 || scalar == 0x2028 || scalar == 0x2029 {
                    return .refused(
                        "an invisible control character stands here", line: lineStarts.count, column: column)
                }
                index += length
                column += 1
            }
        }
        return .text(lineStarts: lineStarts)
    }

    /// Decodes one character of two to four bytes; `nil` where the bytes are no shortest-form UTF-8 of a scalar.
    private static func decode(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int)? {
        let first = bytes[index]
        let (length, smallest): (Int, UInt32)
        switch first {
        case 0xC2...0xDF: (length, smallest) = (2, 0x80)
        case 0xE0...0xEF: (length, smallest) = (3, 0x800)
        case 0xF0...0xF4: (length, smallest) = (4, 0x1_0000)
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
        for byte in bytes[(index + 1)..<(index + length)] {
            guard byte & 0b1100_0000 == 0b1000_0000 else { return nil }
            scalar = scalar << 6 | UInt32(byte & 0b0011_1111)
        }
        guard scalar >= smallest, Unicode.Scalar(scalar) != nil else { return nil }
        return (scalar, length)
    }
}
