import DoseModel

extension Ratio {
    /// A hundred of a hundred.
    static let hundredPercent = Ratio(100)

    /// The exact product; reduced crosswise first, so that it stays small.
    func scaled(by other: Ratio) -> Ratio {
        let (first, second) = (Ratio(numerator, other.denominator), Ratio(other.numerator, denominator))
        return Ratio(first.numerator * second.numerator, first.denominator * second.denominator)
    }

    /// The exact difference.
    func minus(_ other: Ratio) -> Ratio { self + other * -1 }

    /// So many percent of it.
    func percent(_ share: Ratio) -> Ratio { scaled(by: Ratio(share.numerator, share.denominator * 100)) }

    /// It and so much divided by `other`, which must not be zero.
    func divided(by other: Ratio) -> Ratio { scaled(by: Ratio(other.denominator, other.numerator)) }

    /// The largest whole number that is not larger.
    var floor: Int64 {
        let whole = numerator / denominator
        return numerator < 0 && !numerator.isMultiple(of: denominator) ? whole - 1 : whole
    }

    /// Micrograms as a dose, to the nearest whole one, a half upwards.
    var nearestDose: Dose { Dose(micrograms: (self + Ratio(1, 2)).floor) }

    /// Micrograms a day in words, `8.75 mg/day`; where whole micrograms cannot say it, `10 mg in 3 days`.
    var perDayText: String {
        isWhole
            ? Dose(micrograms: numerator).perDayText : Dose(micrograms: numerator).text + " in \(denominator) days"
    }

    /// An exact quotient of wide numbers; `nil` where it does not fit, or where it would overflow when it is multiplied
    /// with amounts of its own size.
    init?(wide numerator: Int128, _ denominator: Int128) {
        guard denominator > 0 else { return nil }
        var (larger, smaller) = (numerator.magnitude, denominator.magnitude)
        while smaller > UInt128(UInt64.max) { (larger, smaller) = (smaller, larger % smaller) }
        if smaller != 0 {
            // The rest in words of the machine, which is many times faster.
            var (first, second) = (UInt64(smaller), UInt64(larger % smaller))
            while second != 0 { (first, second) = (second, first % second) }
            larger = UInt128(first)
        }
        let divisor = Int128(max(larger, 1))
        let (above, below) = (numerator / divisor, denominator / divisor)
        guard let top = Int64(exactly: above), let bottom = Int64(exactly: below) else { return nil }
        self.init(top, bottom)
    }
}
