/// An exact fraction in lowest terms with a positive denominator: tablet counts, millilitres, shares of a dose.
public struct Ratio: Hashable, Comparable, Sendable {
    /// The number above the line; carries the sign.
    public let numerator: Int64
    /// The number below the line, always positive.
    public let denominator: Int64

    /// Nothing.
    public static let zero = Ratio(0)

    /// Creates a whole number.
    public init(_ whole: Int64) {
        numerator = whole
        denominator = 1
    }

    /// Creates `numerator / denominator`, reduced. `denominator` must not be zero.
    public init(_ numerator: Int64, _ denominator: Int64) {
        precondition(denominator != 0, "a ratio needs a denominator")
        let divisor = Ratio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int64 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int64(divisor)
        self.denominator = sign * denominator / Int64(divisor)
    }

    /// Whether this is a whole number.
    public var isWhole: Bool { denominator == 1 }

    /// The smallest whole number that is not below it: the units to open for a count of zero or more.
    public var roundedUp: Int64 { (numerator + denominator - 1) / denominator }

    /// As people write a count of tablets: `2`, `1/2`, `1 1/2`.
    public var text: String {
        let magnitude = numerator.magnitude
        let whole = magnitude / UInt64(denominator)
        let rest = magnitude % UInt64(denominator)
        let sign = numerator < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        let fraction = "\(rest)/\(denominator)"
        return whole == 0 ? sign + fraction : "\(sign)\(whole) \(fraction)"
    }

    /// As exact decimal text where thousandths suffice (`2.5`), otherwise as a fraction: volumes in millilitres.
    public var decimalText: String {
        guard 1_000 % denominator == 0 else { return text }
        return DecimalText.thousandths(numerator * (1_000 / denominator))
    }

    /// Orders by value.
    public static func < (left: Ratio, right: Ratio) -> Bool {
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        return first.high != second.high ? first.high < second.high : first.low < second.low
    }
    /// The exact sum.
    public static func + (left: Ratio, right: Ratio) -> Ratio {
        Ratio(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }
    /// The ratio taken a whole number of times.
    public static func * (left: Ratio, right: Int) -> Ratio {
        Ratio(left.numerator * Int64(right), left.denominator)
    }
    /// Adds `right` to `left`.
    public static func += (left: inout Ratio, right: Ratio) { left = left + right }

    private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }
}
