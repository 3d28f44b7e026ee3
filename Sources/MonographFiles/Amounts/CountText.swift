package import DoseModel

extension AmountText {
    /// How counts are written, for messages.
    package static let expectedCount = "a count, for example `1`, `1/2`, `1 1/2` or `0.5`"

    /// A hundred tablets at once are no dose of anything.
    private static let mostUnits: Int64 = 100

    /// A count of tablets or millilitres above zero: `2`, `1/2`, `1 1/2`, `0.5`, `½`.
    package static func count(_ text: LocatedText) throws(InputError) -> Ratio {
        var scanner = AmountScanner(text)
        let count = try scanner.number(fractions: true, expecting: expectedCount)
        guard scanner.rest.isEmpty else {
            throw scanner.rest.error("`\(scanner.rest.text)` stands behind the count", expected: expectedCount)
        }
        guard count.numerator > 0, count.numerator / count.denominator < mostUnits else {
            throw text.error("`\(text.text)` is no count of anything one takes at once", expected: expectedCount)
        }
        return count
    }

    /// A count that a scalar states.
    package static func count(_ node: YAMLNode) throws(InputError) -> Ratio {
        try count(node.located(expecting: expectedCount))
    }

    /// Whole percent from 0 to 100: `30 %`.
    package static func percent(_ node: YAMLNode) throws(InputError) -> Int {
        let expected = "whole percent, for example `30 %`"
        let text = try node.located(expecting: expected)
        var scanner = AmountScanner(text)
        let number = try scanner.number(fractions: false, expecting: expected)
        guard ["%", "percent"].contains(scanner.rest.text) else {
            throw text.error("`\(text.text)` is no percentage", expected: expected)
        }
        guard number.isWhole, number.numerator <= 100 else {
            throw text.error("`\(text.text)` is no whole percentage up to 100", expected: expected)
        }
        return Int(number.numerator)
    }
}
