import DoseModel
import Foundation
import MonographFiles

/// All monographs that ship.
enum AllDrugs {
    /// The name of the product that makes every microgram.
    static let drops = "drops of 1 mcg"

    /// As they are.
    static let monographs: [Monograph] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: Baclofen.templates + "/Monographs")) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }.sorted().map { name in
            do {
                return try Baclofen.library.monograph(named: name, at: nil)
            } catch {
                fatalError("\(name) cannot be read: \(error)")
            }
        }
    }()

    /// With drops at hand everywhere, so that a limit can be passed by exactly one microgram.
    static let inDrops: [Monograph] = monographs.map { monograph in
        let places = monograph.usualProducts.keys.sorted()
        let product = Product(
            name: drops, aliases: [], form: .liquid, strength: Dose(micrograms: 1),
            smallestPart: Cited(Ratio(1), basis: .engineering, citation: "test"), jurisdictions: places,
            citation: "test")
        return Monograph(
            id: monograph.id, version: monograph.version, title: monograph.title, sources: monograph.sources,
            products: monograph.products + [product],
            usualProducts: monograph.usualProducts.mapValues { $0 + [drops] },
            tabletsPerDose: monograph.tabletsPerDose, adultsFrom: monograph.adultsFrom,
            usualJurisdiction: monograph.usualJurisdiction, ceilings: monograph.ceilings, renal: monograph.renal,
            step: monograph.step, tapers: monograph.tapers, restart: monograph.restart, classes: monograph.classes,
            interactions: monograph.interactions, timing: monograph.timing, usualDay: monograph.usualDay,
            protocols: monograph.protocols, counsel: monograph.counsel, person: monograph.person, fit: monograph.fit,
            terminology: monograph.terminology)
    }
}
