package import DoseModel

extension AmountText {
    /// How doses are written, for messages.
    package static let expectedDose = "a dose with its unit, for example `5 mg`"
    /// How doses and ranges of them are written, for messages.
    static let expectedDoseRange = "a dose or a range of doses, for example `5 mg` or `2-4 mg`"

    /// The most that can be stated: nobody takes a kilogram, and sums of a few hundred such doses still fit.
    private static let largest = Dose(micrograms: 1_000_000_000)

    /// Other ways to write the units of `DoseUnit`.
    private static let otherNames: [String: DoseUnit] = [
        "µg": .microgram, "μg": .microgram, "ug": .microgram, "microgram": .microgram, "micrograms": .microgram,
        "milligram": .milligram, "milligrams": .milligram, "gram": .gram, "grams": .gram,
    ]

    /// A dose above zero: `5 mg`, `2.5 mg`, `250 mcg`, `0.5 g`, `½ mg`. A bare number is refused, and so is what
    /// is no whole number of micrograms.
    package static func dose(_ text: LocatedText) throws(InputError) -> Dose {
        var scanner = AmountScanner(text)
        let number = try scanner.number(fractions: false, expecting: expectedDose)
        return try dose(number, doseUnit(scanner.rest, after: text), of: text)
    }

    /// A dose, `5 mg`, or a range with one unit, `2-4 mg`.
    static func doseRange(_ node: YAMLNode) throws(InputError) -> ClosedRange<Dose> {
        let text = try node.located(expecting: expectedDoseRange)
        var scanner = AmountScanner(text)
        let first = try scanner.number(fractions: false, expecting: expectedDoseRange)
        guard scanner.rangeSign() else {
            let dose = try dose(text)
            return dose...dose
        }
        let second = try scanner.number(fractions: false, expecting: expectedDoseRange)
        let unit = try doseUnit(scanner.rest, after: text)
        let (lower, upper) = (try dose(first, unit, of: text), try dose(second, unit, of: text))
        guard lower <= upper else { throw backwards(text) }
        return lower...upper
    }

    private static func dose(_ number: Ratio, _ unit: DoseUnit, of text: LocatedText) throws(InputError) -> Dose {
        guard number.numerator / number.denominator < largest.micrograms / unit.micrograms else {
            throw text.error("`\(text.text)` is no dose of anything", expected: "a dose below 1 kg")
        }
        guard let dose = Dose(micrograms: unit.micrograms).multiplied(by: number) else {
            throw text.error(
                "`\(text.text)` is no whole number of micrograms, and doses are never rounded",
                expected: "at most 3 decimals of a mg")
        }
        guard !dose.isZero else { throw text.error("a dose of nothing stands here", expected: "a dose above zero") }
        return dose
    }

    /// A dose that a scalar states.
    package static func dose(_ node: YAMLNode) throws(InputError) -> Dose {
        try dose(node.located(expecting: expectedDose))
    }

    private static func doseUnit(_ unit: LocatedText, after text: LocatedText) throws(InputError) -> DoseUnit {
        guard !unit.isEmpty else {
            throw text.error("a dose needs a unit, for example 5 mg", expected: "mg, mcg or g behind the number")
        }
        let word = unit.text.lowercased()
        if let known = DoseUnit(rawValue: word) ?? otherNames[word] { return known }
        guard word != "ml" else {
            throw unit.error(
                "`\(unit.text)` is a volume, and how much drug it holds depends on the liquid", expected: expectedDose)
        }
        throw unit.error(
            "`\(unit.text)` is no unit of dose", expected: "one of: mg, mcg, g",
            nearest: NearestWord.of(word, in: ["mg", "mcg", "g"]))
    }
}
