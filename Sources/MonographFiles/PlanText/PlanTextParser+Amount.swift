import DoseModel

extension PlanTextParser {
    /// The amounts before the times of a dose: one, or several with slashes between them.
    struct Amounts {
        /// The amounts, in the order of the text.
        var doses: [Dose]
        /// Where they stand.
        var bytes: Range<Int>
        /// Whether two numbers stand before one unit such that they could be a fraction, as in `1/2 mg`.
        var mayBeFraction: Bool
        /// The tablets, where the amount was counted in them.
        var take: [Dosage]?
    }

    /// `5 mg`, `5/5/10 mg`, `5 mg/10 mg`.
    mutating func amounts() throws(InputError) -> Amounts {
        if let counted = try countedAmount() { return counted }
        let start = cursor.token.bytes.lowerBound
        var numbers: [(millionths: Int64, bytes: Range<Int>)] = []
        var doses: [Dose] = []
        var units = 0
        repeat {
            guard case .number(let millionths) = cursor.token.kind else { throw amountExpected() }
            numbers.append((millionths, cursor.token.bytes))
            try cursor.advance()
            try refuseRange(from: start, expected: "one amount; a plan says which")
            if cursor.token.isMark("/") { continue }
            let unit = try unit(after: start)
            units += 1
            for number in numbers { doses.append(try dose(number.millionths, unit, at: number.bytes)) }
            numbers = []
            try refuseRate(from: start)
        } while try accept(mark: "/")
        return Amounts(
            doses: doses, bytes: start..<cursor.end,
            mayBeFraction: units == 1 && doses.count == 2 && doses[0] < doses[1])
    }

    /// `2 tablets`, `1/2 tab`, `1 1/2 tabs` of the one product at hand; `nil` where none is known, or something else
    /// is counted.
    private mutating func countedAmount() throws(InputError) -> Amounts? {
        guard let product, !product.form.isMeasured, case .number = cursor.token.kind else { return nil }
        let start = cursor.token.bytes.lowerBound
        var ahead = self
        // What is no count of tablets is read as an amount, which says what is wrong with it.
        guard let count = try? ahead.tabletCount(), let word = ahead.cursor.token.word, PlanWords.pieces.contains(word)
        else { return nil }
        try ahead.cursor.advance()
        self = ahead
        let bytes = start..<cursor.end
        guard let amount = product.strength.multiplied(by: count), amount <= PlanText.largestAmount else {
            throw cursor.error("`\(cursor.text(bytes))` is no dose in whole micrograms", at: bytes)
        }
        return Amounts(
            doses: [amount], bytes: bytes, mayBeFraction: false, take: [Dosage(product: product.name, count: count)])
    }

    private func amountExpected() -> InputError {
        if let word = cursor.token.word, word == "take" || word == "give" {
            return cursor.error(
                "`\(cursor.text(cursor.token.bytes))` is not needed", at: cursor.token.bytes,
                expected: "an amount first, like `5 mg at bedtime`")
        }
        return unexpected(expected: "an amount with its unit, like `5 mg`", words: ["stop", "then"])
    }

    /// `15 mg/day` is what a day's doses sum to; `0.3 mg/kg` depends on the person. Neither is a dose.
    private func refuseRate(from start: Int) throws(InputError) {
        guard cursor.token.isMark("/") else { return }
        var ahead = cursor
        try ahead.advance()
        guard ahead.token.word != nil else { return }
        let bytes = start..<ahead.token.bytes.upperBound
        throw cursor.error(
            "`\(cursor.text(bytes))` is a rate, not a dose", at: bytes,
            expected: "the amount of each dose, like `5 mg three times daily`")
    }

    /// `5-10 mg` is a choice, not a dose; `3-4 days` no duration.
    mutating func refuseRange(from start: Int, expected: String) throws(InputError) {
        let isRange = cursor.token.isMark("-") || cursor.token.word == "to" || cursor.token.word == "or"
        guard isRange else { return }
        try cursor.advance()
        if case .number = cursor.token.kind { try cursor.advance() }
        throw cursor.error(
            "`\(cursor.text(start..<cursor.end))` is a range", at: start..<cursor.end,
            expected: expected)
    }

    private mutating func unit(after start: Int) throws(InputError) -> DoseUnit {
        let number = cursor.text(start..<cursor.end)
        if let word = cursor.token.word {
            if let unit = PlanWords.unit(word) {
                try cursor.advance()
                return unit
            }
            let text = cursor.text(cursor.token.bytes)
            switch word {
            case "ml", "mls", "millilitre", "millilitres", "milliliter", "milliliters":
                throw cursor.error(
                    "`\(number) \(text)` is a volume, not an amount of drug", at: start..<cursor.token.bytes.upperBound,
                    expected: "the dose in mg; what to take goes in parentheses after it")
            case "tablet", "tablets", "tab", "tabs", "pill", "pills", "capsule", "capsules":
                throw cursor.error(
                    "`\(number) \(text)` is a count, not an amount of drug", at: start..<cursor.token.bytes.upperBound,
                    expected:
                        "the dose in mg; what to take goes in parentheses after it, like `5 mg (1/2 x 10 mg tablet)`; or "
                        + "`products` with the one tablet that is counted, as `--products \"10 mg tablet\"`")
            default: break
            }
            if PlanWords.afterAmount.contains(word) || PlanWords.readings(of: word) != nil {
                throw noUnit(number, start)
            }
            throw cursor.error(
                "`\(text)` is no unit of a dose", at: cursor.token.bytes, expected: "mg, mcg or g",
                nearest: NearestWord.of(word, in: DoseUnit.allCases.map(\.rawValue)))
        }
        throw noUnit(number, start)
    }

    private func noUnit(_ number: String, _ start: Int) -> InputError {
        cursor.error(
            "`\(number)` has no unit", at: start..<cursor.end, expected: "mg, mcg or g after the number",
            nearest: "\(number) mg")
    }

    private func dose(_ millionths: Int64, _ unit: DoseUnit, at bytes: Range<Int>) throws(InputError) -> Dose {
        let perMicrogram = PlanToken.one / unit.micrograms
        guard millionths.isMultiple(of: perMicrogram) else {
            throw cursor.error(
                "`\(cursor.text(bytes)) \(unit.rawValue)` is finer than a whole microgram", at: bytes,
                expected: "an amount in whole micrograms")
        }
        let dose = Dose(micrograms: millionths / perMicrogram)
        guard dose <= PlanText.largestAmount else {
            throw cursor.error(
                "`\(cursor.text(bytes)) \(unit.rawValue)` is no possible dose", at: bytes,
                expected: "at most \(PlanText.largestAmount.text)")
        }
        return dose
    }
}
