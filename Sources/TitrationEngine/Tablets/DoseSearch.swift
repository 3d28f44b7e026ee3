/// Finds the cheapest way to make a dose out of some solids: tries every count of every solid, but none that can no
/// longer make the dose or beat what is known. Of equally cheap ways the one with the most of the first solid wins, then
/// of the second, and so on.
struct DoseSearch {
    private let most: Int
    private var solids: [Solids.Solid] = []
    /// For each solid the one with the most micrograms in a share, among it and those after it.
    private var strongest: [Solids.Solid] = []
    /// For each solid the common measure of its parts and of those after it.
    private var measure: [Int64] = []

    private var counts: [Int] = []
    private var bestCounts: [Int] = []
    private var best: DoseCost?
    /// Whether any way is enough.
    private var isSatisfied = false

    /// A search without solids.
    ///
    /// - Parameter most: the most shares in a dose.
    init(most: Int) { self.most = most }

    /// Takes these of the solids instead of those before, in order; the memory is used again.
    mutating func use(_ places: [Int?], of all: [Solids.Solid]) {
        solids.removeAll(keepingCapacity: true)
        strongest.removeAll(keepingCapacity: true)
        measure.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        for place in places {
            guard let place else { continue }
            let solid = all[place]
            solids.append(solid)
            strongest.append(solid)
            measure.append(solid.part)
            counts.append(0)
        }
        for index in measure.indices.dropLast().reversed() {
            let (solid, next) = (strongest[index], strongest[index + 1])
            if next.part * Int64(solid.share) > solid.part * Int64(next.share) { strongest[index] = next }
            measure[index] = measure[index].commonDivisor(with: measure[index + 1])
        }
    }

    /// The parts of each solid in the cheapest way, and its cost; `nil` where there is none.
    mutating func parts(for micrograms: Int64) -> (counts: [Int], cost: DoseCost)? {
        cost(of: micrograms).map { (bestCounts, $0) }
    }

    /// The least cost of a dose; `nil` where no combination makes it.
    mutating func cost(of micrograms: Int64) -> DoseCost? {
        (best, isSatisfied) = (nil, false)
        visit(0, left: micrograms, spent: .nothing)
        return best
    }

    /// Whether any combination makes a dose.
    mutating func makes(_ micrograms: Int64) -> Bool {
        (best, isSatisfied) = (nil, true)
        visit(0, left: micrograms, spent: .nothing)
        return best != nil
    }

    private mutating func visit(_ index: Int, left: Int64, spent: DoseCost) {
        if left == 0 {
            if best.map({ spent < $0 }) ?? true {
                best = spent
                bestCounts = counts
            }
            return
        }
        guard index < solids.count, !(isSatisfied && best != nil), left % measure[index] == 0 else { return }
        // The strongest solid that is left needs at least so many shares for the rest.
        let limit = strongest[index]
        let needed = (left * Int64(limit.share) + limit.part - 1) / limit.part
        let least = DoseCost(splits: spent.splits, shares: spent.shares + Int(needed))
        guard least.shares <= most, best.map({ least < $0 }) ?? true else { return }

        let solid = solids[index]
        var count = Int(min(left / solid.part, Int64((most - spent.shares) / solid.share)))
        let isLast = index == solids.count - 1
        while count >= 0 {
            let rest = left - Int64(count) * solid.part
            if isLast, rest > 0 { break }
            counts[index] = count
            let split = solid.parts > 1 && count % solid.parts != 0
            visit(
                index + 1, left: rest,
                spent: DoseCost(
                    splits: spent.splits + (split ? 1 : 0), shares: spent.shares + count * solid.share))
            count -= 1
        }
        counts[index] = 0
    }
}
