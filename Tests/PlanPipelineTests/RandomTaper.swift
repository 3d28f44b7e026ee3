import DoseModel
import TitrationEngine

/// Requests to come off any drug by any shape, from one generator. It reads the shapes' own schemas, so that a new shape
/// is swept without a line here.
struct RandomTaper {
    /// One case of the sweep.
    struct Case {
        let monograph: Monograph
        let request: PlanRequest
        let shape: String
    }

    var random: SplitMix
    let monographs: [Monograph]

    mutating func next() -> Case {
        let drug = random.pick(monographs)
        let schema = random.pick(ShapeRegistry.schemas)
        let products = someProducts(of: drug)
        let grain = products.map(RandomTaper.grain).min() ?? Dose(micrograms: 1_000)
        var values: [String: Cited<ShapeValue>] = [:]
        for parameter in schema.parameters where parameter.isRequired || random.chance(2) {
            values[parameter.name] = Cited(value(parameter.kind, grain), basis: .engineering, citation: "sweep")
        }
        let taper = TaperRule(
            id: "sweep", title: "Sweep", citation: "sweep", shape: ShapeParameters(shape: schema.name, values: values),
            limits: [CutLimit(above: .zero, perDose: nil, perDay: nil)],
            interval: Cited(1...14, basis: .engineering, citation: "sweep"),
            usualInterval: Cited(2 + Int(random.next() % 6), basis: .engineering, citation: "sweep"), minimumDays: nil,
            shortExposure: nil, directStop: nil)

        var request = PlanRequest(
            drug: drug.id, protocolName: PlanRequest.taperOnly,
            start: CivilDate(dayNumber: 20_000 + Int(random.next() % 3_000)))
        request.circumstances.products = products.map(\.name)
        request.soFar = SoFar(regimen: regimen(of: products, most: drug.tabletsPerDose.value), days: 400)
        return Case(monograph: drug.with(tapers: [taper]), request: request, shape: schema.name)
    }

    private mutating func someProducts(of drug: Monograph) -> [Product] {
        let chosen = drug.products.filter { _ in random.chance(2) }
        return chosen.isEmpty ? [random.pick(drug.products)] : chosen
    }

    /// What the products make more often than not.
    private mutating func regimen(of products: [Product], most: Int) -> AskedRegimen {
        let liquid = products.filter(\.form.isMeasured).map(RandomTaper.grain).min()
        func amount() -> Dose {
            // With a liquid every small step is a level of its own; few of them keep a million cases within minutes.
            if let liquid { return liquid * (1 + Int(random.next() % 24)) }
            let product = random.pick(products)
            let parts = 1 + Int(random.next() % UInt64(most * 2))
            return RandomTaper.grain(of: product) * parts
        }
        let first = amount()
        switch random.next() % 4 {
        case 0:
            return AskedRegimen(
                .slots([
                    AskedRegimen.SlotDose(slot: .breakfast, anchor: .at, amount: first),
                    AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: amount()),
                ]))
        case 1: return AskedRegimen(.slots([AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: first)]))
        default: return AskedRegimen(.timesDaily(1 + Int(random.next() % 3), first))
        }
    }

    private mutating func value(_ kind: ShapeValue.Kind, _ grain: Dose) -> ShapeValue {
        switch kind {
        case .dose:
            let dose = grain * (2 + Int(random.next() % 7))
            return .dose(dose...(dose + grain * Int(random.next() % 2)))
        case .percent:
            let percent = Ratio(25 + Int64(random.next() % 50))
            return .percent(percent...percent)
        case .days:
            let days = 1 + Int(random.next() % 7)
            return .days(days...(days + Int(random.next() % 3)))
        case .count:
            let count = 2 + Int(random.next() % 7)
            return .count(count...count)
        case .number: return .number(random.pick([Ratio(2), Ratio(3, 2), Ratio(3)]))
        case .levels:
            let step = grain * (1 + Int(random.next() % 3))
            return .levels([
                StepLevel(above: grain * 6, step: (step * 2)...(step * 2), every: random.chance(2) ? 2...3 : nil),
                StepLevel(above: .zero, step: step...step, every: nil),
            ])
        case .rungs:
            let rungs = stride(from: 4, to: 0, by: -1).map { count in
                Rung(
                    AskedRegimen(.slots([AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: grain * count)])),
                    days: random.chance(2) ? 3...5 : nil)
            }
            return .rungs(rungs)
        }
    }

    /// The smallest part of a product that can be taken.
    static func grain(of product: Product) -> Dose {
        product.strength.multiplied(by: product.smallestPart.value) ?? product.strength
    }
}

extension Monograph {
    /// A copy with other ways to come off it.
    func with(tapers: [TaperRule]) -> Monograph {
        Monograph(
            id: id, version: version, title: title, sources: sources, products: products,
            usualProducts: usualProducts, tabletsPerDose: tabletsPerDose, adultsFrom: adultsFrom,
            usualJurisdiction: usualJurisdiction, ceilings: ceilings, renal: renal, step: step, tapers: tapers,
            restart: restart, classes: classes, interactions: interactions, timing: timing, usualDay: usualDay,
            protocols: protocols, counsel: counsel)
    }
}
