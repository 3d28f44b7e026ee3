import DoseModel
import MonographFiles
import TitrationEngine

/// The monograph that people's plans are judged by, read from its file.
enum Baclofen {
    /// The folder of the package's templates.
    static let templates: String = {
        let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return here.dropLast(3).joined(separator: "/") + "/Templates"
    }()

    static let library = MonographLibrary(folder: TemplateFolder(path: templates), shapes: ShapeRegistry.schemas)

    static let monograph: Monograph = {
        do {
            return try library.monograph(named: "baclofen", at: nil)
        } catch {
            fatalError("the baclofen monograph cannot be read: \(error)")
        }
    }()
}

extension Baclofen {
    /// The same, with drops that make every microgram, so that a limit can be passed by exactly one.
    static let inDrops: Monograph = {
        let drops = Product(
            name: "drops", aliases: [], form: .liquid, strength: Dose(micrograms: 1),
            smallestPart: Cited(Ratio(1), basis: .engineering, citation: "test"), jurisdictions: ["us", "uk", "de"],
            citation: "test")
        return monograph.with(
            products: monograph.products + [drops], usualProducts: ["us": ["drops"], "uk": ["drops"], "de": ["drops"]])
    }()
}

extension Monograph {
    /// A copy with some parts replaced.
    func with(
        products: [Product]? = nil, usualProducts: [String: [String]]? = nil, ceilings: [Ceiling]? = nil,
        renal: RenalRules? = nil, step: StepRule? = nil, taper: TaperRule? = nil, timing: TimingRule? = nil
    ) -> Monograph {
        Monograph(
            id: id, version: version, title: title, sources: sources, products: products ?? self.products,
            usualProducts: usualProducts ?? self.usualProducts, tabletsPerDose: tabletsPerDose, adultsFrom: adultsFrom,
            usualJurisdiction: usualJurisdiction, ceilings: ceilings ?? self.ceilings, renal: renal ?? self.renal,
            step: step ?? self.step, tapers: taper.map { [$0] } ?? tapers, timing: timing ?? self.timing,
            usualDay: usualDay,
            protocols: protocols, counsel: counsel)
    }
}
