import DoseModel

/// Walks along one content line and takes it apart (RFC 5545, 3.1; RFC 6868 for `^n`, `^'` and `^^`).
struct ContentLineScanner {
    private let line: FoldedLine
    private var position = 0

    /// Starts at the beginning of a line.
    init(_ line: FoldedLine) {
        self.line = line
    }

    /// Goes past a name of letters, digits and hyphens.
    mutating func name(of what: String) throws(InputError) -> Range<Int> {
        let start = position
        while position < line.bytes.count, ContentLineScanner.isNameByte(line.bytes[position]) { position += 1 }
        guard start < position else {
            throw line.error(
                "no name of \(what) begins here", at: start..<start + 1, expected: "a line like `SUMMARY:...`")
        }
        return start..<position
    }

    /// Goes past a byte, if it comes next.
    mutating func accept(_ byte: UInt8) -> Bool {
        guard position < line.bytes.count, line.bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Goes past a parameter with all its values.
    mutating func parameter() throws(InputError) -> ContentLine.Parameter {
        let start = position
        let name = line.text(try name(of: "a parameter")).uppercased()
        guard accept(UInt8(ascii: "=")) else {
            throw line.error("the parameter \(name) has no value", at: start..<position, expected: "`\(name)=...`")
        }
        var values: [String] = []
        repeat { values.append(try parameterValue()) } while accept(UInt8(ascii: ","))
        return ContentLine.Parameter(name: name, values: values, bytes: start..<position)
    }

    /// Goes past the colon; all that follows is the value.
    mutating func value() throws(InputError) -> Range<Int> {
        guard accept(UInt8(ascii: ":")) else {
            throw line.error(
                "the line has no colon where one is needed", at: position..<position + 1,
                expected: "a line like `SUMMARY:...`")
        }
        defer { position = line.bytes.count }
        return position..<line.bytes.count
    }

    private mutating func parameterValue() throws(InputError) -> String {
        let isQuoted = accept(UInt8(ascii: "\""))
        let start = position
        while position < line.bytes.count, !ends(line.bytes[position], isQuoted) { position += 1 }
        let text = ContentLineScanner.unescaped(line.text(start..<position))
        guard !isQuoted || accept(UInt8(ascii: "\"")) else {
            throw line.error("a quote is opened and never closed", at: start - 1..<start)
        }
        return text
    }

    private func ends(_ byte: UInt8, _ isQuoted: Bool) -> Bool {
        if isQuoted { return byte == UInt8(ascii: "\"") }
        return [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\"")].contains(byte)
    }

    /// `^n` is a line break, `^'` a double quote, `^^` a caret; other carets stand for themselves.
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
        var result = ""
        var isEscape = false
        for scalar in text.unicodeScalars {
            guard isEscape else {
                if scalar == "^" { isEscape = true } else { result.unicodeScalars.append(scalar) }
                continue
            }
            isEscape = false
            switch scalar {
            case "n": result.append("\n")
            case "'": result.append("\"")
            case "^": result.append("^")
            default:
                result.append("^")
                result.unicodeScalars.append(scalar)
            }
        }
        return isEscape ? result + "^" : result
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
}
