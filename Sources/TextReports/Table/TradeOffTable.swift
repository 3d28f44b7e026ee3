package import DoseModel

/// The products a plan could be made with, so that a person can weigh them: the plan's own choice first, then what
/// each further product would save.
package struct TradeOffTable: Sendable {
    private let choices: [ProductTradeOff]

    /// Creates the table; the first choice is the plan's own.
    package init(_ choices: [ProductTradeOff]) {
        self.choices = choices
    }

    /// For a terminal, with a line feed at the end of each line.
    package func text(color: Bool) -> String {
        let style = TerminalStyle(color: color)
        let columns = TextColumns(
            [
                TextColumns.Column("Products", trailing: true), TextColumns.Column("Which", narrowest: 20),
                TextColumns.Column("Split tablets", trailing: true), TextColumns.Column("Units a day", trailing: true),
                TextColumns.Column("What changes", narrowest: 20),
            ],
            blocks: choices.map { choice in cells(choice).map { [$0] } }, width: PlanTable.width)
        let lines = [style.bold("Product choices"), "", style.bold(columns.heading), style.dim(columns.rule)]
        return (lines + columns.lines.flatMap { $0 }).map { $0 + "\n" }.joined()
    }

    /// As Markdown.
    package var markdown: String {
        let heads = ["Products", "Which", "Split tablets", "Units a day", "What changes"]
        let lines = ["# Product choices", "", MarkdownText.row(heads), MarkdownText.rule(columns: heads.count)]
        return (lines + choices.map { MarkdownText.row(cells($0)) }).map { $0 + "\n" }.joined()
    }

    /// As the member `tradeOffs` of a JSON object.
    package func write(to writer: inout JSONWriter) {
        writer.array("tradeOffs", choices) { writer, choice in
            writer.object { writer in
                writer.texts("products", choice.products)
                writer.number("splitTablets", choice.splitTablets)
                writer.text("units", choice.units.text)
                writer.number("days", choice.days)
                writer.text("unitsPerDay", PercentText.decimal(choice.unitsPerDay))
            }
        }
    }

    /// As a file of its own, `doseplan-trade-offs/1`, with a line feed at its end.
    package var json: String {
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.text("format", "doseplan-trade-offs/1")
            write(to: &writer)
        }
        return writer.finish() + "\n"
    }

    private func cells(_ choice: ProductTradeOff) -> [String] {
        [
            String(choice.products.count), PrintableText.line(choice.products.joined(separator: ", ")),
            String(choice.splitTablets), PercentText.decimal(choice.unitsPerDay), change(choice),
        ]
    }

    /// Against the plan's own choice.
    private func change(_ choice: ProductTradeOff) -> String {
        guard let own = choices.first, choice != own else { return "this plan" }
        let products = choice.products.count - own.products.count
        let splits = choice.splitTablets - own.splitTablets
        let units = choice.units + own.units * -1
        var changes: [String] = []
        if products != 0 { changes.append("\(TradeOffTable.count(products, "product"))") }
        if splits != 0 { changes.append("\(TradeOffTable.count(splits, "split tablet"))") }
        if units != .zero {
            let magnitude = units < .zero ? units * -1 : units
            let noun = magnitude == Ratio(1) ? "unit" : "units"
            changes.append("\(magnitude.text) \(noun) \(units < .zero ? "fewer" : "more")")
        }
        return changes.isEmpty ? "other products, nothing else" : changes.joined(separator: ", ")
    }

    /// `2 products more`, `1 split tablet fewer`.
    private static func count(_ change: Int, _ noun: String) -> String {
        "\(change.magnitude) \(noun)\(change.magnitude == 1 ? "" : "s") \(change < 0 ? "fewer" : "more")"
    }
}
