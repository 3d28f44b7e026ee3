package import DoseModel

/// How a step's doses differ from those before it.
package struct DoseChange: Hashable, Sendable {
    /// What changes on a day on which the drug is taken.
    package enum Kind: Hashable, Sendable {
        /// Nothing was taken before.
        case start
        /// The day's total rises by so much.
        case up(Dose)
        /// The day's total falls by so much.
        case down(Dose)
        /// The same total at other times.
        case newTimes
        /// The same total at the same times, split differently.
        case newSplit
        /// The same total; the times before are not known.
        case sameTotal
        /// The same doses at the same times.
        case unchanged
        /// What was taken before has no total that can be known here.
        case unknown
    }

    /// What changes on a dosing day.
    package let kind: Kind
    /// The new rhythm in days where it changes; `nil` where it stays.
    package let everyDays: Int?

    /// Compares a step with the one before it, or the first with what was taken so far.
    package init(of step: DoseStep, after previous: DoseStep?, soFar: SoFar?) {
        if let previous {
            kind = DoseChange.kind(from: previous, to: step)
            everyDays = previous.everyDays == step.everyDays ? nil : step.everyDays
        } else if let regimen = soFar?.regimen {
            kind = DoseChange.kind(from: regimen, to: step)
            everyDays = regimen.everyDays == step.everyDays ? nil : step.everyDays
        } else {
            kind = .start
            everyDays = nil
        }
    }

    /// For people: `+5 mg`, `-15 mg`, `start`, `same total, new times`.
    package var text: String { text(up: "+", down: "-") }

    /// The same without a leading sign, for spreadsheets, which would take `+5 mg` for a formula: `up 5 mg`.
    package var words: String { text(up: "up ", down: "down ") }

    private func text(up: String, down: String) -> String {
        let change = kindText(up: up, down: down)
        guard let everyDays else { return change }
        let rhythm = "now " + DoseWording.rhythm(everyDays: everyDays)
        if kind == .unchanged { return rhythm }
        // A rhythm other than daily stands beside the dates of its step; only its end would otherwise go unsaid.
        return everyDays > 1 ? change : change + ", " + rhythm
    }

    private func kindText(up: String, down: String) -> String {
        switch kind {
        case .start: "start"
        case .up(let amount): up + amount.text
        case .down(let amount): down + amount.text
        case .newTimes: "same total, new times"
        case .newSplit: "same total, new split"
        case .sameTotal: "same total"
        case .unchanged: "no change"
        case .unknown: "not known"
        }
    }

    private static func kind(from previous: DoseStep, to step: DoseStep) -> Kind {
        if let change = difference(from: previous.dailyTotal, to: step.dailyTotal) { return change }
        if slots(step, amounts: false) != slots(previous, amounts: false) { return .newTimes }
        return slots(step, amounts: true) == slots(previous, amounts: true) ? .unchanged : .newSplit
    }

    private static func kind(from regimen: AskedRegimen, to step: DoseStep) -> Kind {
        let total: Dose
        switch regimen.doses {
        case .timesDaily(let count, let amount): total = amount * count
        case .slots(let doses): total = doses.lazy.map(\.amount).total()
        case .problemTimes: return .unknown
        }
        return difference(from: total, to: step.dailyTotal) ?? .sameTotal
    }

    private static func difference(from before: Dose, to after: Dose) -> Kind? {
        if after > before { return .up(after - before) }
        return after < before ? .down(before - after) : nil
    }

    /// Times, weekdays and, where asked, amounts, in an order of their own: the order of the doses does not count.
    private static func slots(_ step: DoseStep, amounts: Bool) -> [[Int64]] {
        step.doses
            .map { [Int64($0.time.minuteOfDay), Int64($0.weekdays.rawValue), amounts ? $0.amount.micrograms : 0] }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }
}
