/// An amount of drug, exact, in whole micrograms. Never a floating-point number: a dose that cannot be written in
/// micrograms cannot be stated at all.
public struct Dose: Hashable, Comparable, Sendable {
    /// The amount in micrograms.
    public let micrograms: Int64

    /// No drug at all.
    public static let zero = Dose(micrograms: 0)

    /// Creates a dose from whole micrograms.
    public init(micrograms: Int64) {
        self.micrograms = micrograms
    }

    /// Creates a dose from whole milligrams.
    public init(milligrams: Int64) {
        self.micrograms = milligrams * DoseUnit.milligram.micrograms
    }

    /// The text people read and the readers accept: exact decimal milligrams, `5 mg`, `2.5 mg`, `0.125 mg`.
    public var text: String {
        DecimalText.thousandths(micrograms) + " mg"
    }

    /// This dose as a rate, `60 mg/day`.
    public var perDayText: String { text + "/day" }

    /// Whether any drug is taken.
    public var isZero: Bool { micrograms == 0 }

    /// This dose taken `count` times; `nil` where the result is no whole number of micrograms.
    public func multiplied(by count: Ratio) -> Dose? {
        let product = micrograms.multipliedReportingOverflow(by: count.numerator)
        guard !product.overflow, product.partialValue.isMultiple(of: count.denominator) else { return nil }
        return Dose(micrograms: product.partialValue / count.denominator)
    }

    /// How many times `unit` goes into this dose, exactly. `unit` must not be zero.
    public func divided(by unit: Dose) -> Ratio {
        Ratio(micrograms, unit.micrograms)
    }

    /// The smaller amount comes first.
    public static func < (left: Dose, right: Dose) -> Bool { left.micrograms < right.micrograms }
    /// The exact sum.
    public static func + (left: Dose, right: Dose) -> Dose { Dose(micrograms: left.micrograms + right.micrograms) }
    /// The exact difference; negative where `right` is the larger.
    public static func - (left: Dose, right: Dose) -> Dose { Dose(micrograms: left.micrograms - right.micrograms) }
    /// The dose taken a whole number of times.
    public static func * (left: Dose, right: Int) -> Dose { Dose(micrograms: left.micrograms * Int64(right)) }
    /// Adds `right` to `left`.
    public static func += (left: inout Dose, right: Dose) { left = left + right }
}

extension Sequence<Dose> {
    /// The exact sum of all doses. Inlinable, because sums over arrays of doses are on the path of every plan.
    @inlinable
    public func total() -> Dose {
        var sum = Dose.zero
        for dose in self { sum += dose }
        return sum
    }
}
