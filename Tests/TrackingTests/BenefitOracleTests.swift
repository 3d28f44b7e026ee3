import DoseModel
import Testing
import Tracking

/// Benefit and answer over swept scores, against arithmetic without fractions.
@Suite("Benefit, worked out twice")
struct BenefitOracleTests {
    @Test(
        "for every baseline and every score of two kinds of day the answer is that of whole numbers", arguments: 1...10)
    func sweep(baseline: Int) throws {
        for isHigher in [false, true] {
            let better = isHigher ? "higher" : "lower"
            let plan = try Tracked.plan(baseline: "{ it: { value: \(baseline), better: \(better) } }")
            for low in 0...10 {
                for high in 0...10 {
                    // Four days of one score and three of another.
                    let lines =
                        Tracked.each("2027-01-04", 4, "score it \(low)")
                        + Tracked.each("2027-01-08", 3, "score it \(high)")
                    let found = try TrialJudge(plan: plan, log: Tracked.log(lines), by: Tracked.monograph).decision(
                        on: Tracked.date("2027-01-11"))
                    let sum = 4 * low + 3 * high
                    let won = isHigher ? sum - 7 * baseline : 7 * baseline - sum
                    // won / 7 / baseline >= 30 / 100
                    let expected: TrialDecision.Answer =
                        won * 100 >= 30 * 7 * baseline ? .keep : won > 0 ? .adjust : .stop
                    #expect(found.answer == expected, "\(baseline) -> \(low), \(high), \(better)")
                    let benefit = try #require(found.changes[0].benefit)
                    #expect(Int(benefit.numerator) * 7 * baseline == won * 100 * Int(benefit.denominator))
                }
            }
        }
    }

    @Test("thousands of scores of one day do not run over")
    func many() {
        let change = ScoreChange(baseline: Goal.Score(name: "it", value: 10), count: 1_000_000, days: 7, sum: 4_999_999)
        #expect(change.benefit == Ratio(5_000_001 * 100, 10_000_000))
    }
}
