package import DoseModel

/// What plans take out of their boxes, for scripts.
package enum SupplyJSON {
    /// What the `format` member says.
    package static let format = "doseplan-supply/1"

    /// Indented JSON, one member of `plans` a drug, with a line feed at its end.
    package static func text(_ parts: [(plan: Plan, forecast: SupplyForecast)]) -> String {
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.text("format", format)
            writer.array("plans", parts) { writer, part in
                writer.object { writer in
                    writer.text("id", part.plan.identity.id)
                    writer.number("revision", part.plan.identity.revision)
                    writer.text("drug", part.plan.drug)
                    write(part.forecast, to: &writer)
                }
            }
        }
        return writer.finish() + "\n"
    }

    private static func write(_ forecast: SupplyForecast, to writer: inout JSONWriter) {
        writer.number("reserveDays", forecast.reserveDays)
        if let notice = forecast.notice {
            writer.object("notice") { writer in
                writer.number("days", notice.value)
                writer.text("basis", notice.basis.rawValue)
                writer.text("citation", notice.citation)
            }
        }
        writer.number("uncounted", forecast.uncounted)
        writer.array("products", forecast.lines) { writer, line in
            writer.object { write(line, to: &$0) }
        }
    }

    private static func write(_ line: SupplyForecast.Line, to writer: inout JSONWriter) {
        writer.text("product", line.product)
        writer.text("taken", line.taken.decimalText)
        writer.number("whole", line.opened)
        writer.text("leftOver", line.leftOver.decimalText)
        writer.number("partDoses", line.partDoses)
        writer.array("steps", line.steps) { writer, step in
            writer.object { writer in
                writer.number("step", step.step)
                writer.text("start", step.start.text)
                writer.text("end", step.end.text)
                writer.text("taken", step.taken.decimalText)
                writer.number("whole", step.opened)
                writer.number("partDoses", step.partDoses)
            }
        }
        if let stock = line.stock {
            writer.object("stock") { writer in
                writer.text("onHand", stock.onHand.decimalText)
                writer.array("fills", stock.fills) { writer, fill in
                    writer.object { writer in
                        writer.text("date", fill.date.text)
                        writer.text("count", fill.count.decimalText)
                    }
                }
                writer.text("runOut", stock.runOut?.text)
                writer.text("askBy", stock.askBy?.text)
                writer.text("left", stock.left?.decimalText)
            }
        }
        if let reserve = line.reserve {
            writer.object("reserve") { writer in
                writer.text("hold", reserve.hold.decimalText)
                writer.text("stepBack", reserve.stepBack.decimalText)
                writer.number("whole", reserve.toHave)
            }
        }
    }
}
