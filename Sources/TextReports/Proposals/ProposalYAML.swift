package import DoseModel

/// A plan as a proposal that stands for itself: what it is judged in as keys, the doses as plan text. Read back, it
/// gives the same plan in the same circumstances.
package struct ProposalYAML: Sendable {
    private let plan: Plan
    private let circumstances: Circumstances
    private let planText: String

    /// Creates the proposal.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - circumstances: what it is judged in.
    ///   - planText: its doses as plan text, a line feed at the end of each line.
    package init(plan: Plan, circumstances: Circumstances, planText: String) {
        self.plan = plan
        self.circumstances = circumstances
        self.planText = planText
    }

    /// The text, with a line feed at the end of each line.
    package var text: String {
        let lines = [
            line("drug") { $0.text("drug", plan.drug) },
            plan.protocolName.map { name in
                line("protocol") { $0.text("protocol", name) }
            },
            plan.steps.first.map { "start: \($0.start.text)" },
            (plan.timeZone ?? circumstances.timeZone).map { zone in
                line("time-zone") { $0.text("time-zone", zone) }
            },
            circumstances.jurisdiction.map { place in line("jurisdiction") { $0.text("jurisdiction", place) } },
            line("patient") { $0.object("patient") { CircumstancesJSON.write(circumstances.patient, to: &$0) } },
            circumstances.day.weeks.isEmpty
                ? nil : line("day") { $0.object("day") { CircumstancesJSON.write(circumstances.day, to: &$0) } },
            circumstances.problemTimes.isEmpty
                ? nil : line("problem-times") { $0.texts("problem-times", circumstances.problemTimes.map(\.name)) },
            circumstances.products.map { products in line("products") { $0.texts("products", products) } },
            plan.soFar.map(soFar), acknowledgements, supply("dispense", plan.dispensed),
            supply("on-hand", plan.onHand), fills, then,
        ]
        let body = planText.split(separator: "\n").map { "  \($0)\n" }.joined()
        return lines.compactMap(\.self).map { $0 + "\n" }.joined() + "plan: |\n" + body
    }

    /// A key with its value in flow style. JSON is YAML, and JSON knows how to quote whatever a file held.
    private func line(_ key: String, _ member: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(.compact)
        writer.object(member)
        let text = writer.finish()
        // Between the key that the writer put before the value and the brace behind it.
        return "\(key): " + text.dropFirst(key.utf8.count + "{\"\":".utf8.count).dropLast()
    }

    private func soFar(_ soFar: SoFar) -> String {
        line("so-far") { writer in
            writer.object("so-far") { writer in
                writer.text("dose", RegimenText.of(soFar.regimen))
                writer.text("for", "\(soFar.days) days")
                if soFar.missed > 0 { writer.text("missed", "\(soFar.missed) days") }
            }
        }
    }

    private var acknowledgements: String? {
        guard !circumstances.acknowledgements.isEmpty else { return nil }
        return line("acknowledge") { writer in
            writer.array("acknowledge", circumstances.acknowledgements) { writer, acknowledgement in
                writer.object { CircumstancesJSON.write(acknowledgement, to: &$0) }
            }
        }
    }

    private func supply(_ key: String, _ lines: [SupplyLine]) -> String? {
        guard !lines.isEmpty else { return nil }
        return line(key) { writer in
            writer.object(key) { writer in
                for line in lines { writer.text(line.product, line.count.decimalText) }
            }
        }
    }

    private var fills: String? {
        guard !plan.fills.isEmpty else { return nil }
        return line("fills") { writer in
            writer.array("fills", plan.fills) { writer, fill in
                writer.object { writer in
                    writer.text("date", fill.date.text)
                    writer.text("product", fill.product)
                    writer.text("count", fill.count.decimalText)
                }
            }
        }
    }

    private var then: String? {
        switch plan.ending {
        case .review, .continue: "then: \(plan.ending.rawValue)"
        case .stop, .unstated: nil
        }
    }
}
