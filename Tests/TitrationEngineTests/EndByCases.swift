import DoseModel
import MonographFiles

@testable import TitrationEngine

/// A drug with ranges everywhere, small enough to try every combination of values in them.
enum EndByCases {
    static func cited<Value>(_ value: Value) -> Cited<Value> { Cited(value, basis: .published, citation: "test") }

    private static func shape(_ name: String, _ values: [String: ShapeValue]) -> ShapeParameters {
        ShapeParameters(shape: name, values: values.mapValues { Cited($0, basis: .published, citation: "test") })
    }

    /// Cuts of 2.5 to 10 mg a dose, 5 to 9 days apart, at least 20 days, short exposures let off.
    static let fixedSteps = taper(
        shape("fixed-step", ["per-dose": .dose(Dose(micrograms: 2_500)...Dose(milligrams: 10))]), interval: 5...9,
        minimumDays: 20)

    /// Larger steps above 10 mg than below, each level with its own time.
    static let byLevel = taper(
        shape(
            "step-by-level",
            [
                "levels": .levels([
                    StepLevel(
                        above: Dose(milligrams: 10), step: Dose(milligrams: 5)...Dose(milligrams: 10), every: 3...5),
                    StepLevel(
                        above: .zero, step: Dose(milligrams: 5)...Dose(milligrams: 5), every: 4...7),
                ])
            ]), interval: 3...7, minimumDays: nil)

    private static func taper(
        _ shape: ShapeParameters, interval: ClosedRange<Int>, minimumDays: Int?
    ) -> TaperRule {
        TaperRule(
            id: "test", title: "Test", citation: "test", shape: shape,
            limits: [
                CutLimit(above: .zero, perDose: cited(Dose(milligrams: 10)), perDay: cited(Dose(milligrams: 15)))
            ],
            interval: cited(interval), usualInterval: cited(interval.lowerBound + 1),
            minimumDays: minimumDays.map(cited),
            shortExposure: Exposure(daily: cited(Dose(milligrams: 15)), days: cited(24)),
            directStop: Exposure(daily: cited(Dose(milligrams: 5)), days: cited(20)))
    }

    /// Baclofen with another way to come off and 14 to 16 days at the target.
    static func monograph(_ taper: TaperRule?) -> Monograph {
        let drug = Baclofen.monograph
        let protocols = drug.protocols.map { old in
            TitrationProtocol(
                id: old.id, aliases: old.aliases, title: old.title, citation: old.citation, basis: old.basis,
                ladders: old.ladders, usualTarget: old.usualTarget, anchor: old.anchor,
                usualProblemTimes: old.usualProblemTimes, patterns: old.patterns, stay: cited(14...16),
                usualStay: cited(15), usualSequel: old.usualSequel, trial: old.trial)
        }
        return Monograph(
            id: drug.id, version: drug.version, title: drug.title, sources: drug.sources, products: drug.products,
            usualProducts: drug.usualProducts, tabletsPerDose: drug.tabletsPerDose, adultsFrom: drug.adultsFrom,
            usualJurisdiction: drug.usualJurisdiction, ceilings: drug.ceilings, renal: drug.renal, step: drug.step,
            tapers: taper.map { [$0] } ?? drug.tapers, timing: drug.timing, usualDay: drug.usualDay,
            protocols: protocols, counsel: drug.counsel)
    }

    /// One dose at bedtime, taken for so many days.
    static func soFar(_ milligrams: Int64, days: Int) -> SoFar {
        let dose = AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: Dose(milligrams: milligrams))
        return SoFar(regimen: AskedRegimen(.slots([dose])), days: days)
    }
}

/// How gentle a finished plan is, read off its steps.
struct PlanGentleness: Equatable {
    let end: CivilDate
    let largestCut: Ratio
    let shortestInterval: Int
    let up: Int
    let stay: Int

    init(_ plan: Plan) {
        let ascent = plan.steps.filter { $0.phase != .taper && $0.phase != .maintenance }
        let descent = plan.steps.filter { $0.phase == .taper }
        end = (descent.last ?? ascent.last)!.end
        stay = ascent.last?.days ?? 0
        up = ascent.dropLast().map(\.days).reduce(0, +)
        shortestInterval = descent.map(\.days).min() ?? Int.max
        func average(_ step: DoseStep) -> Ratio {
            Ratio(step.doses.map(\.amount.micrograms).reduce(0, +), Int64(step.everyDays))
        }
        var level = Ratio.zero
        if let last = ascent.last {
            level = average(last)
        } else if case .slots(let doses)? = plan.soFar?.regimen.doses {
            level = Ratio(doses.map(\.amount.micrograms).reduce(0, +))
        }
        var largest = Ratio.zero
        if plan.ending == .stop {
            for next in descent.map(average) + [.zero] {
                largest = max(largest, level + next * -1)
                level = next
            }
        }
        largestCut = largest
    }

    func isGentler(than other: PlanGentleness) -> Bool {
        if largestCut != other.largestCut { return largestCut < other.largestCut }
        if shortestInterval != other.shortestInterval { return shortestInterval > other.shortestInterval }
        return up != other.up ? up > other.up : stay > other.stay
    }
}
