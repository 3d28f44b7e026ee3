package import DoseModel

extension AmountText {
    /// How creatinine is written, for messages.
    package static let expectedCreatinine = "a creatinine with its unit, for example `0.9 mg/dL` or `80 µmol/L`"
    /// How an eGFR or a clearance is written, for messages.
    package static let expectedKidneyRate = "an eGFR or clearance in mL/min, for example `72`"

    // These bounds catch slips of the pen and of the unit; they judge nobody's health. 50 mg/dL is above any value a
    // living person was reported with, and 80 mg/dL is what 80 µmol/L becomes with the wrong unit.
    private static let creatinineBounds = 0.1...50.0
    private static let kidneyRateBounds = 0.1...250.0

    private static let creatinineUnits: [(name: String, unit: Creatinine.Unit)] = [
        ("mg/dl", .milligramsPerDecilitre), ("µmol/l", .micromolesPerLitre), ("μmol/l", .micromolesPerLitre),
        ("umol/l", .micromolesPerLitre), ("micromol/l", .micromolesPerLitre), ("mmol/l", .millimolesPerLitre),
    ]

    /// Serum creatinine with its unit: `0.9 mg/dL`, `80 µmol/L`, `80 umol/L`, `0.08 mmol/L`.
    package static func creatinine(_ text: LocatedText) throws(InputError) -> Creatinine {
        var scanner = AmountScanner(text)
        let number = try scanner.number(fractions: false, expecting: expectedCreatinine)
        let unit = scanner.rest
        guard !unit.isEmpty else {
            throw text.error(
                "a creatinine needs its unit: `\(text.text)` means something else in each of them",
                expected: expectedCreatinine)
        }
        let word = unit.text.lowercased()
        guard let known = creatinineUnits.first(where: { $0.name == word }) else {
            throw unit.error(
                "`\(unit.text)` is no unit of creatinine", expected: "one of: mg/dL, µmol/L, mmol/L",
                nearest: NearestWord.of(word, in: ["mg/dL", "µmol/L", "umol/L", "mmol/L"]))
        }
        let value = Creatinine(decimal(number), known.unit, text: text.text)
        guard creatinineBounds.contains(value.milligramsPerDecilitre) else {
            throw text.error(
                "nobody has a creatinine of `\(text.text)`; is the unit right?", expected: expectedCreatinine)
        }
        return value
    }

    /// Serum creatinine that a scalar states.
    package static func creatinine(_ node: YAMLNode) throws(InputError) -> Creatinine {
        try creatinine(node.located(expecting: expectedCreatinine))
    }

    /// An eGFR or a creatinine clearance: `72`, `72 mL/min`, `72 mL/min/1.73 m²`; the value in mL/min and as written.
    package static func kidneyRate(_ text: LocatedText) throws(InputError) -> (value: Double, text: String) {
        var scanner = AmountScanner(text)
        let number = try scanner.number(fractions: false, expecting: expectedKidneyRate)
        let unit = scanner.rest
        let word = String(unit.text.lowercased().filter { $0 != " " })
        guard ["", "ml/min", "ml/min/1.73m²", "ml/min/1.73m2", "ml/min/1.73m^2"].contains(word) else {
            throw unit.error(
                "`\(unit.text)` is no unit of kidney function", expected: expectedKidneyRate,
                nearest: NearestWord.of(word, in: ["mL/min"]))
        }
        let value = decimal(number)
        guard kidneyRateBounds.contains(value) else {
            throw text.error("no kidneys clear `\(text.text)`", expected: expectedKidneyRate)
        }
        return (value, text.text)
    }

    /// An eGFR or clearance that a scalar states.
    package static func kidneyRate(_ node: YAMLNode) throws(InputError) -> (value: Double, text: String) {
        try kidneyRate(node.located(expecting: expectedKidneyRate))
    }

    /// The number as the equations need it. Both parts have at most 15 digits, so each is exact and the quotient is
    /// the double nearest to what was written.
    static func decimal(_ number: Ratio) -> Double { Double(number.numerator) / Double(number.denominator) }
}
