package import DoseModel

/// What a revision changes, for people: what was done, what stays, what is taken from now on day by day, and what that
/// does to the last day and to the tablets.
package struct RevisionDiff: Sendable {
    private let before: Plan
    private let after: Plan
    private let monograph: Monograph
    private let wording: DoseWording

    /// Creates the diff of two revisions of a plan.
    package init(from before: Plan, to after: Plan, monograph: Monograph) {
        self.before = before
        self.after = after
        self.monograph = monograph
        wording = DoseWording(monograph: monograph)
    }

    /// The text, with a line feed at the end of each line.
    package func text(color: Bool) -> String {
        let style = TerminalStyle(color: color)
        var lines = [style.bold("\(monograph.title): revision \(after.identity.revision)")]
        lines += facts(heading)
        lines.append("")
        let rows = DiffRow.rows(from: before.steps, to: after.steps, since: from)
        if rows.allSatisfy(\.isSame) {
            lines.append("No dose changes.")
        } else {
            let columns = table(rows)
            lines += [style.bold(columns.heading), style.dim(columns.rule)] + columns.lines.flatMap { $0 }
        }
        lines.append("")
        lines += facts(totals)
        for paragraph in paragraphs {
            lines.append("")
            lines += WrappedText.lines(paragraph, width: PlanTable.width)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var from: CivilDate { after.change?.from ?? after.identity.written }

    private typealias Fact = (label: String, text: String)

    private func facts(_ facts: [Fact]) -> [String] {
        let width = (facts.map { DisplayWidth.of($0.label) }.max() ?? 0) + 2
        return facts.flatMap { fact in
            WrappedText.hanging(DisplayWidth.padded(fact.label, to: width), fact.text, width: PlanTable.width)
        }
    }

    private var heading: [Fact] {
        var facts: [Fact] = []
        if let change = after.change {
            facts.append(("Change", PrintableText.line(change.words)))
            facts.append(("From", change.from.readableText))
            if !change.by.isEmpty { facts.append(("By", PrintableText.line(change.by))) }
            if !change.why.isEmpty { facts.append(("Why", PrintableText.line(change.why))) }
        }
        let stays = after.steps.contains { $0.start < from }
        facts.append(("Stays", stays ? "all before \(from.readableText)" : "nothing was taken before"))
        return facts
    }

    private func table(_ rows: [DiffRow]) -> TextColumns {
        TextColumns(
            [
                TextColumns.Column("Days"), TextColumns.Column("Before", narrowest: 20),
                TextColumns.Column("Now", narrowest: 20), TextColumns.Column("A day", trailing: true),
            ],
            blocks: rows.map { row in
                [
                    DateRangeText.lines(from: row.start, until: row.end),
                    doses(row.before, isEnd: before.ending == .stop),
                    row.isSame ? ["as before"] : doses(row.after, isEnd: after.ending == .stop),
                    [row.after.map { $0.dailyTotal.text } ?? "-"],
                ]
            }, width: PlanTable.width)
    }

    private func doses(_ step: DoseStep?, isEnd: Bool) -> [String] {
        guard let step else { return [isEnd ? "nothing" : "not planned"] }
        let rhythm = step.everyDays > 1 ? [Round(of: step).rhythm] : []
        return DoseGroup.groups(of: step.doses).map { group in
            "\(group.amount.text) \(Round(of: step).prefix(of: group.cycleDay))\(group.whenText)"
        } + rhythm
    }

    private var totals: [Fact] {
        var facts: [Fact] = [("Highest day", change(highest(before), highest(after)))]
        facts.append(("Last day", change(last(before), last(after))))
        for product in monograph.products {
            let (old, new) = (rest(before, product.name), rest(after, product.name))
            guard old != .zero || new != .zero else { continue }
            facts.append(
                (
                    "To take from then on",
                    change(
                        old == .zero ? "no \(product.name)" : wording.dosage(Dosage(product: product.name, count: old)),
                        new == .zero ? "no \(product.name)" : wording.dosage(Dosage(product: product.name, count: new)))
                ))
        }
        return facts
    }

    private func change(_ old: String, _ new: String) -> String {
        old == new ? new + ", as before" : "\(old) -> \(new)"
    }

    private func highest(_ plan: Plan) -> String {
        (plan.steps.filter { $0.end > from }.map(\.dailyTotal).max() ?? .zero).perDayText
    }

    private func last(_ plan: Plan) -> String {
        guard let end = plan.steps.map(\.end).max() else { return "none" }
        let day = end.adding(days: -1).readableText
        return plan.ending == .stop ? day : day + " and on"
    }

    /// What is taken of a product from the day on.
    private func rest(_ plan: Plan, _ product: String) -> Ratio {
        var count = Ratio.zero
        for step in plan.steps where step.end > from {
            for dose in step.doses {
                guard let part = dose.take?.first(where: { $0.product == product })?.count else { continue }
                let days = step.dueDays(of: dose).filter { day in
                    day >= from.dayNumber && dose.weekdays.contains(CivilDate(dayNumber: day).weekday)
                }
                count += part * days.count
            }
        }
        return count
    }

    private var paragraphs: [String] {
        var result: [String] = []
        if let held = after.held {
            let steps = held.steps.count == 1 ? "1 step waits" : "\(held.steps.count) steps wait"
            result.append(
                "On hold: \(steps) until somebody resumes; without a word the dose is kept and asked about again on"
                    + " \((after.steps.last?.end ?? from).readableText).")
        }
        switch after.change?.verb {
        case .missed?:
            result.append("\(monograph.counsel.missedDose.value) (\(monograph.counsel.missedDose.citation))")
            result.append("What was missed is not made up for.")
        case .stop?: result.append("\(monograph.counsel.taper.value) (\(monograph.counsel.taper.citation))")
        case .stepBack?, .nightsOnly?, .dropDaytime?, .alternateDays?:
            result.append("No further increase is planned; a new plan may ask for one.")
        default: break
        }
        return result
    }
}
