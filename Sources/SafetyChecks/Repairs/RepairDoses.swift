import DoseModel

/// The doses that the products at hand make, ready for many questions.
struct RepairDoses {
    /// What counted products make, smallest first, each once.
    private let counted: [Dose]
    /// The measuring steps of liquids.
    private let grains: [Dose]

    /// Lists them once.
    init(_ check: CheckContext) {
        let makeable = check.makeable
        counted = makeable.countedDoses
        grains = makeable.measuredGrains
    }

    /// The largest that is not above `limit`; `nil` where none is so small.
    func largest(atMost limit: Dose) -> Dose? {
        let measured = grains.map { Dose(micrograms: limit.micrograms / $0.micrograms * $0.micrograms) }
        let place = firstPlace { $0 > limit }
        return (measured + (place > 0 ? [counted[place - 1]] : [])).filter { $0 > .zero }.max()
    }

    /// The smallest that is not below `limit`, or nothing at all for nothing; `nil` where none is so large.
    func smallest(atLeast limit: Dose) -> Dose? {
        guard limit > .zero else { return .zero }
        let measured = grains.map { grain in
            Dose(micrograms: (limit.micrograms + grain.micrograms - 1) / grain.micrograms * grain.micrograms)
        }
        let place = firstPlace { $0 >= limit }
        return (measured + (place < counted.count ? [counted[place]] : [])).min()
    }

    private func firstPlace(where condition: (Dose) -> Bool) -> Int {
        var (low, high) = (0, counted.count)
        while low < high {
            let middle = (low + high) / 2
            if condition(counted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
