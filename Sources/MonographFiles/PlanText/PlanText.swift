package import DoseModel

/// Plan text: regimens and steps as people type them, one line each.
///
/// `5 mg before lunch and dinner for 7 days`, `10 mg three times daily`, `5/5/10 mg at breakfast/lunch/bedtime x 3 d`,
/// `stop`. Where a text can be read in two ways, reading it is an error that shows both.
package enum PlanText {
    /// The most days one step may last: ten years. A typing guard, not a clinical limit.
    package static let longestStep = 3_660
    /// The most days between two dosing days: a year. A typing guard.
    package static let longestInterval = 366
    /// The most doses a day that a text may count. A typing guard.
    package static let mostTimesDaily = 24
    /// The most steps a plan may have: more than one a day for ten years. A typing guard.
    package static let mostSteps = 5_000
    /// The largest amount that can be written: a kilogram. A typing guard that keeps sums from overflowing.
    package static let largestAmount = Dose(micrograms: 1_000_000_000)

    /// Reads one regimen, `10 mg three times daily`.
    ///
    /// - Parameters:
    ///   - text: the regimen with its place in the file.
    ///   - names: problem times that have names of their own, as `late reflux`.
    /// - Throws: an error located at the word that cannot be read.
    package static func regimen(_ text: LocatedText, names: [String] = []) throws(InputError) -> AskedRegimen {
        let regimen = try detailedRegimen(text, names: names)
        guard !regimen.hasDetails else {
            throw InputError(
                "a regimen names neither days of the week nor tablets", at: regimen.span,
                expected: "only amounts and times, like `10 mg three times daily`")
        }
        return regimen.asked
    }

    /// Reads one regimen that may name days of the week and tablets.
    package static func detailedRegimen(
        _ text: LocatedText, names: [String] = [], product: Product? = nil
    ) throws(InputError) -> PlanTextRegimen {
        var parser = try PlanTextParser(
            Array(text.bytes[text.range]), at: .value(text), names: names, product: product)
        let regimen = try parser.regimen()
        try parser.expectEnd(afterRegimen: regimen)
        return regimen
    }

    /// Reads one line of a plan: a step with its duration, or `stop`; `nil` for a blank line or a comment.
    ///
    /// - Parameter product: the one product at hand, which lets a line count tablets.
    package static func line(
        _ bytes: [UInt8], at place: PlanTextPlace, names: [String] = [], product: Product? = nil
    ) throws(InputError) -> PlanTextLine? {
        var parser = try PlanTextParser(bytes, at: place, names: names, product: product)
        return try parser.line()
    }

    /// Reads one moment of the day, `11:45`, `before lunch`, `at 09:00 on sat, sun`.
    package static func moment(
        _ text: LocatedText, names: [String] = []
    ) throws(InputError) -> (slot: DaySlot, anchor: Anchor, weekdays: WeekdaySet) {
        var parser = try PlanTextParser(Array(text.bytes[text.range]), at: .value(text), names: names)
        return try parser.moment()
    }

    /// Reads the tablets of a dose, `1/2 x 10 mg tablet + 1 x 5 mg tablet`.
    package static func take(_ text: LocatedText) throws(InputError) -> [Dosage] {
        let bytes = Array(text.bytes[text.range])
        return try PlanTextParser(bytes, at: .value(text), names: []).dosages(0..<bytes.count)
    }
}
