import DoseModel

/// The rungs from the first dose to a target: a protocol's own where the target stands on one of its ladders, continued
/// in steps where it does not.
struct Ladder {
    let titration: TitrationProtocol
    private let ladders: [[ShapeStep]]

    init(titration: TitrationProtocol, choice: SlotChoice) throws(InputError) {
        self.titration = titration
        ladders = try titration.ladders.map { (ladder) throws(InputError) in
            try ladder.map { (rung) throws(InputError) in
                ShapeStep(
                    regimen: try choice.regimen(rung.regimen, at: nil),
                    wait: rung.days.map { Cited($0, basis: titration.basis, citation: titration.citation) })
            }
        }
    }

    /// The rungs up to and with the target.
    struct Way {
        var rungs: [ShapeStep]
        /// Which ladder was taken, where there are several.
        var pick: Pick?
    }

    /// The rungs up to and with the target; `beside` continues from the highest rung on the way, or from nothing.
    func way(
        to target: Regimen, at span: SourceSpan?, beside: (Regimen) throws(InputError) -> [ShapeStep]
    ) throws(InputError) -> Way {
        for (number, rungs) in ladders.enumerated() {
            if let index = rungs.firstIndex(where: { isSame($0.regimen, target) }) {
                let why = "the first that \(target.text) stands on"
                return Way(
                    rungs: Array(rungs[..<index]) + [ShapeStep(regimen: target, wait: rungs[index].wait)],
                    pick: pick(number, why))
            }
        }
        // Beside every ladder: climb the one that goes furthest on the way, then go on in steps.
        let prefixes = ladders.map { rungs in
            Array(rungs.map { moved($0, to: target) }.prefix { $0.regimen.isWithin(target) })
        }
        let best = prefixes.enumerated().max { left, right in
            let (first, second) = (height(left.element), height(right.element))
            return first != second ? first < second : left.offset > right.offset
        }
        let base = best?.element ?? []
        // Rungs with lengths of their own are a slow start that a source prints; nobody is to skip it unawares.
        if base.isEmpty, target.everyDays == 1, let first = ladders.first?.first,
            ladders.joined().contains(where: { $0.wait != nil })
        {
            throw InputError(
                "\(target.text) leaves no room for the first doses of the protocol, \(first.regimen.text)", at: span,
                expected: "a target that keeps them, or one of: \(text)")
        }
        let why = "the one that goes furthest towards \(target.text), which stands on none"
        return Way(
            rungs: base + (try beside(base.last?.regimen ?? .nothing)),
            pick: base.isEmpty ? nil : pick(best?.offset ?? 0, why))
    }

    /// How long a regimen is kept by the rung it stands on, or else by one with the same doses at other times; `nil` for
    /// the pace of the rule around the ladders.
    func wait(of regimen: Regimen) -> Cited<ClosedRange<Int>>? {
        let rungs = ladders.joined()
        let rung =
            rungs.first { $0.regimen == regimen }
            ?? rungs.first {
                $0.regimen.average == regimen.average && $0.regimen.descendingAmounts == regimen.descendingAmounts
            }
        return rung?.wait
    }

    /// All rungs in words, for messages.
    var text: String {
        ladders.map { rungs in rungs.map(\.regimen.text).joined(separator: "; ") }.joined(separator: " or ")
    }

    private func pick(_ number: Int, _ why: String) -> Pick? {
        guard ladders.count > 1 else { return nil }
        func name(_ rungs: [ShapeStep]) -> String {
            guard let first = rungs.first, let last = rungs.last else { return "" }
            return "\(first.regimen.text) to \(last.regimen.text)"
        }
        return Pick(
            what: "ladder", value: name(ladders[number]), range: ladders.map(name).joined(separator: "; "), why: why,
            citation: titration.citation)
    }

    /// A rung of one dose a day at the time of a target of one dose a day: bedtime doses become morning doses.
    private func moved(_ rung: ShapeStep, to target: Regimen) -> ShapeStep {
        guard rung.regimen.doses.count == 1, target.doses.count == 1 else { return rung }
        var regimen = rung.regimen
        regimen.doses[0].slot = target.doses[0].slot
        regimen.doses[0].anchor = target.doses[0].anchor
        return ShapeStep(regimen: regimen, wait: rung.wait)
    }

    private func height(_ rungs: [ShapeStep]) -> Ratio { rungs.last?.regimen.average ?? .zero }

    /// The same doses, wherever they hang: a target written with clock times at the rung's slots stays itself.
    private func isSame(_ rung: Regimen, _ target: Regimen) -> Bool {
        rung.everyDays == target.everyDays && rung.doses.map(\.slot) == target.doses.map(\.slot)
            && rung.doses.map(\.cycleDay) == target.doses.map(\.cycleDay)
            && rung.doses.map(\.amount) == target.doses.map(\.amount)
    }
}
