package import DoseModel

extension AmountText {
    /// A unit of time with its names and bounds.
    private struct TimeUnits {
        /// Each name and how many of the smallest unit it stands for.
        let names: [(name: String, factor: Int64)]
        /// What may be stated, in the smallest unit.
        let bounds: ClosedRange<Int>
        /// How it is written, for messages.
        let example: String
        /// How a range is written, for messages.
        let rangeExample: String
    }

    private static let dayUnits = TimeUnits(
        names: [
            ("days", 1), ("day", 1), ("d", 1), ("weeks", 7), ("week", 7), ("wks", 7), ("wk", 7), ("w", 7),
        ], bounds: 1...3_660, example: "whole days or weeks, for example `7 days` or `1 week`",
        rangeExample: "a range of days, for example `3-7 days`")

    private static let minuteUnits = TimeUnits(
        names: [
            ("minutes", 1), ("minute", 1), ("mins", 1), ("min", 1), ("hours", 60), ("hour", 60), ("hrs", 60),
            ("hr", 60), ("h", 60),
        ], bounds: 0...1_440, example: "minutes or hours, for example `45 minutes` or `4 hours`",
        rangeExample: "a range of minutes, for example `30-60 minutes`")

    private static let monthUnits = TimeUnits(
        names: [("months", 1), ("month", 1), ("years", 12), ("year", 12)], bounds: 1...120,
        example: "whole months, for example `3 months`", rangeExample: "a range of months, for example `3-6 months`")

    /// Whole days, 1 to ten years: `7 days`, `1 week`, `3 d`, `2 wk`.
    package static func days(_ text: LocatedText) throws(InputError) -> Int { try single(text, dayUnits) }

    /// Whole minutes, 0 to a day: `45 minutes`, `4 hours`.
    package static func minutes(_ text: LocatedText) throws(InputError) -> Int { try single(text, minuteUnits) }

    /// Whole months, 1 to ten years: `3 months`.
    package static func months(_ text: LocatedText) throws(InputError) -> Int { try single(text, monthUnits) }

    /// A range of days: `3-7 days`, `1 to 2 weeks`.
    package static func dayRange(_ text: LocatedText) throws(InputError) -> ClosedRange<Int> {
        try range(text, dayUnits)
    }

    /// A range of minutes: `30-60 minutes`.
    package static func minuteRange(_ text: LocatedText) throws(InputError) -> ClosedRange<Int> {
        try range(text, minuteUnits)
    }

    /// A range of months: `3-6 months`.
    package static func monthRange(_ text: LocatedText) throws(InputError) -> ClosedRange<Int> {
        try range(text, monthUnits)
    }

    /// Days that a scalar states.
    package static func days(_ node: YAMLNode) throws(InputError) -> Int {
        try days(node.located(expecting: dayUnits.example))
    }

    /// Minutes that a scalar states.
    package static func minutes(_ node: YAMLNode) throws(InputError) -> Int {
        try minutes(node.located(expecting: minuteUnits.example))
    }

    /// Months that a scalar states.
    package static func months(_ node: YAMLNode) throws(InputError) -> Int {
        try months(node.located(expecting: monthUnits.example))
    }

    /// A range of days that a scalar states.
    package static func dayRange(_ node: YAMLNode) throws(InputError) -> ClosedRange<Int> {
        try dayRange(node.located(expecting: dayUnits.rangeExample))
    }

    /// A range of minutes that a scalar states.
    package static func minuteRange(_ node: YAMLNode) throws(InputError) -> ClosedRange<Int> {
        try minuteRange(node.located(expecting: minuteUnits.rangeExample))
    }

    /// A range of months that a scalar states.
    package static func monthRange(_ node: YAMLNode) throws(InputError) -> ClosedRange<Int> {
        try monthRange(node.located(expecting: monthUnits.rangeExample))
    }

    private static func single(_ text: LocatedText, _ units: TimeUnits) throws(InputError) -> Int {
        var scanner = AmountScanner(text)
        let number = try scanner.number(fractions: false, expecting: units.example)
        if scanner.rangeSign() {
            throw text.error("`\(text.text)` is a range where one value is needed", expected: units.example)
        }
        let factor = try factor(scanner.rest, of: text, units, expected: units.example)
        return try whole(number, factor, text, units)
    }

    private static func range(_ text: LocatedText, _ units: TimeUnits) throws(InputError) -> ClosedRange<Int> {
        var scanner = AmountScanner(text)
        let first = try scanner.number(fractions: false, expecting: units.rangeExample)
        guard scanner.rangeSign() else {
            throw text.error("`\(text.text)` is one value where a range is needed", expected: units.rangeExample)
        }
        let second = try scanner.number(fractions: false, expecting: units.rangeExample)
        let factor = try factor(scanner.rest, of: text, units, expected: units.rangeExample)
        let lower = try whole(first, factor, text, units)
        let upper = try whole(second, factor, text, units)
        guard lower <= upper else {
            throw backwards(text)
        }
        return lower...upper
    }

    private static func factor(_ unit: LocatedText, of text: LocatedText, _ units: TimeUnits, expected: String)
        throws(InputError) -> Int64
    {
        guard !unit.isEmpty else {
            throw text.error("`\(text.text)` needs a unit of time", expected: expected)
        }
        let word = unit.text.lowercased()
        guard let known = units.names.first(where: { $0.name == word }) else {
            throw unit.error(
                "`\(unit.text)` is no unit of time that fits here", expected: expected,
                nearest: NearestWord.of(word, in: units.names.map(\.name)))
        }
        return known.factor
    }

    private static func whole(_ number: Ratio, _ factor: Int64, _ text: LocatedText, _ units: TimeUnits)
        throws(InputError) -> Int
    {
        // The bound first: it keeps the product far from overflow.
        guard number.numerator / number.denominator <= Int64(units.bounds.upperBound) else {
            throw text.error("`\(text.text)` is too long", expected: units.example)
        }
        let product = Ratio(number.numerator * factor, number.denominator)
        guard product.isWhole else {
            throw text.error("`\(text.text)` is no whole number of the smallest unit", expected: units.example)
        }
        let value = Int(product.numerator)
        guard value <= units.bounds.upperBound else {
            throw text.error("`\(text.text)` is too long", expected: units.example)
        }
        guard value >= units.bounds.lowerBound else {
            throw text.error("`\(text.text)` is no time at all", expected: units.example)
        }
        return value
    }
}
