package import DoseModel

/// The plan as a table that a person reads, by step or by day.
package struct PlanTable: Sendable {
    /// The widest line, in terminal columns.
    package static let width = 100

    private let plan: Plan
    private let wording: DoseWording
    private let heading: PlanHeading
    private let footing: PlanFooting

    /// Creates the table of a plan.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - monograph: the monograph it was made or judged with.
    ///   - acknowledged: the findings somebody agreed to, a line each; every copy of the plan carries them.
    package init(plan: Plan, monograph: Monograph, acknowledged: [String] = []) {
        self.plan = plan
        wording = DoseWording(monograph: monograph)
        heading = PlanHeading(plan: plan, monograph: monograph)
        footing = PlanFooting(plan: plan, monograph: monograph, acknowledged: acknowledged)
    }

    /// The table for a terminal, with a line feed at the end of each line.
    package func text(color: Bool, by grain: TableGrain) -> String {
        let style = TerminalStyle(color: color)
        var lines = headingLines(style)
        lines.append("")
        lines += tableLines(by: grain, style)
        lines.append("")
        lines += WrappedText.lines(footing.ending, width: PlanTable.width).map(style.bold)
        for section in footing.sections {
            lines += ["", style.bold(section.title)]
            lines += PlanTable.items(section)
        }
        lines.append("")
        lines += WrappedText.lines(footing.provenance, width: PlanTable.width).map(style.dim)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The table as Markdown.
    package func markdown(by grain: TableGrain) -> String {
        PlanMarkdown(heading: heading, footing: footing).text(table(by: grain))
    }

    private func headingLines(_ style: TerminalStyle) -> [String] {
        let label = (heading.facts.map { DisplayWidth.of($0.label) }.max() ?? 0) + 2
        return WrappedText.lines(heading.title, width: PlanTable.width).map(style.bold)
            + heading.facts.flatMap { fact in
                WrappedText.hanging(
                    DisplayWidth.padded(fact.label, to: label), fact.text, width: PlanTable.width)
            }
    }

    private func tableLines(by grain: TableGrain, _ style: TerminalStyle) -> [String] {
        let columns: TextColumns
        switch grain {
        case .step: columns = StepTable(StepRow.rows(of: plan, wording: wording)).columns(width: PlanTable.width)
        case .day: columns = DayTable(DayRow.rows(of: plan), wording: wording).columns(width: PlanTable.width)
        }
        let blocks = columns.lines
        let isTall = grain == .step && blocks.contains { $0.count > 2 }
        return [style.bold(columns.heading), style.dim(columns.rule)]
            + blocks.enumerated().flatMap { index, block in
                index > 0 && isTall ? [""] + block : block
            }
    }

    private func table(by grain: TableGrain) -> (heads: [String], rows: [[String]]) {
        switch grain {
        case .step: StepTable(StepRow.rows(of: plan, wording: wording)).rows
        case .day: DayTable(DayRow.rows(of: plan), wording: wording).rows
        }
    }

    private static func items(_ section: PlanFooting.Section) -> [String] {
        let label = section.items.map { DisplayWidth.of($0.label) }.max() ?? 0
        return section.items.flatMap { item in
            WrappedText.hanging(
                "  " + DisplayWidth.padded(item.label, to: label) + "  ", item.text, width: PlanTable.width)
        }
    }
}
