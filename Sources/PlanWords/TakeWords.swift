package import DoseModel

/// What is taken on one day, as clauses: `take half of a 10 mg tablet (5 mg) at 11:45 before lunch and at 17:45 before
/// dinner`.
package struct TakeWords: Sendable {
    private let monograph: Monograph
    private let catalogue: Catalogue

    /// Creates the words for one drug; its products say which counts are tablets and which are millilitres.
    package init(monograph: Monograph, catalogue: Catalogue) {
        self.monograph = monograph
        self.catalogue = catalogue
    }

    /// One clause for each amount, by the time it is first taken; none where nothing is. Doses of nothing are left out.
    package func clauses(_ doses: [ScheduledDose]) -> [String] {
        let taken = doses.filter { !$0.amount.isZero && !$0.weekdays.isEmpty }
            .sorted { ($0.time, $0.weekdays.rawValue) < ($1.time, $1.weekdays.rawValue) }
        var groups: [[ScheduledDose]] = []
        for dose in taken {
            if let index = groups.firstIndex(where: { $0[0].amount == dose.amount && $0[0].take == dose.take }) {
                groups[index].append(dose)
            } else {
                groups.append([dose])
            }
        }
        return groups.map(clause)
    }

    /// What one dose consists of, with its amount: `half of a 10 mg tablet (5 mg)`.
    package func what(_ dose: ScheduledDose) -> String {
        let amount = catalogue.amount(dose.amount)
        guard let take = dose.take, !take.isEmpty else { return amount }
        return catalogue.text(
            take.count == 1 ? SentenceKey.sumOfOne : .sumOfSeveral,
            ["what": catalogue.list(take.map(count)), "amount": amount])
    }

    /// So much of a product: `half of a 10 mg tablet`.
    package func count(_ dosage: Dosage) -> String {
        let words = ProductWords(catalogue: catalogue)
        guard let product = monograph.product(named: dosage.product) else {
            return words.count(dosage.count, ofUnknown: dosage.product)
        }
        return words.count(dosage.count, of: product)
    }

    private func clause(_ doses: [ScheduledDose]) -> String {
        let moments = MomentWords(catalogue: catalogue)
        return catalogue.text(
            isPatch(doses[0]) ? SentenceKey.putOn : .take,
            ["what": what(doses[0]), "when": catalogue.list(doses.map(moments.when))])
    }

    /// A patch is not swallowed.
    private func isPatch(_ dose: ScheduledDose) -> Bool {
        guard let take = dose.take, !take.isEmpty else { return false }
        return take.allSatisfy { monograph.product(named: $0.product)?.form == .patch }
    }
}
