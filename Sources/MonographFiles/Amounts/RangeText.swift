import DoseModel

extension AmountText {
    /// How shares and ranges of them are written, for messages.
    static let expectedPercentRange = "percent, for example `10 %` or `5-10 %`"
    /// How spans of days are written, for messages.
    static let expectedDaySpan = "days or weeks, for example `7 days` or `4-8 weeks`"
    /// How whole numbers and ranges of them are written, for messages.
    static let expectedCountRange = "a whole number or a range, for example `4` or `2-4`"
    /// How plain numbers are written, for messages.
    static let expectedNumber = "a number, for example `2` or `1.5`"

    /// The largest plain number, percentage or count. A typing guard that keeps exact arithmetic from overflowing.
    private static let largestNumber: Int64 = 10_000
    /// The most parts of a whole: six decimals.
    private static let largestDenominator: Int64 = 1_000_000

    /// A share, `10 %`, or a range, `5-10 %`; exact, above nothing.
    static func percentRange(_ node: YAMLNode) throws(InputError) -> ClosedRange<Ratio> {
        let (text, range, unit) = try numbers(node, expecting: expectedPercentRange)
        guard ["%", "percent"].contains(unit) else {
            throw text.error("`\(text.text)` is no percentage", expected: expectedPercentRange)
        }
        guard range.lowerBound > .zero else {
            throw text.error("`\(text.text)` begins at nothing", expected: "a share above zero")
        }
        return range
    }

    /// A share in percent, `12.5 %`; exact, above nothing.
    static func exactPercent(_ node: YAMLNode) throws(InputError) -> Ratio {
        let range = try percentRange(node)
        guard range.lowerBound == range.upperBound else {
            throw node.error("a range stands where one share is needed", expected: "one share, for example `10 %`")
        }
        return range.lowerBound
    }

    /// Days, `14 days`, or a range of them, `4-8 weeks`.
    static func daySpan(_ node: YAMLNode) throws(InputError) -> ClosedRange<Int> {
        let text = try node.located(expecting: expectedDaySpan)
        var scanner = AmountScanner(text)
        _ = try scanner.number(fractions: false, expecting: expectedDaySpan)
        if scanner.rangeSign() { return try dayRange(text) }
        let days = try days(text)
        return days...days
    }

    /// A whole number from 1, `4`, or a range, `2-4`.
    static func countRange(_ node: YAMLNode) throws(InputError) -> ClosedRange<Int> {
        let (text, range, unit) = try numbers(node, expecting: expectedCountRange)
        guard unit.isEmpty else {
            throw text.error("`\(unit)` stands behind a plain number", expected: expectedCountRange)
        }
        guard range.lowerBound.isWhole, range.upperBound.isWhole, range.lowerBound > .zero else {
            throw text.error("`\(text.text)` is no count", expected: expectedCountRange)
        }
        return Int(range.lowerBound.numerator)...Int(range.upperBound.numerator)
    }

    /// A plain number above zero, exact: `2`, `1.5`.
    static func number(_ node: YAMLNode) throws(InputError) -> Ratio {
        let (text, range, unit) = try numbers(node, expecting: expectedNumber)
        guard unit.isEmpty else {
            throw text.error("`\(unit)` stands behind a plain number", expected: expectedNumber)
        }
        guard range.lowerBound == range.upperBound else {
            throw text.error("a range stands where one number is needed", expected: expectedNumber)
        }
        guard range.lowerBound > .zero else {
            throw text.error("`\(text.text)` is nothing", expected: "a number above zero")
        }
        return range.lowerBound
    }

    /// One number or two, and the unit behind them.
    private static func numbers(_ node: YAMLNode, expecting expected: String) throws(InputError)
        -> (text: LocatedText, range: ClosedRange<Ratio>, unit: String)
    {
        let text = try node.located(expecting: expected)
        var scanner = AmountScanner(text)
        let lower = try bounded(scanner.number(fractions: false, expecting: expected), text, expected)
        var upper = lower
        if scanner.rangeSign() {
            upper = try bounded(scanner.number(fractions: false, expecting: expected), text, expected)
        }
        guard lower <= upper else { throw backwards(text) }
        return (text, lower...upper, scanner.rest.text)
    }

    private static func bounded(_ number: Ratio, _ text: LocatedText, _ expected: String) throws(InputError) -> Ratio {
        guard number.numerator / number.denominator < largestNumber, number.denominator <= largestDenominator else {
            throw text.error("`\(text.text)` is out of all proportion", expected: expected)
        }
        return number
    }

    /// The error for a range with the larger value first.
    static func backwards(_ text: LocatedText) -> InputError {
        text.error("the range `\(text.text)` runs backwards", expected: "the smaller value first")
    }
}
