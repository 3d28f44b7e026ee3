package import DoseModel

extension YAMLNode {
    /// The text of a scalar, white space at the ends left out; never empty.
    package func text(expecting expected: @autoclosure () -> String = "text") throws(InputError) -> String {
        try located(expecting: expected()).text
    }

    /// A whole number in digits, inside a range.
    package func integer(in range: ClosedRange<Int>) throws(InputError) -> Int {
        func expected() -> String { "a whole number from \(range.lowerBound) to \(range.upperBound)" }
        let text = try located(expecting: expected())
        // More digits than any range has could overflow; signs, points and letters are no digits.
        guard text.range.count <= 15, text.bytes[text.range].allSatisfy({ (0x30...0x39).contains($0) }),
            let value = Int(text.text), range.contains(value)
        else { throw text.error("`\(text.text)` is not \(expected())", expected: expected()) }
        return value
    }

    /// The elements of a list.
    package func list(
        expecting expected: @autoclosure () -> String = "a list, `[one, two]` or lines that begin with `- `"
    )
        throws(InputError) -> [YAMLNode]
    {
        guard case .sequence(let items) = content else {
            throw error("\(kind) stands where a list is needed", expected: expected())
        }
        return items
    }

    /// The keys and values of a mapping.
    package func pairs(expecting expected: @autoclosure () -> String = "a mapping, lines of `key: value`")
        throws(InputError) -> [Pair]
    {
        guard case .mapping(let pairs) = content else {
            throw error("\(kind) stands where a mapping of keys is needed", expected: expected())
        }
        return pairs
    }

    /// One of a fixed set of words.
    package func choice<Choice>(of type: Choice.Type) throws(InputError) -> Choice
    where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
        let word = try choice(among: Choice.allCases.map(\.rawValue))
        guard let choice = Choice(rawValue: word) else { preconditionFailure("a case has no raw value") }
        return choice
    }

    /// One of some words.
    package func choice(among words: [String]) throws(InputError) -> String {
        func expected() -> String { "one of: " + words.joined(separator: ", ") }
        let text = try text(expecting: expected())
        guard words.contains(text) else {
            throw error(
                "`\(text)` is not a word that is known here", expected: expected(),
                nearest: NearestWord.of(text, in: words))
        }
        return text
    }

    /// A civil date, `2026-12-07`.
    package func date() throws(InputError) -> CivilDate {
        try AmountText.date(located(expecting: AmountText.expectedDate))
    }

    /// A time of day, `20:30` or `8 pm`.
    package func clockTime() throws(InputError) -> ClockTime {
        try AmountText.clockTime(located(expecting: AmountText.expectedClockTime))
    }
}
