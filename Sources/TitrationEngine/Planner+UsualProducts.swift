import DoseModel

/// Where nobody named products, nobody is given a liquid that tablets make needless: one liquid is fewer products than
/// two tablets, but not what a pharmacy hands over unasked.
extension Planner {
    /// The request with the usual solids alone; `nil` where products are named, or the usual ones are all of one kind.
    func usualSolids(for request: PlanRequest) -> PlanRequest? {
        guard request.circumstances.products == nil else { return nil }
        let usual = request.circumstances.products(with: monograph)
        let solids = usual.filter { !$0.form.isMeasured }
        guard !solids.isEmpty, solids.count < usual.count else { return nil }
        var request = request
        request.circumstances.products = solids.map(\.name)
        return request
    }

    /// What is said where the liquids were needed.
    var liquidPick: Pick {
        Pick(
            what: "products", value: "the usual ones with a liquid", range: "the usual ones with or without a liquid",
            why: "the tablets alone make no such plan, and no products were named", citation: monograph.title)
    }
}
