import DoseModel

/// The doses that products which may be taken together make.
struct ReachableDoses {
    /// The common measure of all parts of solids.
    private let grain: Int64
    /// Which numbers of grains solids make, 0 among them.
    private let made: [Bool]
    private let steps: [Dose]

    /// Works out what solids make; what liquids make follows from their steps.
    init(_ products: [Product], unitsPerDose: Int) {
        let solids = Solids(products, unitsPerDose: unitsPerDose)
        grain = max(solids.all.reduce(0) { $0.commonDivisor(with: $1.part) }, 1)
        let strongest = solids.all.map { $0.part * Int64($0.parts) }.max() ?? 0
        let largest = Int(strongest * Int64(max(unitsPerDose, 0)) / grain)
        var fewest = [Int](repeating: solids.most + 1, count: largest + 1)
        fewest[0] = 0
        for solid in solids.all {
            let part = Int(solid.part / grain)
            guard part <= largest else { continue }
            for place in part...largest {
                fewest[place] = min(fewest[place], fewest[place - part] + solid.share)
            }
        }
        made = fewest.map { $0 <= solids.most }
        steps = unitsPerDose > 0 ? products.compactMap(\.measurableStep) : []
    }

    /// What every dose is a multiple of, in micrograms; 0 where none can be made.
    var measure: Int64 {
        steps.reduce(made.count > 1 ? grain : 0) { $0.commonDivisor(with: $1.micrograms) }
    }

    /// Whether a dose above zero can be made.
    func contains(_ dose: Dose) -> Bool {
        if let grains = grains(of: dose), made[grains] { return true }
        return steps.contains { dose.micrograms.isMultiple(of: $0.micrograms) }
    }

    /// Every dose above zero up to and with a limit, in no order; one that is made in several ways several times.
    func doses(upTo limit: Dose) -> [Dose] {
        var result: [Dose] = []
        for grains in made.indices.dropFirst() where made[grains] {
            let dose = solid(grains)
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
        let last = min(Int((dose.micrograms - 1) / grain), made.count - 1)
        if last > 0, let grains = made[1...last].lastIndex(of: true) { candidates.append(solid(grains)) }
        for step in steps {
            let count = (dose.micrograms - 1) / step.micrograms
            if count > 0 { candidates.append(Dose(micrograms: count * step.micrograms)) }
        }
        return candidates.max()
    }

    /// The smallest dose above another.
    func above(_ dose: Dose) -> Dose? {
        var candidates: [Dose] = []
        let first = max(Int(dose.micrograms / grain) + 1, 1)
        if first < made.count, let grains = made[first...].firstIndex(of: true) {
            candidates.append(solid(grains))
        }
        for step in steps {
            candidates.append(Dose(micrograms: (dose.micrograms / step.micrograms + 1) * step.micrograms))
        }
        return candidates.min()
    }

    private func grains(of dose: Dose) -> Int? {
        let grains = Int(dose.micrograms / grain)
        return dose.micrograms.isMultiple(of: grain) && grains < made.count ? grains : nil
    }

    private func solid(_ grains: Int) -> Dose { Dose(micrograms: Int64(grains) * grain) }
}
