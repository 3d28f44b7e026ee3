import DoseModel

extension PlanTextCursor {
    /// Reads the token at or after `position`.
    func scan(from position: Int) throws(InputError) -> PlanToken {
        var start = position
        while let length = spaceLength(at: start) { start += length }
        guard start < bytes.count else { return PlanToken(kind: .end, bytes: start..<start) }
        let byte = bytes[start]
        if byte == UInt8(ascii: "#"), start == 0 || start > position {
            return PlanToken(kind: .end, bytes: start..<start)
        }
        if isDigit(start) || fraction(at: start) != nil { return try number(at: start) }
        if byte == UInt8(ascii: "."), isDigit(start + 1) {
            let digits = digitsEnd(from: start + 1)
            throw error(
                "`\(text(start..<digits))` begins with a point, which is easily overlooked", at: start..<digits,
                expected: "a zero before the point", nearest: "0" + text(start..<digits))
        }
        if isLetter(start) { return word(at: start) }
        let (scalar, length) = scalar(at: start)
        return PlanToken(kind: .mark(scalar), bytes: start..<start + length)
    }

    // MARK: - Words

    /// A word: letters, digits after the first letter (`q8h`), points between single letters (`b.i.d.`) and hyphens
    /// between letters (`mon-fri`). `x` before a digit stands alone, as in `x7d`.
    private func word(at start: Int) -> PlanToken {
        var position = start
        while position < bytes.count {
            if isLetter(position) || isDigit(position) {
                position += 1
            } else if bytes[position] == UInt8(ascii: "-"), isLetter(position + 1) {
                position += 1
            } else if bytes[position] == UInt8(ascii: "."), isAbbreviationPoint(position, from: start) {
                position += 1
            } else {
                break
            }
            if position == start + 1, bytes[start] | 0x20 == UInt8(ascii: "x"), isDigit(position) { break }
        }
        var letters = bytes[start..<position]
        letters.removeAll { $0 == UInt8(ascii: ".") }
        let lower = String(decoding: letters, as: UTF8.self).lowercased()
        return PlanToken(kind: .word(lower), bytes: start..<position)
    }

    /// Whether the point at `position` belongs to an abbreviation of single letters.
    private func isAbbreviationPoint(_ position: Int, from start: Int) -> Bool {
        let letterBefore = position == start + 1 || (position >= start + 2 && bytes[position - 2] == UInt8(ascii: "."))
        let more = isLetter(position + 1) && position + 2 < bytes.count && bytes[position + 2] == UInt8(ascii: ".")
        return letterBefore && (more || position > start + 1)
    }

    // MARK: - Numbers, times and dates

