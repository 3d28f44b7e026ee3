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
        /// What a day takes on average rises by so many micrograms, where days of a round differ.
        case upOnAverage(Ratio)
        /// What a day takes on average falls by so many micrograms, where days of a round differ.
        case downOnAverage(Ratio)
        /// The same on average, where days of a round differ.
        case sameAverage
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
    /// The new rhythm in words, `every day`, where it changes and no dates of its own say it; `nil` otherwise.
    package let rhythm: String?

    /// Compares a step with the one before it, or the first with what was taken so far.
    package init(of step: DoseStep, after previous: DoseStep?, soFar: SoFar?) {
        let before: Round
        if let previous {
            kind = DoseChange.kind(from: previous, to: step)
            before = Round(of: previous)
        } else if let regimen = soFar?.regimen {
            kind = DoseChange.kind(from: regimen, to: step)
            before = Round(of: regimen)
        } else {
            kind = .start
            rhythm = nil
            return
        }
        rhythm = DoseChange.rhythm(from: before, to: Round(of: step), unchanged: kind == .unchanged)
    }

    /// For people: `+5 mg`, `-15 mg`, `start`, `same total, new times`.
    package var text: String { text(up: "+", down: "-") }

    /// The same without a leading sign, for spreadsheets, which would take `+5 mg` for a formula: `up 5 mg`.
    package var words: String { text(up: "up ", down: "down ") }

    private func text(up: String, down: String) -> String {
        let change = kindText(up: up, down: down)
        guard let rhythm else { return change }
        return kind == .unchanged ? "now " + rhythm : change + ", now " + rhythm
    }

    /// A rhythm other than daily stands beside the dates of its step; only its end would otherwise go unsaid.
    private static func rhythm(from before: Round, to after: Round, unchanged: Bool) -> String? {
        guard before.length != after.length, unchanged || after.length == 1 else { return nil }
        return before.isUneven && after.length == 1 ? "daily" : after.rhythm
    }

    private func kindText(up: String, down: String) -> String {
        switch kind {
        case .start: "start"
        case .up(let amount): up + amount.text
        case .down(let amount): down + amount.text
        case .upOnAverage(let micrograms): up + DayAverage.text(micrograms) + " on average"
        case .downOnAverage(let micrograms): down + DayAverage.text(micrograms) + " on average"
        case .sameAverage: "same on average"
        case .newTimes: "same total, new times"
        case .newSplit: "same total, new split"
        case .sameTotal: "same total"
        case .unchanged: "no change"
        case .unknown: "not known"
        }
    }

    private static func kind(from previous: DoseStep, to step: DoseStep) -> Kind {
        if Round(of: previous).isUneven || Round(of: step).isUneven {
            let change = difference(from: DayAverage.of(previous), to: DayAverage.of(step))
            return change != .sameAverage || !isAlike(previous, step) ? change : .unchanged
        }
        if let change = difference(from: previous.dailyTotal, to: step.dailyTotal) { return change }
        if slots(step, amounts: false) != slots(previous, amounts: false) { return .newTimes }
        return slots(step, amounts: true) == slots(previous, amounts: true) ? .unchanged : .newSplit
    }

    private static func kind(from regimen: AskedRegimen, to step: DoseStep) -> Kind {
        if Round(of: regimen).isUneven || Round(of: step).isUneven {
            return DayAverage.of(regimen).map { difference(from: $0, to: DayAverage.of(step)) } ?? .unknown
        }
        let total: Dose
        switch regimen.doses {
        case .timesDaily(let count, let amount): total = amount * count
        case .slots(let doses): total = doses.lazy.map(\.amount).total()
        case .problemTimes: return .unknown
        }
        return difference(from: total, to: step.dailyTotal) ?? .sameTotal
    }

    private static func difference(from before: Ratio, to after: Ratio) -> Kind {
        if after > before { return .upOnAverage(after + before * -1) }
        return after < before ? .downOnAverage(before + after * -1) : .sameAverage
    }

    private static func difference(from before: Dose, to after: Dose) -> Kind? {
        if after > before { return .up(after - before) }
        return after < before ? .down(before - after) : nil
    }

    private static func isAlike(_ left: DoseStep, _ right: DoseStep) -> Bool {
        left.everyDays == right.everyDays && slots(left, amounts: true) == slots(right, amounts: true)
    }

    /// Days, times, weekdays and, where asked, amounts, in an order of their own: the order of the doses does not
    /// count.
    private static func slots(_ step: DoseStep, amounts: Bool) -> [[Int64]] {
        step.doses
            .map {
                [
                    Int64($0.cycleDay), Int64($0.time.minuteOfDay), Int64($0.weekdays.rawValue),
                    amounts ? $0.amount.micrograms : 0,
                ]
            }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }
}
