package import DoseModel

/// Reads an amount from left to right: numbers first, then what is left.
package struct AmountScanner {
    /// More digits than this are no amount of anything here, and could overflow.
    private static let mostDigits = 15
    /// The largest number above or below the line of a fraction such as `1/2`.
    private static let largestPart: Int64 = 1_000

    /// Fractions that are one character, in UTF-8.
    private static let vulgar: [(bytes: [UInt8], value: Ratio)] = [
        ("½", Ratio(1, 2)), ("¼", Ratio(1, 4)), ("¾", Ratio(3, 4)), ("⅓", Ratio(1, 3)), ("⅔", Ratio(2, 3)),
        ("⅛", Ratio(1, 8)), ("⅜", Ratio(3, 8)), ("⅝", Ratio(5, 8)), ("⅞", Ratio(7, 8)),
    ].map { (Array($0.utf8), $1) }

    private let text: LocatedText
    private var index: Int

    /// Begins at the first byte of a text.
    package init(_ text: LocatedText) {
        self.text = text
        index = text.range.lowerBound
    }

    /// What is left, white space at the ends left out.
    package var rest: LocatedText { text.slice(index..<text.range.upperBound).trimmed }

    /// Reads an exact number of 0 or more: `5`, `2.5`, `½`, `1 ½`; with `fractions` also `1/2` and `1 1/2`, which
    /// elsewhere could be two amounts side by side.
    ///
    /// - Throws: where no number stands, or one that could be read in two ways.
    package mutating func number(fractions: Bool, expecting expected: String) throws(InputError) -> Ratio {
        skipSpaces()
        let start = index
        if skip("-") || skip("−") || skip("–") {
            throw error(from: start, "a number below zero stands here", expected)
        }
        if let value = vulgarFraction() { return value }
        if byte == UInt8(ascii: "."), digit(at: index + 1) {
            throw error(from: start, "a zero is missing before the point: `.5` is easily read as 5", expected)
        }
        guard digit(at: index) else { throw error(from: start, "a number is missing", expected) }
        let whole = try digits(expected)
        switch byte {
        case UInt8(ascii: ","):
            throw error(from: start, "a comma stands in the number", "a point for decimals, as in `2.5`")
        case UInt8(ascii: "."):
            return try decimals(after: whole, from: start, expected)
        case UInt8(ascii: "/") where fractions && digit(at: index + 1):
            return try fraction(above: whole, from: start, expected)
        default: break
        }
        return try mixed(whole, fractions: fractions, expected)
    }

    /// Passes a hyphen, a dash or `to` between two numbers; says whether one stood there.
    package mutating func rangeSign() -> Bool {
        skipSpaces()
        let start = index
        if skip("-") || skip("–") || skip("—") { return true }
        if skip("to") {
            if byte.map(LocatedText.isSpace) ?? false { return true }
            index = start
        }
        return false
    }

    private var byte: UInt8? { index < text.range.upperBound ? text.bytes[index] : nil }

    private func digit(at place: Int) -> Bool {
        place < text.range.upperBound && (0x30...0x39).contains(text.bytes[place])
    }

    private mutating func skipSpaces() {
        while let byte, LocatedText.isSpace(byte) { index += 1 }
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            guard text.bytes[index..<text.range.upperBound].starts(with: word) else { return false }
            index += word.count
            return true
        }
    }

    private mutating func digits(_ expected: String) throws(InputError) -> Int64 {
        let start = index
        var value: Int64 = 0
        while digit(at: index) {
            guard index - start < AmountScanner.mostDigits else {
                while digit(at: index) { index += 1 }
                throw error(from: start, "the number has more digits than any amount has", expected)
            }
            value = value * 10 + Int64(text.bytes[index] - 0x30)
            index += 1
        }
        return value
    }

    private mutating func decimals(after whole: Int64, from start: Int, _ expected: String) throws(InputError) -> Ratio
    {
        index += 1
        let first = index
        let part = try digits(expected)
        guard index > first else { throw error(from: start, "digits are missing after the point", expected) }
        guard byte != UInt8(ascii: "."), byte != UInt8(ascii: ",") else {
            throw error(from: start, "the number has two decimal signs", expected)
        }
        guard index - start <= AmountScanner.mostDigits + 1 else {
            throw error(from: start, "the number has more digits than any amount has", expected)
        }
        let scale = (first..<index).reduce(Int64(1)) { scale, _ in scale * 10 }
        return Ratio(whole * scale + part, scale)
    }

    private mutating func fraction(above: Int64, from start: Int, _ expected: String) throws(InputError) -> Ratio {
        index += 1
        let below = try digits(expected)
        guard (1...AmountScanner.largestPart).contains(below), above <= AmountScanner.largestPart else {
            throw error(from: start, "this fraction is no share of anything", "a fraction such as `1/2`")
        }
        return Ratio(above, below)
    }

    /// A whole number, and the fraction behind it if one stands there.
    private mutating func mixed(_ whole: Int64, fractions: Bool, _ expected: String) throws(InputError) -> Ratio {
        let afterWhole = index
        skipSpaces()
        if let part = vulgarFraction() { return Ratio(whole) + part }
        if fractions, index > afterWhole, digit(at: index) {
            let start = index
            let above = try digits(expected)
            if byte == UInt8(ascii: "/"), digit(at: index + 1) {
                let part = try fraction(above: above, from: start, expected)
                guard part < Ratio(1) else {
                    throw error(from: start, "the fraction behind a whole number is 1 or more", "`1 1/2`")
                }
                return Ratio(whole) + part
            }
        }
        index = afterWhole
        return Ratio(whole)
    }

    private mutating func vulgarFraction() -> Ratio? {
        guard let byte, byte >= 0x80 else { return nil }
        for (bytes, value) in AmountScanner.vulgar
        where text.bytes[index..<text.range.upperBound].starts(with: bytes) {
            index += bytes.count
            return value
        }
        return nil
    }

    private func error(from start: Int, _ message: String, _ expected: String) -> InputError {
        let end = max(index, min(start + 1, text.range.upperBound))
        return text.slice(start..<end).error(message, expected: expected)
    }
}
