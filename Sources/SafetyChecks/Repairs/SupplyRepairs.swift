import DoseModel

/// Hands over as much more at the fill before as is missing up to the next.
struct SupplyRepairs {
    private let check: CheckContext

    /// For one check.
    init(_ check: CheckContext) {
        self.check = check
    }

    /// One change of one fill.
    func candidates(for finding: Finding) -> [RepairCandidates.Candidate] {
        let shortage = Stock(check).shortages.first { $0.date == finding.date }
        guard let shortage, let place = shortage.fill, shortage.product == check.plan.fills[place].product else {
            return []
        }
        return [[.setFill(place, to: check.plan.fills[place].count + shortage.missingUnits)]]
    }
}
