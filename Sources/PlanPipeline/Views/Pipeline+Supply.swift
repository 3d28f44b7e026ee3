public import DoseModel
import MonographFiles
import TextReports
import TitrationEngine

extension Pipeline {
    /// `doseplan supply`: what a plan takes out of its boxes, and how long what is there lasts.
    ///
    /// A fill that ends early is a finding of the checker (Q901), and the status tells of it; the supply is shown all
    /// the same, because it says what is missing.
    public func supply(
        path: String, overrides: [(key: String, value: String)], wishes: SupplyWishes, format: SupplyFormat,
        failOn: Severity = .error
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        let answer = try anyAnswer(path: path, overrides: overrides)
        guard answer.isOne || !wishes.statesStock else {
            throw InputError(
                "the file holds several drugs, and a product's name may be that of each",
                expected: "a plan for one drug with --on-hand and --fill")
        }
        let other = answer.outcomes.flatMap(\.findings).filter { $0.code != .q901 }
        guard Verdict(other) != .refuse, answer.isOne || answer.isDeliverable else { return withheld(answer, nil) }
        var parts: [(outcome: Outcome, forecast: SupplyForecast)] = []
        for outcome in answer.outcomes { parts.append(try forecast(of: outcome, wishes)) }
        let findings = parts.flatMap(\.outcome.findings).filter { $0.code == .q901 }
        let gravest = findings.lazy.filter { $0.acknowledgement == nil }.map(\.severity).max()
        return CommandResult(
            output: supplyText(parts, format),
            diagnostics: findings.isEmpty
                ? ""
                : FindingLines.text(findings, verdict: Verdict(findings), color: isColored, line: shelf.line),
            status: ExitStatus(gravest, failOn: failOn))
    }

    /// The supply of one outcome as `doseplan supply` prints it.
    public func supplyText(
        of outcome: Outcome, wishes: SupplyWishes = SupplyWishes(), format: SupplyFormat = .text
    ) throws(InputError) -> String {
        supplyText([try forecast(of: outcome, wishes)], format)
    }

    /// What an outcome takes, with the outcome as it is judged with the fills that were stated.
    public func forecast(
        of outcome: Outcome, _ wishes: SupplyWishes
    ) throws(InputError) -> (outcome: Outcome, forecast: SupplyForecast) {
        let (plan, monograph) = (outcome.plan, outcome.monograph)
        let statedOnHand = try StockText.onHand(wishes.onHand, named: "--on-hand", monograph: monograph)
        let statedFills = try StockText.fills(wishes.fills, named: "--fill", monograph: monograph)
        let wished = plan.onHand.isEmpty ? outcome.circumstances.reminders.onHand ?? [] : plan.onHand
        let onHand = statedOnHand.isEmpty ? wished : statedOnHand
        let fills = statedFills.isEmpty ? plan.fills : statedFills
        var judged = outcome
        // Tablets at hand alone are a question, when do they run out; fills are a promise that the plan is held to.
        if !statedFills.isEmpty || (!statedOnHand.isEmpty && !fills.isEmpty) {
            judged = try self.judged(
                plan.with(onHand: onHand, fills: fills), in: outcome.circumstances, by: monograph, also: [])
        }
        let forecast = SupplyForecaster(monograph: monograph).forecast(
            of: plan, onHand: onHand, fills: fills, reserveDays: wishes.reserveDays)
        return (judged, forecast)
    }

    private func supplyText(
        _ parts: [(outcome: Outcome, forecast: SupplyForecast)], _ format: SupplyFormat
    ) -> String {
        switch format {
        case .text:
            parts.map { SupplyText($0.forecast, monograph: $0.outcome.monograph).text(color: isColored) }
                .joined(separator: "\n")
        case .json: SupplyJSON.text(parts.map { ($0.outcome.plan, $0.forecast) })
        case .csv: SupplyCSV.text(parts.map { ($0.outcome.plan.drug, $0.forecast) })
        }
    }
}
