package import DoseModel

/// What a plan takes out of its boxes, a row a step and product.
package enum SupplyCSV {
    /// The columns of every row.
    package static let heads = ["drug", "product", "step", "start", "end", "taken", "whole", "part-doses"]

    /// The rows of several drugs, with the heading. Only whole forecasts have a heading of their own.
    package static func text(_ parts: [(drug: String, forecast: SupplyForecast)]) -> String {
        CSVText.line(heads)
            + parts.flatMap { part in
                part.forecast.lines.flatMap { line in
                    line.steps.map { step in
                        CSVText.line([
                            part.drug, line.product, String(step.step), step.start.text, step.end.text,
                            step.taken.decimalText, String(step.opened), String(step.partDoses),
                        ])
                    }
                }
            }.joined()
    }
}
