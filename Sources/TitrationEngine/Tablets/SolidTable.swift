/// The fewest units that make each dose of a grid out of some solids, for each number of split tablets. Dynamic
/// programming: one solid is added at a time.
struct SolidTable {
    /// Shares by split tablets, then by grains.
    private var fewest: [Int32]
    private let width: Int
    private let most: Int32
    /// The largest number of split tablets a dose can have here.
    private var splits = 0

    private static let unmade = Int32.max

    /// The table of no solid at all, with room for some.
    init(_ grid: SolidGrid, solids: Int) {
        width = grid.largest + 1
        most = Int32(grid.most)
        fewest = [Int32](repeating: SolidTable.unmade, count: width * (solids + 1))
        fewest[0] = 0
    }

    /// Becomes another table with one more solid. Both must have been made for the same grid and room.
    mutating func extend(_ other: SolidTable, with solid: SolidGrid.Solid, in grid: SolidGrid) {
        splits = other.splits + (solid.parts > 1 ? 1 : 0)
        let share = Int32(grid.sharesPerUnit / solid.parts)
        let (part, whole) = (solid.strength / solid.parts, Int32(grid.sharesPerUnit))
        let (width, most, splits) = (width, most, splits)
        other.fewest.withUnsafeBufferPointer { old in
            fewest.withUnsafeMutableBufferPointer { new in
                for row in 0...splits {
                    let start = row * width
                    for place in start..<start + width {
                        new[place] = row <= other.splits ? old[place] : SolidTable.unmade
                    }
                    // One tablet of this solid in parts, on top of a dose with one split tablet fewer.
                    if row > 0 {
                        for count in 1..<max(solid.parts, 1) {
                            let (offset, cost) = (count * part, share * Int32(count))
                            guard offset < width else { break }
                            for place in start + offset..<start + width {
                                let rest = old[place - offset - width]
                                if rest <= most - cost, rest + cost < new[place] { new[place] = rest + cost }
                            }
                        }
                    }
                    // Whole ones of it, as many as wanted.
                    guard solid.strength > 0, solid.strength < width else { continue }
                    for place in start + solid.strength..<start + width {
                        let rest = new[place - solid.strength]
                        if rest <= most - whole, rest + whole < new[place] { new[place] = rest + whole }
                    }
                }
            }
        }
    }

    /// The cheapest way to make a dose; `nil` for none.
    func cost(ofGrains grains: Int) -> DoseCost? {
        for row in 0...splits where fewest[row * width + grains] != SolidTable.unmade {
            return DoseCost(splits: row, shares: Int(fewest[row * width + grains]))
        }
        return nil
    }

    /// Whether a dose can be made at exactly this cost.
    func makes(grains: Int, at cost: DoseCost) -> Bool {
        guard grains >= 0, 0...splits ~= cost.splits else { return false }
        return Int(fewest[cost.splits * width + grains]) == cost.shares
    }
}
