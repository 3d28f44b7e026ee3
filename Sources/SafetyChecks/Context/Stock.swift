import DoseModel

/// What is left of each product, walked day by day: a fill counts from the morning of its day, a dose takes what it is
/// made of, and a half tablet leaves the other half.
struct Stock {
    /// A stretch of days for which a product does not suffice.
    struct Shortage {
        /// The product; of doses that do not say which, all of them together.
        let product: String
        /// The first day for which it does not suffice.
        let date: CivilDate
        /// What is left on the morning of that day.
        let left: Ratio
        /// What that day takes.
        let needed: Ratio
        /// The drug that is missing up to the next fill or the end of the plan.
        var missing: Dose
        /// The drug in one unit.
        let strength: Dose
        /// The place of the last fill before it; `nil` where there was none.
        let fill: Int?
        /// The day of the next fill; `nil` where none comes.
        let nextFill: CivilDate?
        /// The first day after the shortage.
        let until: CivilDate

        /// What is missing in whole units.
        var missingUnits: Ratio {
            Ratio((missing.micrograms + strength.micrograms - 1) / strength.micrograms)
        }
    }

    /// What a product is counted in.
    private struct Line {
        let name: String
        let strength: Dose
    }

    private let check: CheckContext
    private let lines: [Line]
    private let isPooled: Bool

    /// Reads what a check's plan says of supplies.
    init(_ check: CheckContext) {
        self.check = check
        let names = check.plan.onHand.map(\.product) + check.plan.fills.map(\.product)
        let taken = check.timeline.flatMap { $0.step.doses.flatMap { ($0.take ?? []).map(\.product) } }
        var known: [Line] = []
        for name in names + taken where !known.contains(where: { $0.name == name }) {
            guard let product = check.monograph.product(named: name), !product.strength.isZero else { continue }
            known.append(Line(name: product.name, strength: product.strength))
        }
        let isUnsaid = check.timeline.contains { step in
            step.step.doses.contains { !$0.amount.isZero && $0.take == nil }
        }
        // Doses that do not say what they are made of can be held against all the drug there is, no more.
        isPooled = isUnsaid && known.count > 1
        lines = isPooled ? [Line(name: "drug", strength: Dose(milligrams: 1))] : known
    }

    /// The shortages in the order of the products, then of time.
    var shortages: [Shortage] { lines.indices.flatMap(shortages) }

    private func shortages(of place: Int) -> [Shortage] {
        let line = lines[place]
        let needs = needs(of: line).sorted { $0.key < $1.key }
        let fills = check.plan.fills.indices.filter { isOf(line, check.plan.fills[$0].product) }
            .sorted { (check.plan.fills[$0].date, $0) < (check.plan.fills[$1].date, $1) }
        var stock = check.plan.onHand.filter { isOf(line, $0.product) }.map { amount($0.product, $0.count) }.total()
        var next = fills.startIndex
        var result: [Shortage] = []
        var isShort = false
        for (number, need) in needs {
            let date = CivilDate(dayNumber: number)
            while next < fills.endIndex, check.plan.fills[fills[next]].date <= date {
                let fill = check.plan.fills[fills[next]]
                stock += amount(fill.product, fill.count)
                next += 1
                isShort = false
            }
            if need <= stock {
                stock = stock - need
                continue
            }
            let missing = need - stock
            if isShort {
                result[result.count - 1].missing += missing
            } else {
                let later = next < fills.endIndex ? check.plan.fills[fills[next]].date : nil
                result.append(
                    Shortage(
                        product: line.name, date: date, left: stock.divided(by: line.strength),
                        needed: need.divided(by: line.strength), missing: missing,
                        strength: line.strength,
                        fill: next > fills.startIndex ? fills[next - 1] : nil, nextFill: later,
                        until: later ?? CivilDate(dayNumber: (needs.last?.key ?? number) + 1)))
                isShort = true
            }
            // What is left is taken; the rest of the day goes without.
            stock = .zero
        }
        return result
    }

    /// What each day takes of a product, by day number.
    private func needs(of line: Line) -> [Int: Dose] {
        var needs: [Int: Dose] = [:]
        for step in check.timeline {
            for (place, dose) in step.doses.enumerated() where !dose.isEmpty {
                let amount = need(of: line, at: step.step.doses[place])
                guard !amount.isZero else { continue }
                for day in step.step.dueDays(of: step.step.doses[place])
                where dose.weekdays.contains(CivilDate(dayNumber: day).weekday) {
                    needs[day, default: .zero] += amount
                }
            }
        }
        return needs
    }

    private func need(of line: Line, at dose: ScheduledDose) -> Dose {
        guard !isPooled, let take = dose.take else { return dose.amount }
        return take.filter { isOf(line, $0.product) }.map { amount($0.product, $0.count) }.total()
    }

    private func isOf(_ line: Line, _ name: String) -> Bool {
        isPooled || check.monograph.product(named: name)?.name == line.name
    }

    /// The drug in so many units, to the microgram below.
    private func amount(_ product: String, _ count: Ratio) -> Dose {
        guard let strength = check.monograph.product(named: product)?.strength, count.numerator > 0 else {
            return .zero
        }
        let whole = strength.micrograms.multipliedReportingOverflow(by: count.numerator)
        return whole.overflow ? .zero : Dose(micrograms: whole.partialValue / count.denominator)
    }
}
