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

    /// The first day that takes more than is left of what is at hand; `nil` where it lasts.
    func firstDayWithout(_ onHand: Ratio, in steps: [DoseStep]) -> CivilDate? {
        var taken = Ratio.zero
        return days(of: steps).first { day in
            taken += day.count
            return taken > onHand
        }?.date
    }

    /// What each step takes that takes any.
    func steps(of steps: [DoseStep]) -> [SupplyForecast.StepUse] {
        var before = Ratio.zero
        return steps.compactMap { step in
            let taken = days(of: [step]).reduce(Ratio.zero) { $0 + $1.count }
            guard taken > .zero else { return nil }
            let opened = (before + taken).roundedUp - before.roundedUp
            before += taken
            return SupplyForecast.StepUse(
                step: step.number, start: step.start, end: step.end, taken: taken, opened: opened,
                partDoses: partDoses(of: step))
        }
    }

    private func count(in dose: ScheduledDose) -> Ratio {
        (dose.take ?? []).filter { $0.product == name }.reduce(.zero) { sum, part in
            sum + (isDivisible ? part.count : Ratio(part.count.roundedUp))
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
}
