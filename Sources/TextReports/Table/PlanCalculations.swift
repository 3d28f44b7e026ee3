package import DoseModel

/// "Show calculations": for each step what was asked for and what was chosen, in amounts and in percent of the step
/// before, with the largest deviation, and with a mark where a change goes beyond the asked one.
package struct PlanCalculations: Sendable {
    private static let unknown = "-"
    /// The column that only a plan with a change beyond the asked one has.
    private static let mark = "Mark"

    private let rows: [CalculationRow]
    private let heading: PlanHeading

    /// Lays a plan's calculations open.
    package init(plan: Plan, monograph: Monograph) {
        rows = CalculationRow.rows(of: plan)
        heading = PlanHeading(plan: plan, monograph: monograph)
    }

    /// The numbers of the steps that change more than was asked for. Empty for every plan of ours.
    package var stepsBeyondAsked: [Int] { rows.filter(\.exceedsAsked).map(\.number) }

    /// For a terminal, with a line feed at the end of each line.
    package func text(color: Bool) -> String {
        let style = TerminalStyle(color: color)
        let columns = TextColumns(
            heads.map { TextColumns.Column($0, trailing: $0 != PlanCalculations.mark) },
            blocks: rows.map { row in cells(row).map { [$0] } }, width: PlanTable.width)
        var lines = WrappedText.lines("Calculations: " + heading.title, width: PlanTable.width).map(style.bold)
        lines += ["", style.bold(columns.heading), style.dim(columns.rule)] + columns.lines.flatMap { $0 } + [""]
        lines += remarks.flatMap { WrappedText.lines($0, width: PlanTable.width) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// As Markdown.
    package var markdown: String {
        var lines = ["# Calculations: " + MarkdownText.escaped(heading.title), "", MarkdownText.row(heads)]
        lines.append(MarkdownText.rule(columns: heads.count))
        lines += rows.map { MarkdownText.row(cells($0)) }
        lines += remarks.flatMap { ["", MarkdownText.escaped($0)] }
        return lines.map { $0 + "\n" }.joined()
    }

    /// For spreadsheets: one row a step. Signs are words, because a spreadsheet takes `-10 %` for a formula.
    package var csv: String {
        var text = CSVText.line([
            "step", "start", "last", "asked_a_day", "chosen_a_day", "asked_change", "actual_change", "deviation",
            "occupancy", "more_than_asked",
        ])
        for row in rows {
            text += CSVText.line([
                String(row.number), row.start.text, row.end.adding(days: -1).text, row.asked?.text ?? "",
                DayAverage.text(row.chosen), PlanCalculations.words(row.askedChange),
                PlanCalculations.words(row.actualChange), row.deviation.map(PercentText.tenths) ?? "",
                row.occupancy.map { PercentText.hundredths($0.value) } ?? "", row.exceedsAsked ? "yes" : "no",
            ])
        }
        return text
    }

    private var hasOccupancy: Bool { rows.contains { $0.occupancy != nil } }

    private var heads: [String] {
        ["Step", "From", "Asked a day", "Chosen a day", "Asked", "Actual", "Deviation"]
            + (hasOccupancy ? ["Occupancy"] : [])
            + (stepsBeyondAsked.isEmpty ? [] : [PlanCalculations.mark])
    }

    private func cells(_ row: CalculationRow) -> [String] {
        [
            String(row.number), row.start.readableText,
            row.asked?.text ?? PlanCalculations.unknown, DayAverage.text(row.chosen),
            PlanCalculations.signed(row.askedChange), PlanCalculations.signed(row.actualChange),
            row.deviation.map(PercentText.tenths) ?? PlanCalculations.unknown,
        ] + (hasOccupancy ? [row.occupancy.map { PercentText.tenths($0.value) } ?? PlanCalculations.unknown] : [])
            + (stepsBeyondAsked.isEmpty ? [] : [row.exceedsAsked ? "more" : ""])
    }

    /// What the table comes to, in sentences.
    private var remarks: [String] {
        var remarks: [String] = []
        let calculated = rows.filter { $0.deviation != nil }
        // The first of equals, because rows come in the order of the plan.
        let largest = calculated.reduce(nil as CalculationRow?) { most, row in
            guard let known = most?.deviation?.magnitude else { return row }
            return row.deviation?.magnitude ?? .zero > known ? row : most
        }
        if let largest, let deviation = largest.deviation {
            remarks.append(
                deviation == .zero
                    ? "Largest deviation: none; every calculated step is exactly what was asked for."
                    : "Largest deviation: \(PercentText.tenths(deviation.magnitude)) of the asked change, in step "
                        + "\(largest.number): \(PlanCalculations.signed(largest.askedChange)) was asked for, "
                        + "\(PlanCalculations.signed(largest.actualChange)) is made.")
        } else {
            remarks.append("Nothing was calculated: the steps of this plan are stated as such, not worked out.")
        }
        let beyond = stepsBeyondAsked
        if !beyond.isEmpty {
            remarks.append(
                "More than was asked for: \(beyond.count == 1 ? "step" : "steps") "
                    + DoseWording.list(beyond.map(String.init)) + ".")
        }
        remarks.append(
            "Amounts are averages over days with and without the drug; percentages are of the step before and rounded "
                + "half up for print.")
        if let occupancy = rows.lazy.compactMap(\.occupancy).first {
            remarks.append(PrintableText.line("Occupancy (\(occupancy.basis.rawValue)): \(occupancy.citation)"))
        }
        return remarks
    }

    private static func signed(_ percent: Ratio?) -> String {
        guard let percent else { return unknown }
        return (percent > .zero ? "+" : "") + PercentText.tenths(percent)
    }

    private static func words(_ percent: Ratio?) -> String {
        guard let percent else { return "" }
        return (percent < .zero ? "down " : "up ") + PercentText.tenths(percent.magnitude)
    }
}

extension Ratio {
    /// Without its sign.
    fileprivate var magnitude: Ratio { self < .zero ? self * -1 : self }
}
