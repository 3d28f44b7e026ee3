import DoseModel

/// What a step is measured by, worked out once for each regimen that many steps are tried from.
struct RegimenMeasure {
    /// The daily total in micrograms, averaged over days with and without the drug.
    let average: Ratio
    /// The amounts of a day, largest first.
    let amounts: [Dose]
    /// The largest total of one day.
    let largestDay: Dose

    init(_ regimen: Regimen) {
        average = regimen.average
        amounts = regimen.descendingAmounts
        largestDay = regimen.largestDay
    }

    init(average: Ratio, amounts: [Dose], largestDay: Dose) {
        self.average = average
        self.amounts = amounts
        self.largestDay = largestDay
    }

    /// The most by which a single dose is larger here than there.
    func largestRise(from other: RegimenMeasure) -> Dose {
        var rise = Dose.zero
        for place in amounts.indices {
            rise = max(rise, amounts[place] - (place < other.amounts.count ? other.amounts[place] : .zero))
        }
        return rise
    }
}
