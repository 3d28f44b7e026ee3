import DoseModel

/// Says what a repair changes, in one sentence: which step, which dose, from what to what.
enum RepairWording {
    /// More steps that are put in at once are counted, not listed.
    private static let mostListed = 10

    /// Part of the sentence. Those that differ only in the step are said together.
    private struct Clause {
        let before: String
        var steps: [Int]
        let after: String

        var text: String {
            guard !steps.isEmpty else { return before + after }
            let names = DoseWording.list(steps.map { "\($0)" })
            return before + (steps.count == 1 ? "step \(names)" : "steps \(names)") + after
        }
    }

    /// The sentence, without capital and full stop. Steps are numbered as they are when the change is made.
    static func text(_ edits: [PlanEdit], in plan: Plan) -> String {
        var clauses: [Clause] = []
        var current = plan
        var rest = edits[...]
        while let edit = rest.first {
            let alike = rest.prefix { isAlike($0, edit) }
            let clause = clause(Array(alike), current)
            if let last = clauses.last, last.before == clause.before, last.after == clause.after, !last.steps.isEmpty {
                clauses[clauses.count - 1].steps += clause.steps
            } else {
                clauses.append(clause)
            }
            current = Repair(Array(alike), text: "").applied(to: current) ?? current
            rest = rest.dropFirst(alike.count)
        }
        return clauses.map(\.text).joined(separator: "; then ")
    }

    /// Whether two changes are said in one clause: the same new amount, or tablets, in one step.
    private static func isAlike(_ one: PlanEdit, _ other: PlanEdit) -> Bool {
        switch (one, other) {
        case (.setAmount(let step, _, let amount), .setAmount(let otherStep, _, let otherAmount)):
            step == otherStep && amount == otherAmount
        default: one == other
        }
    }

    private static func clause(_ edits: [PlanEdit], _ plan: Plan) -> Clause {
        let steps = plan.steps
        switch edits[0] {
        case .setAmount(let step, _, let amount): return amounts(edits, steps[step], amount)
        case .moveDose(let step, let dose, let time):
            return Clause(
                before: "move the \(steps[step].doses[dose].time.text) dose of ", steps: [step + 1],
                after: " to \(time.text)")
        case .dropDose(let step, let dose):
            let name = "\(steps[step].doses[dose].amount.text) at \(DoseWording.name(steps[step].doses[dose]))"
            return Clause(before: "leave out the second \(name) of ", steps: [step + 1], after: "")
        case .setDoses(let step, let doses, let everyDays):
            return Clause(before: "take in ", steps: [step + 1], after: " " + regimen(doses, everyDays))
        case .setTablets(let step, let dose, let take):
            let name = DoseWording.name(steps[step].doses[dose])
            let tablets = take.map { "take \(DoseWording.list($0.map { "\($0.count.text) x \($0.product)" })) for" }
            return Clause(
                before: "\(tablets ?? "leave out the tablets stated for") \(name) in ", steps: [step + 1], after: "")
        case .setTotal(let step, let total):
            return Clause(
                before: "write a total of \(total?.text ?? "nothing") in ", steps: [step + 1], after: "")
        case .lengthen(let step, let days):
            return Clause(
                before: "lengthen ", steps: [step + 1],
                after: " to \(DoseWording.days(steps[step].days + days)) (\(steps[step].days) now)")
        case .setEnd(let step, let end):
            let days = steps[step].start.days(until: end)
            let verb = end > steps[step].end ? "lengthen" : "shorten"
            return Clause(
                before: "\(verb) ", steps: [step + 1],
                after: " to \(DoseWording.days(days)) (\(steps[step].days) now), up to"
                    + " \(end.adding(days: -1).readableText)")
        case .shift(let step, let days):
            return Clause(
                before: "begin ", steps: [step + 1],
                after: " \(DoseWording.days(abs(days))) \(days > 0 ? "later" : "earlier"), on"
                    + " \(steps[step].start.adding(days: days).readableText), and all after it")
        case .insert(let place, let new): return inserted(new, at: place, steps.count)
        case .dropStep(let step): return Clause(before: "leave out ", steps: [step + 1], after: "")
        case .setDispensed(let lines):
            return Clause(
                before: "hand over \(DoseWording.list(lines.map { "\($0.count.text) x \($0.product)" }))", steps: [],
                after: "")
        case .setFill(let place, let count):
            let fill = plan.fills[place]
            return Clause(
                before: "hand over \(count.text) x \(fill.product) on \(fill.date.readableText) instead of"
                    + " \(fill.count.text)", steps: [], after: "")
        }
    }

    private static func amounts(_ edits: [PlanEdit], _ step: DoseStep, _ amount: Dose) -> Clause {
        let places = edits.compactMap { edit -> Int? in
            if case .setAmount(_, let dose, _) = edit { dose } else { nil }
        }
        let doses = places.map { step.doses[$0] }
        let verb =
            doses.allSatisfy { $0.amount > amount }
            ? "lower" : doses.allSatisfy { $0.amount < amount } ? "raise" : "change"
        let taken = step.doses.filter { !$0.amount.isZero }
        if places.count == taken.count, places.count > 1 {
            return Clause(before: "\(verb) each dose of ", steps: [step.number], after: " to \(amount.text)")
        }
        let names = DoseWording.list(doses.map { $0.time.text })
        let old = Set(doses.map(\.amount))
        let from = old.count == 1 ? " from \(doses[0].amount.text)" : ""
        return Clause(
            before: "\(verb) the \(names) \(places.count == 1 ? "dose" : "doses") of ", steps: [step.number],
            after: "\(from) to \(amount.text)")
    }

    private static func inserted(_ new: [DoseStep], at place: Int, _ count: Int) -> Clause {
        var lines = new.prefix(mostListed).map {
            "\(regimen($0.doses, $0.everyDays)) for \(DoseWording.days($0.days))"
        }
        if new.count > mostListed { lines.append("\(new.count - mostListed) more") }
        let text = lines.joined(separator: ", then ")
        return place == 0
            ? Clause(before: "insert before ", steps: [1], after: ": \(text)")
            : Clause(before: "insert after ", steps: [place], after: ": \(text)")
    }

    /// `5 mg at 08:00 and 10 mg at 22:00`, `15 mg three times daily (08:00, 14:00 and 20:00)`.
    static func regimen(_ doses: [ScheduledDose], _ everyDays: Int) -> String {
        let taken = doses.filter { !$0.amount.isZero }
        let rhythm = everyDays > 1 ? " every \(everyDays) days" : ""
        guard let first = taken.first else { return "nothing" }
        let isPlain = taken.allSatisfy { $0.weekdays == .everyDay && $0.cycleDay == 0 }
        if taken.count > 1, isPlain, taken.allSatisfy({ $0.amount == first.amount }) {
            let times = DoseWording.list(taken.map { $0.time.text })
            return "\(first.amount.text) \(often(taken.count)) (\(times))\(rhythm)"
        }
        return DoseWording.list(
            taken.map { dose in
                let days = dose.weekdays == .everyDay ? "" : " on \(dose.weekdays.text)"
                let round = dose.cycleDay == 0 ? "" : " on day \(dose.cycleDay + 1)"
                return "\(dose.amount.text) at \(dose.time.text)\(days)\(round)"
            }) + rhythm
    }

    private static func often(_ count: Int) -> String {
        let words = ["once", "twice", "three times", "four times"]
        return (words.indices.contains(count - 1) ? words[count - 1] : "\(count) times") + " daily"
    }
}
