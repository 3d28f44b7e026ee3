package import DoseModel

/// What a plan takes out of its boxes, for people.
package struct SupplyText {
    private let forecast: SupplyForecast
    private let monograph: Monograph
    private let wording: DoseWording

    /// Creates the text of a forecast.
    package init(_ forecast: SupplyForecast, monograph: Monograph) {
        self.forecast = forecast
        self.monograph = monograph
        wording = DoseWording(monograph: monograph)
    }

    /// A block for each product, then how the numbers came about; a line feed at the end of each line.
    package func text(color: Bool) -> String {
        let style = TerminalStyle(color: color)
        var lines = [style.bold(PrintableText.line("Supply: \(monograph.title)"))]
        if forecast.lines.isEmpty { lines += ["", "No dose says which product it is made of."] }
        for line in forecast.lines { lines += [""] + block(line, style) }
        lines += [""] + notes.flatMap { WrappedText.hanging("-  ", $0, width: PlanTable.width) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func block(_ line: SupplyForecast.Line, _ style: TerminalStyle) -> [String] {
        let unit = monograph.product(named: line.product)?.form.isMeasured ?? false
        let columns = TextColumns(
            [
                TextColumns.Column("Step"), TextColumns.Column("Dates"),
                TextColumns.Column("Taken", trailing: true), TextColumns.Column(unit ? "mL" : "Begun", trailing: true),
                TextColumns.Column("Parts", trailing: true),
            ],
            blocks: line.steps.map { step in
                [
                    [String(step.step)],
                    ["\(step.start.readableText) - \(step.end.adding(days: -1).readableText)"],
                    [wording.count(step.taken, of: line.product)], [String(step.opened)], [String(step.partDoses)],
                ]
            } + [
                [
                    ["all"], [""], [wording.count(line.taken, of: line.product)], [String(line.opened)],
                    [String(line.partDoses)],
                ]
            ], width: PlanTable.width)
        return [style.bold(PrintableText.line(line.product)), columns.heading, style.dim(columns.rule)]
            + columns.lines.flatMap { $0 }
            + facts(line).map { PrintableText.line($0) }
    }

    private func facts(_ line: SupplyForecast.Line) -> [String] {
        func whole(_ count: Ratio) -> String { wording.dosage(Dosage(product: line.product, count: count)) }
        var facts: [String] = []
        if line.leftOver > .zero, !(monograph.product(named: line.product)?.form.isMeasured ?? false) {
            facts.append("Left over at the end: \(line.leftOver.text) of a unit")
        }
        if let stock = line.stock {
            facts.append("At hand before the first day: \(whole(stock.onHand))")
            facts += stock.fills.map { "Handed over on \($0.date.readableText): \(whole($0.count))" }
            if let runOut = stock.runOut { facts.append("Runs out: \(runOut.readableText)") }
            if let askBy = stock.askBy { facts.append("Ask for more by: \(askBy.readableText)") }
            if let left = stock.left { facts.append("Lasts to the end; left then: \(whole(left))") }
        }
        if let reserve = line.reserve, let days = forecast.reserveDays {
            facts.append(
                "Reserve: \(whole(Ratio(reserve.toHave))) (hold of \(DoseWording.days(days)):"
                    + " \(wording.count(reserve.hold, of: line.product)); step back:"
                    + " \(wording.count(reserve.stepBack, of: line.product)))")
        }
        return facts
    }

    private var notes: [String] {
        var notes = [
            "Begun: whole units opened. Of a split one the other part serves a later dose; what must not be split is"
                + " never counted in parts. Parts: doses that take part of a unit."
        ]
        if forecast.lines.contains(where: { $0.stock?.runOut != nil }) {
            notes.append("Runs out: the first day on which what is left does not make the day's doses.")
            if let notice = forecast.notice {
                notes.append(
                    "Ask for more \(DoseWording.days(notice.value)) before, or on the first day"
                        + " (\(notice.basis.rawValue): \(notice.citation)).")
            }
        }
        if let days = forecast.reserveDays {
            notes.append(
                "Reserve: the most that one hold takes, \(DoseWording.days(days)) more at any dose of the plan, or one"
                    + " step back, a step before an increase taken once more in full. The larger of the two, in whole"
                    + " units, beside what the plan takes.")
        }
        if forecast.uncounted > 0 {
            notes.append("\(forecast.uncounted) doses do not say what they are made of and are counted nowhere.")
        }
        return notes.map { PrintableText.line($0) }
    }
}
