import DoseModel

/// The rungs from the first dose to a target: a protocol's own where the target stands on one of its ladders,
/// continued in fixed steps where it does not.
struct Ladder {
    let titration: TitrationProtocol
    let choice: SlotChoice
    let shape: FixedStepUp

    /// The rungs up to and with the target.
    func rungs(to target: Regimen) throws(InputError) -> [Regimen] {
        var ladders: [[Regimen]] = []
        for ladder in titration.ladders {
            var rungs: [Regimen] = []
            for rung in ladder { rungs.append(try choice.regimen(rung.regimen, at: nil)) }
            ladders.append(rungs)
        }
        for rungs in ladders {
            if let index = rungs.firstIndex(where: { isSame($0, target) }) {
                return Array(rungs[..<index]) + [target]
            }
        }
        // Beside every ladder: climb the one that goes furthest on the way, then go on in fixed steps.
        let prefixes = ladders.map { rungs in Array(rungs.prefix { $0.isWithin(target) }) }
        let base =
            prefixes.enumerated().max { left, right in
                let (first, second) = (left.element.last?.total ?? .zero, right.element.last?.total ?? .zero)
                return first != second ? first < second : left.offset > right.offset
            }?.element ?? []
        return base + shape.regimens(from: base.last, to: target)
    }

    /// The same doses, wherever they hang: a target written with clock times at the rung's slots stays itself.
    private func isSame(_ rung: Regimen, _ target: Regimen) -> Bool {
        rung.everyDays == target.everyDays && rung.doses.map(\.slot) == target.doses.map(\.slot)
            && rung.doses.map(\.amount) == target.doses.map(\.amount)
    }
}
