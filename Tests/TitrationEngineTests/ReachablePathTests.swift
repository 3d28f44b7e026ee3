import DoseModel
import Testing

@testable import TitrationEngine

/// The joint choice of reachable doses equals a search through every path, on every small instance.
struct ReachablePathTests {
    /// One path with what it is judged by.
    private struct Candidate {
        let indices: [Int]
        /// The largest deviation of any change from the asked one.
        let deviation: Ratio
        let changes: [Int64]

        func isBetter(than other: Candidate) -> Bool {
            if deviation != other.deviation { return deviation < other.deviation }
            if changes.count != other.changes.count { return changes.count < other.changes.count }
            return other.changes.lexicographicallyPrecedes(changes)
        }
    }

    /// Every path from the first level to the last, tried one by one.
    private func best(_ levels: [Int64], _ asked: [Ratio], allows: (Int, Int) -> Bool) -> [Int]? {
        var best: Candidate?
        let last = levels.count - 1
        func extend(_ path: [Int]) {
            guard let index = path.last, index != last else {
                let candidate = judge(path, levels, asked)
                guard let candidate else { return }
                if best.map({ candidate.isBetter(than: $0) }) ?? true { best = candidate }
                return
            }
            for next in (index + 1)...last where allows(index, next) { extend(path + [next]) }
        }
        extend([0])
        return best?.indices
    }

    private func judge(_ path: [Int], _ levels: [Int64], _ asked: [Ratio]) -> Candidate? {
        var worst = Ratio.zero
        var changes: [Int64] = []
        for (index, next) in zip(path, path.dropFirst()) {
            let left = abs(levels[levels.count - 1] - levels[index])
            let sign: Int64 = levels[levels.count - 1] < levels[index] ? 1 : -1
            let wanted = Ratio(
                sign * (levels[index] * asked[index].denominator - asked[index].numerator), asked[index].denominator)
            let change = min(wanted, Ratio(left))
            let actual = abs(levels[next] - levels[index])
            guard change > .zero, Ratio(actual) <= change else { return nil }
            let share = Ratio(actual * change.denominator, change.numerator)
            worst = max(worst, Ratio(1) + share * -1)
            changes.append(actual)
        }
        return Candidate(indices: path, deviation: worst, changes: changes)
    }

    private func expectBest(_ levels: [Int64], _ asked: [Ratio], allows: (Int, Int) -> Bool = { _, _ in true }) -> Bool
    {
        ReachablePath.indices(levels: levels.map(Dose.init(micrograms:)), asked: asked, allows: allows)
            == best(levels, asked, allows: allows)
    }

    @Test("every set of levels up to 8, coming down by every share of what is taken, and by every fixed amount")
    func everySmallInstance() {
        var wrong = 0
        var solved = 0
        for mask in 1..<256 {
            // Levels out of 1...8 units, from the highest down to nothing.
            var levels: [Int64] = []
            for unit in stride(from: 8, through: 1, by: -1) where mask >> (unit - 1) & 1 == 1 {
                levels.append(Int64(unit))
            }
            levels.append(0)
            for denominator in 1...6 {
                for numerator in 1...denominator {
                    let share = levels.map { Ratio($0 * Int64(denominator - numerator), Int64(denominator)) }
                    wrong += expectBest(levels, share) ? 0 : 1
                    let fixed = levels.map { Ratio($0 * 2 - Int64(numerator + denominator), 2) }
                    wrong += expectBest(levels, fixed) ? 0 : 1
                    // The same way up.
                    let rising = levels.map { 8 - $0 }
                    let factor = Int64(denominator + numerator)
                    let doubled = rising.map { Ratio($0 * factor + Int64(denominator), Int64(denominator)) }
                    wrong += expectBest(rising, doubled) ? 0 : 1
                    let every = levels.map(Dose.init(micrograms:))
                    solved += ReachablePath.indices(levels: every, asked: share) == nil ? 0 : 1
                    solved += ReachablePath.indices(levels: every, asked: fixed) == nil ? 0 : 1
                }
            }
        }
        #expect(wrong == 0)
        #expect(solved > 1_000)
    }

    @Test("every combination of asked changes over five levels, with and without a forbidden change")
    func everyCombinationOfAsks() {
        let levels: [Int64] = [10, 7, 6, 2, 0]
        let changes: [Ratio] = [Ratio(1), Ratio(5, 2), Ratio(4), Ratio(13, 3), Ratio(9), Ratio(20)]
        var wrong = 0
        for code in 0..<(6 * 6 * 6 * 6) {
            var rest = code
            var asked: [Ratio] = []
            for level in levels {
                asked.append(Ratio(level) + changes[rest % 6] * -1)
                rest /= 6
            }
            wrong += expectBest(levels, asked) ? 0 : 1
            wrong += expectBest(levels, asked) { !($0 == code % 3 && $1 == $0 + 1) } ? 0 : 1
        }
        #expect(wrong == 0)
    }

    @Test("a way of one level, no way at all, and numbers whose products would not fit")
    func edges() {
        let one = [Dose(milligrams: 5)]
        #expect(ReachablePath.indices(levels: one, asked: [.zero]) == [0])
        #expect(ReachablePath.indices(levels: [], asked: []) == nil)
        let two = [Dose(milligrams: 5), .zero]
        #expect(ReachablePath.indices(levels: two, asked: [Ratio(4_000), .zero]) == nil)
        #expect(ReachablePath.indices(levels: two, asked: [Ratio(5_000), .zero]) == nil)
        #expect(ReachablePath.indices(levels: two, asked: [Ratio(6_000), .zero]) == nil)
        #expect(ReachablePath.indices(levels: two, asked: [Ratio(-1), .zero]) == [0, 1])
        // Shares of several times 10^15 micrograms: their cross products need more than 64 bits.
        let large: [Dose] = [4_000_000_000, 3_000_000_000, 1_500_000_000, 0].map(Dose.init(micrograms:))
        let asked = [Ratio(2_999_999_999_000_001, 1_000_003), Ratio(1_499_999_999_000_001, 1_000_007), .zero, .zero]
        #expect(ReachablePath.indices(levels: large, asked: asked) == [0, 1, 2, 3])
    }
}
