import DoseModel

extension Product {
    /// Into how many equal parts a unit is split at most: 1 for forms taken whole. Parts that are no whole number of
    /// micrograms cannot be stated and do not count.
    var parts: Int64 {
        guard form.isDivisible, smallestPart.value.numerator == 1 else { return 1 }
        return smallestPart.value.denominator.commonDivisor(with: strength.micrograms)
    }

    /// The volume of a liquid that holds a dose; `nil` where no whole number of measurable steps does.
    func volume(for dose: Dose) -> Ratio? {
        guard form.isMeasured, !strength.isZero, smallestPart.value > .zero else { return nil }
        let volume = dose.divided(by: strength)
        let step = smallestPart.value
        // Reduced crosswise first, so that the products stay small.
        let (first, second) = (Ratio(volume.numerator, step.numerator), Ratio(step.denominator, volume.denominator))
        let steps = Ratio(first.numerator * second.numerator, first.denominator * second.denominator)
        return steps.isWhole ? volume : nil
    }

    /// The dose in one measurable step of a liquid, times the smallest whole number that makes it whole micrograms.
    var measurableStep: Dose? {
        guard form.isMeasured, !strength.isZero, smallestPart.value > .zero else { return nil }
        let step = smallestPart.value
        let perPart = Ratio(strength.micrograms, step.denominator)
        return Dose(micrograms: Ratio(perPart.numerator * step.numerator, perPart.denominator).numerator)
    }
}

extension Int64 {
    /// The greatest common divisor; the other number where one of them is 0.
    func commonDivisor(with other: Int64) -> Int64 {
        var (larger, smaller) = (self, other)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}
