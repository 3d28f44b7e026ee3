import DoseModel

/// Brings a regimen under a person's limits where no rung is low enough: smaller doses, then fewer, keeping the latest
/// of the day. Its caller says so in a finding.
struct Reduction {
    let composer: TabletComposer

    /// The regimen within both limits, or `nil` where the products make no dose so small.
    func reduced(_ regimen: Regimen, daily: Dose?, perDose: Dose?) -> Regimen? {
        var result = regimen
        if let perDose {
            for index in result.doses.indices where result.doses[index].amount > perDose {
                guard let lower = largest(atMost: perDose) else { return nil }
                result.doses[index].amount = lower
            }
        }
        guard let daily else { return result }
        while result.total > daily, result.doses.count > 1 { result.doses.removeFirst() }
        if result.total > daily {
            guard let lower = largest(atMost: daily) else { return nil }
            result.doses[0].amount = lower
        }
        return result
    }

    private func largest(atMost limit: Dose) -> Dose? {
        composer.compose(limit) != nil ? limit : composer.nearest(to: limit).below
    }
}
