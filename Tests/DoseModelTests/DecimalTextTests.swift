import DoseModel
import Testing

struct DecimalTextTests {
    @Test("Thousandths are written exactly, without needless digits")
    func text() {
        let cases: [(Int64, String)] = [
            (0, "0"), (1, "0.001"), (10, "0.01"), (100, "0.1"), (1_000, "1"), (7_500, "7.5"), (60_000, "60"),
            (-5, "-0.005"), (-2_500, "-2.5"), (1_010, "1.01"), (.max, "9223372036854775.807"),
            (.min, "-9223372036854775.808"),
        ]
        for (value, text) in cases { #expect(DecimalText.thousandths(value) == text) }
    }
}
