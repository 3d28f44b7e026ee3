import DoseModel
import Testing

/// The laws of exact amounts.
struct QuantityTests {
    @Test("A ratio is reduced, has a positive denominator, and equals every other way to write it")
    func reduced() {
        for numerator in Int64(-12)...12 {
            for denominator in Int64(-12)...12 where denominator != 0 {
                let ratio = Ratio(numerator, denominator)
                #expect(ratio.denominator > 0)
                #expect(ratio.numerator * denominator == numerator * ratio.denominator)
                #expect(Ratio(numerator * 7, denominator * 7) == ratio)
                #expect(ratio.isWhole == (numerator % denominator == 0))
                let divisors = (2...12).filter {
                    ratio.numerator % Int64($0) == 0 && ratio.denominator % Int64($0) == 0
                }
                #expect(divisors.isEmpty, "\(ratio) could be reduced")
            }
        }
    }

    @Test("Sums, multiples and order of ratios agree with those over a common denominator")
    func arithmetic() {
        // 27720 is a multiple of all denominators used.
        func scaled(_ ratio: Ratio) -> Int64 { ratio.numerator * (27_720 / ratio.denominator) }
        let all = (Int64(-7)...7).flatMap { top in (Int64(1)...12).map { Ratio(top, $0) } }
        for left in all {
            for right in all {
                #expect(scaled(left) + scaled(right) == (left + right).numerator * 27_720 / (left + right).denominator)
                #expect((left < right) == (scaled(left) < scaled(right)))
            }
            #expect(left * 3 == left + left + left)
            #expect(left + Ratio.zero == left)
        }
    }

    @Test("Counts read as people write them")
    func ratioText() {
        let cases: [(Ratio, String, String)] = [
            (Ratio(1), "1", "1"), (Ratio(1, 2), "1/2", "0.5"), (Ratio(3, 2), "1 1/2", "1.5"), (Ratio(0), "0", "0"),
            (Ratio(-1, 2), "-1/2", "-0.5"), (Ratio(-5, 2), "-2 1/2", "-2.5"), (Ratio(5, 4), "1 1/4", "1.25"),
            (Ratio(1, 3), "1/3", "1/3"), (Ratio(7, 3), "2 1/3", "2 1/3"), (Ratio(1, 8), "1/8", "0.125"),
        ]
        for (ratio, text, decimal) in cases {
            #expect(ratio.text == text)
            #expect(ratio.decimalText == decimal)
        }
    }

    @Test("Doses add, order and multiply exactly, and refuse what is no whole microgram")
    func doses() {
        #expect(Dose(milligrams: 5) == Dose(micrograms: 5_000))
        #expect(Dose(milligrams: 5).multiplied(by: Ratio(3, 2)) == Dose(micrograms: 7_500))
        #expect(Dose(milligrams: 10).multiplied(by: Ratio(1, 3)) == nil)
        #expect(Dose(micrograms: 9).multiplied(by: Ratio(1, 3)) == Dose(micrograms: 3))
        #expect(Dose(micrograms: .max).multiplied(by: Ratio(2)) == nil, "too large is refused, not wrapped")
        #expect(Dose(milligrams: 15).divided(by: Dose(milligrams: 10)) == Ratio(3, 2))
        #expect([Dose(milligrams: 5), Dose(micrograms: 2_500), .zero].total() == Dose(micrograms: 7_500))
        #expect([Dose]().total() == .zero)
        #expect(Dose(milligrams: 2) * 3 - Dose(milligrams: 7) == Dose(milligrams: -1))
        #expect(Dose(micrograms: 4_999) < Dose(milligrams: 5))
        for strength in [Int64(1), 250, 2_500, 5_000, 10_000, 20_000] {
            for halves in Int64(0)...9 {
                let (unit, count) = (Dose(micrograms: strength * 2), Ratio(halves, 2))
                #expect(unit.multiplied(by: count)?.divided(by: unit) == count)
            }
        }
    }

    @Test("Doses read as exact milligrams")
    func doseText() {
        let cases: [(Int64, String)] = [
            (5_000, "5 mg"), (2_500, "2.5 mg"), (125, "0.125 mg"), (1, "0.001 mg"), (0, "0 mg"), (60_000, "60 mg"),
            (20_001, "20.001 mg"), (-2_500, "-2.5 mg"),
        ]
        for (micrograms, text) in cases {
            #expect(Dose(micrograms: micrograms).text == text)
            #expect(Dose(micrograms: micrograms).perDayText == text + "/day")
        }
    }
}
