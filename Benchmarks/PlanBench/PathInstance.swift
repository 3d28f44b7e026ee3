import DoseModel
import TitrationEngine

/// A way down by a share of what is taken, over the doses that some products make.
struct PathInstance {
    let levels: [Dose]
    let asked: [Ratio]

    init(using numbers: inout SeededNumbers) {
        let step = [Int64(500), 1_000, 2_500].randomElement(using: &numbers)!
        let top = Int64.random(in: 10...40, using: &numbers)
        // Every dose near the end, fewer farther up, as halves and quarters of a few strengths lie.
        levels = stride(from: top, through: 0, by: -1).filter { rank in
            rank == top || rank < 6 || Int.random(in: 0..<3, using: &numbers) > 0
        }.map { Dose(micrograms: $0 * step) }
        let percent = Int64.random(in: 8...40, using: &numbers)
        // Below a few steps even the smallest reachable change exceeds the share: there the rest is asked for.
        let end = (Int64.random(in: 100...300, using: &numbers) / percent) * step
        asked = levels.map { level in
            level.micrograms <= end ? .zero : Ratio(level.micrograms * (100 - percent), 100)
        }
    }

    /// Solves it.
    func solve() -> [Int]? { ReachablePath.indices(levels: levels, asked: asked) }

    /// The instance and our optimum as one line of JSON.
    var json: String {
        let asked = asked.map { "[\($0.numerator), \($0.denominator)]" }
        return "{\"levels\": \(levels.map(\.micrograms)), \"asked\": [\(asked.joined(separator: ", "))],"
            + " \"best\": \(solve().map { "\($0)" } ?? "null")}"
    }
}
