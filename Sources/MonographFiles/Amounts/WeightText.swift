package import DoseModel

extension AmountText {
    /// How a body weight is written, for messages.
    package static let expectedWeight = "a body weight in kilograms, for example `64 kg`"

    /// Outside of this a weight is a slip of the pen.
    private static let weightBounds = 20.0...400.0

    /// A body weight in kilograms: `64 kg`, `64.5 kg`.
    package static func weight(_ text: LocatedText) throws(InputError) -> Kilograms {
        var scanner = AmountScanner(text)
        let number = try scanner.number(fractions: false, expecting: expectedWeight)
        let unit = scanner.rest
        guard !unit.isEmpty else {
            throw text.error("a weight needs its unit, for example 64 kg", expected: expectedWeight)
        }
        let word = unit.text.lowercased()
        guard ["kg", "kilogram", "kilograms"].contains(word) else {
            // Pounds and stones are no misspelled kilograms; the nearest word is still the one to write.
            throw unit.error(
                "`\(unit.text)` is no unit of weight that is read here", expected: expectedWeight, nearest: "kg")
        }
        let value = decimal(number)
        guard weightBounds.contains(value) else {
            throw text.error("nobody this program plans for weighs `\(text.text)`", expected: expectedWeight)
        }
        return Kilograms(value, text: text.text)
    }

    /// A body weight that a scalar states.
    package static func weight(_ node: YAMLNode) throws(InputError) -> Kilograms {
        try weight(node.located(expecting: expectedWeight))
    }
}
