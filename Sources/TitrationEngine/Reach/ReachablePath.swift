package import DoseModel

/// Chooses, out of the levels that products can make, the ones a plan goes through: jointly over the whole way and
/// proven best, not level by level.
///
/// No change exceeds the asked one. Among all such ways the largest deviation (the asked change less the actual one, over
/// the asked change) is smallest; among those the steps are fewest; among those the changes are the largest, the first
/// before the later ones.
package enum ReachablePath {
    /// The indices of the levels on the best way, the first and the last level among them.
    ///
    /// Two passes, because (largest deviation, number of steps) taken together has no optimal substructure: first the
    /// smallest largest deviation, then the shortest way among the changes within it. At most quadratic in the levels;
    /// changes that can no longer matter are not looked at.
    ///
    /// - Parameters:
    ///   - levels: what can be made, strictly falling or strictly rising from where the way starts to where it ends.
    ///   - asked: for each level the exact total in micrograms that is asked for next. What lies beyond the last level
    ///     asks for the last level. The last entry is not used.
    ///   - allows: whether the change from one level to another, by index, may be made at all.
    /// - Returns: `nil` where no way keeps every change within the asked one.
    package static func indices(
        levels: [Dose], asked: [Ratio], allows: (Int, Int) -> Bool = { _, _ in true }
    ) -> [Int]? {
        precondition(levels.count == asked.count, "every level needs an asked next total")
        guard let last = levels.indices.last else { return nil }
        let changes = levels.indices.map { change(from: levels[$0], asked: asked[$0], to: levels[last]) }

        /// Calls `body` for each change from a level that does not exceed the asked one, the largest first, until it
        /// says that no smaller one matters.
        func forEachChange(from index: Int, _ body: (Int, Share) -> Bool) {
            var (low, high) = (index, last)
            while low < high {
                let middle = (low + high + 1) / 2
                let isWithin = Share(of: levels[index].distance(to: levels[middle]), in: changes[index]) != nil
                if isWithin { low = middle } else { high = middle - 1 }
            }
            for next in stride(from: low, to: index, by: -1) {
                guard let share = Share(of: levels[index].distance(to: levels[next]), in: changes[index]) else {
                    continue
                }
                if !body(next, share) { return }
            }
        }

        // The largest deviation is smallest where the smallest share of an asked change is largest.
        var narrowest = [Share?](repeating: nil, count: levels.count)
        narrowest[last] = .whole
        for index in levels.indices.dropLast().reversed() {
            var best: Share?
            forEachChange(from: index) { next, share in
                if let best, !(best < share) { return false }
                guard let rest = narrowest[next] else { return true }
                let narrow = min(share, rest)
                if best.map({ $0 < narrow }) ?? true, allows(index, next) { best = narrow }
                return true
            }
            narrowest[index] = best
        }
        guard let bottleneck = narrowest[0] else { return nil }

        var steps = [Int?](repeating: nil, count: levels.count)
        var following = [Int](repeating: last, count: levels.count)
        steps[last] = 0
        for index in levels.indices.dropLast().reversed() {
            forEachChange(from: index) { next, share in
                guard !(share < bottleneck) else { return false }
                guard let rest = steps[next] else { return true }
                // The largest change comes first, so it stays among equally short ways.
                if steps[index].map({ rest + 1 < $0 }) ?? true, allows(index, next) {
                    steps[index] = rest + 1
                    following[index] = next
                }
                return true
            }
        }
        var path = [0]
        while let index = path.last, index != last { path.append(following[index]) }
        return path
    }

    /// The asked change as a positive fraction of a microgram, at most what is left; zero where none is asked for.
    private static func change(from level: Dose, asked: Ratio, to end: Dose) -> Ratio {
        let left = end.micrograms - level.micrograms
        let change = asked + Ratio(-level.micrograms)
        let (rest, wanted) = left < 0 ? (Ratio(-left), change * -1) : (Ratio(left), change)
        return max(min(rest, wanted), .zero)
    }

    /// Which share of an asked change an actual one is: above 0, at most 1.
    private struct Share: Comparable {
        let numerator: Int64
        let denominator: Int64

        static let whole = Share(numerator: 1, denominator: 1)

        /// `nil` where the actual change is larger than the asked one.
        init?(of actual: Int64, in asked: Ratio) {
            let scaled = actual.multipliedReportingOverflow(by: asked.denominator)
            guard !scaled.overflow, scaled.partialValue <= asked.numerator else { return nil }
            numerator = scaled.partialValue
            denominator = asked.numerator
        }

        private init(numerator: Int64, denominator: Int64) {
            self.numerator = numerator
            self.denominator = denominator
        }

        static func < (left: Share, right: Share) -> Bool {
            let first = left.numerator.multipliedFullWidth(by: right.denominator)
            let second = right.numerator.multipliedFullWidth(by: left.denominator)
            return first.high != second.high ? first.high < second.high : first.low < second.low
        }

        static func == (left: Share, right: Share) -> Bool { !(left < right) && !(right < left) }
    }
}

extension Dose {
    fileprivate func distance(to other: Dose) -> Int64 { abs(micrograms - other.micrograms) }
}