    private func number(at start: Int) throws(InputError) -> PlanToken {
        let digits = digitsEnd(from: start)
        if digits < bytes.count {
            if bytes[digits] == UInt8(ascii: ":"), isDigit(digits + 1) { return try time(at: start, colon: digits) }
            if bytes[digits] == UInt8(ascii: "-"), digits - start == 4, isDigit(digits + 1) {
                return try date(at: start)
            }
        }
        guard digits - start <= 9 else {
            throw error("`\(text(start..<digits))` is too large a number", at: start..<digits)
        }
        var value = digitsValue(start..<digits) * PlanToken.one
        var position = digits
        if let part = fraction(at: digits) {
            value += part
            position += 2
        } else if digits < bytes.count, bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ",") {
            let decimals = digitsEnd(from: digits + 1)
            if bytes[digits] == UInt8(ascii: ",") {
                guard decimals == digits + 1 else { throw commaError(start..<decimals, comma: digits) }
            } else {
                value += try decimalPart(digits + 1..<decimals, of: start)
                position = decimals
            }
        }
        return PlanToken(kind: .number(value), bytes: start..<position)
    }

    private func decimalPart(_ range: Range<Int>, of start: Int) throws(InputError) -> Int64 {
        guard (1...6).contains(range.count) else {
            throw error(
                "`\(text(start..<range.upperBound))` is no number", at: start..<range.upperBound,
                expected: "one to six digits after the point")
        }
        return (range.count..<6).reduce(digitsValue(range)) { value, _ in value * 10 }
    }

    private func commaError(_ range: Range<Int>, comma: Int) -> InputError {
        let (left, right) = (text(range.lowerBound..<comma), text(comma + 1..<range.upperBound))
        return error(
            "`\(text(range))` can be read two ways", at: range,
            expected: "a point for decimals, `\(left).\(right)`; or a space after the comma, `\(left), \(right)`; "
                + "thousands are written without a mark")
    }

    private func time(at start: Int, colon: Int) throws(InputError) -> PlanToken {
        let end = digitsEnd(from: colon + 1)
        guard colon - start <= 2, end - colon == 3,
            let time = ClockTime(hour: Int(digitsValue(start..<colon)), minute: Int(digitsValue(colon + 1..<end)))
        else {
            throw error("`\(text(start..<end))` is no clock time", at: start..<end, expected: "00:00 to 23:59")
        }
        return PlanToken(kind: .time(time), bytes: start..<end)
    }

    private func date(at start: Int) throws(InputError) -> PlanToken {
        var end = start
        while end < bytes.count, isDigit(end) || bytes[end] == UInt8(ascii: "-") { end += 1 }
        let range = start..<end
        let hyphens = range.filter { bytes[$0] == UInt8(ascii: "-") }
        guard end - start == 10, hyphens == [start + 4, start + 7] else {
            throw error("`\(text(range))` is no date", at: range, expected: "year-month-day, like 2026-12-07")
        }
        let month = Int(digitsValue(start + 5..<start + 7))
        let day = Int(digitsValue(start + 8..<end))
        guard let date = CivilDate(year: Int(digitsValue(start..<start + 4)), month: month, day: day) else {
            throw error("`\(text(range))` is no date: there is no such day", at: range)
        }
        return PlanToken(kind: .date(date), bytes: range)
    }

    // MARK: - Bytes

    private func isDigit(_ position: Int) -> Bool {
        position < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    }

    private func digitsEnd(from start: Int) -> Int {
        var end = start
        while isDigit(end) { end += 1 }
        return end
    }

    /// The value of a few digits.
    private func digitsValue(_ range: Range<Int>) -> Int64 {
        bytes[range].reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    /// A letter of any alphabet; fractions, dashes and spaces outside ASCII are none.
    private func isLetter(_ position: Int) -> Bool {
        guard position < bytes.count else { return false }
        let byte = bytes[position]
        if byte < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
        // A later byte of a character belongs to whatever its first byte began.
        if byte & 0xC0 == 0x80 { return true }
        return scalar(at: position).scalar.properties.isAlphabetic
    }

    /// The millionths of `½`, `¼` or `¾`.
    private func fraction(at position: Int) -> Int64? {
        guard position + 1 < bytes.count, bytes[position] == 0xC2 else { return nil }
        switch bytes[position + 1] {
        case 0xBC: return PlanToken.one / 4
        case 0xBD: return PlanToken.one / 2
        case 0xBE: return PlanToken.one / 4 * 3
        default: return nil
        }
    }

    /// The length of the space at `position`: a space, a tab, or a space that does not break.
    private func spaceLength(at position: Int) -> Int? {
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return 1
        case 0xC2 where position + 1 < bytes.count && bytes[position + 1] == 0xA0: return 2
        default: return nil
        }
    }

    /// The character that begins at `position`, dashes made hyphens.
    private func scalar(at position: Int) -> (scalar: Unicode.Scalar, length: Int) {
        var end = position + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        let scalar = String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
        let isDash = ("\u{2010}"..."\u{2014}").contains(scalar) || scalar == "\u{2212}"
        return (isDash ? "-" : scalar, end - position)
    }
}
