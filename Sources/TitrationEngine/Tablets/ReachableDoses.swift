import DoseModel

/// The doses that products which may be taken together make.
struct ReachableDoses {
    private let grid: SolidGrid
    /// Which numbers of grains solids make, 0 among them.
    private let made: [Bool]
    private let steps: [Dose]

    /// Works out what solids make; what liquids make follows from their steps.
    init(_ products: [Product], unitsPerDose: Int) {
        let solids = products.filter { !$0.form.isMeasured && $0.strength > .zero }
        let strongest = solids.map(\.strength).max() ?? .zero
        grid = SolidGrid(solids, unitsPerDose: unitsPerDose, upTo: strongest * max(unitsPerDose, 0))
        var fewest = [Int](repeating: grid.most + 1, count: grid.largest + 1)
        fewest[0] = 0
        for solid in grid.solids {
            let (part, share) = (solid.strength / solid.parts, grid.sharesPerUnit / solid.parts)
            guard part < fewest.count else { continue }
            for place in part..<fewest.count { fewest[place] = min(fewest[place], fewest[place - part] + share) }
        }
        made = fewest.map { [most = grid.most] in $0 <= most }
        steps = unitsPerDose > 0 ? products.compactMap(\.measurableStep) : []
    }

    /// Whether a dose above zero can be made.
    func contains(_ dose: Dose) -> Bool {
        if let grains = grid.grains(of: dose), made[grains] { return true }
        return steps.contains { dose.micrograms.isMultiple(of: $0.micrograms) }
    }

    /// Every dose above zero up to and with a limit, in no order; one that is made in several ways several times.
    func doses(upTo limit: Dose) -> [Dose] {
        var result: [Dose] = []
        for grains in made.indices.dropFirst() where made[grains] {
            let dose = grid.dose(ofGrains: grains)
            guard dose <= limit else { break }
            result.append(dose)
        }
        for step in steps {
            for micrograms in stride(from: step.micrograms, through: limit.micrograms, by: Int(step.micrograms)) {
                result.append(Dose(micrograms: micrograms))
            }
        }
        return result
    }

    /// The largest dose above zero and below another.
    func below(_ dose: Dose) -> Dose? {
        var candidates: [Dose] = []
        let last = min(grid.floor(dose - Dose(micrograms: 1)), made.count - 1)
        if last > 0, let grains = made[1...last].lastIndex(of: true) { candidates.append(grid.dose(ofGrains: grains)) }
        for step in steps {
            let count = (dose.micrograms - 1) / step.micrograms
            if count > 0 { candidates.append(Dose(micrograms: count * step.micrograms)) }
        }
        return candidates.max()
    }

    /// The smallest dose above another.
    func above(_ dose: Dose) -> Dose? {
        var candidates: [Dose] = []
        let first = max(grid.floor(dose) + 1, 1)
        if first < made.count, let grains = made[first...].firstIndex(of: true) {
            candidates.append(grid.dose(ofGrains: grains))
        }
        for step in steps {
            candidates.append(Dose(micrograms: (dose.micrograms / step.micrograms + 1) * step.micrograms))
        }
        return candidates.min()
    }
}
