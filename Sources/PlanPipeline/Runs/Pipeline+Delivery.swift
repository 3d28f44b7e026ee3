import DoseModel
import TextReports

extension Pipeline {
    /// Writes an outcome where it is to go. Files appear all together or not at all.
    func deliver(_ outcome: Outcome, to destination: Destination) throws(InputError) -> CommandResult {
        let withheld =
            outcome.isDeliverable
            ? [] : destination.files.filter { OutputFormat(fileName: $0)?.needsDeliverablePlan ?? true }
        try writeFiles(outcome, destination.files.filter { !withheld.contains($0) }, rows: destination.rows)

        var result = CommandResult(status: ExitStatus(outcome.gravest, failOn: destination.failOn))
        let findings = findingsText(of: outcome)
        switch destination.format {
        case .json?: result.output = json(of: outcome).text
        case let format? where outcome.isDeliverable:
            result.output = try text(of: outcome, as: format, rows: destination.rows)
            result.diagnostics = findings
        case nil where outcome.isDeliverable && destination.files.isEmpty:
            result.output =
                table(of: outcome).text(color: isColored, by: destination.rows == .step ? .step : .day) + "\n"
                + findings
        case nil where destination.files.isEmpty: result.output = findings
        default: result.diagnostics = findings
        }
        if !outcome.isDeliverable {
            // What an unacknowledged error withholds counts as a finding whatever --fail-on says.
            result.status = .findings
            let names = withheld.isEmpty ? "The plan is" : withheld.joined(separator: ", ") + " not written:"
            result.diagnostics += "\(names) withheld while errors stand that nobody acknowledged.\n"
        }
        return result
    }
}
