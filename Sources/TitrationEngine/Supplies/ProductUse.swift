import DoseModel

/// What doses take of one product. The other half of a split tablet serves a later dose; of a product that must not be
/// split nothing serves again, so a part of one costs a whole.
struct ProductUse {
    private let name: String
    private let isDivisible: Bool
    private let isMeasured: Bool

    init(_ name: String, monograph: Monograph) {
        self.name = name
        let product = monograph.product(named: name)
        isMeasured = product?.form.isMeasured ?? false
        isDivisible = isMeasured || (product.map { $0.smallestPart.value < Ratio(1) } ?? true)
    }

    /// What each day takes on which any is due, by date.
    func days(of steps: [DoseStep]) -> [(date: CivilDate, count: Ratio)] {
        steps.flatMap { step in
            step.dosingDays.compactMap { number -> (date: CivilDate, count: Ratio)? in
                let date = CivilDate(dayNumber: number)
                let count = step.doses(on: date).reduce(Ratio.zero) { $0 + self.count(in: $1) }
                return count > .zero ? (date, count) : nil
            }
        }
    }

    /// What each step takes that takes any.
    func steps(of steps: [DoseStep]) -> [SupplyForecast.StepUse] {
        var before = Ratio.zero
        return steps.compactMap { step in
            let taken = days(of: [step]).reduce(Ratio.zero) { $0 + $1.count }
            guard taken > .zero else { return nil }
            let opened = ProductUse.whole(before + taken) - ProductUse.whole(before)
            before += taken
            return SupplyForecast.StepUse(
                step: step.number, start: step.start, end: step.end, taken: taken, opened: opened,
                partDoses: partDoses(of: step))
        }
    }

    private func count(in dose: ScheduledDose) -> Ratio {
        (dose.take ?? []).filter { $0.product == name }.reduce(.zero) { sum, part in
            sum + (isDivisible ? part.count : Ratio(ProductUse.whole(part.count)))
        }
    }

    /// Nothing of a liquid is split.
    private func partDoses(of step: DoseStep) -> Int {
        isMeasured
            ? 0
            : step.dosingDays.reduce(0) { sum, number in
                sum
                    + step.doses(on: CivilDate(dayNumber: number)).count { dose in
                        (dose.take ?? []).contains { $0.product == name && !$0.count.isWhole }
                    }
            }
    }

    private static func whole(_ count: Ratio) -> Int64 { SupplyLine(product: "", count: count).toDispense }
}
