import DoseModel

/// X952: one drug replaces another, and between the two there are days without either.
struct DaysWithoutEither: JointRule {
    var codes: [FindingCode] { [.x952] }

    private static let rule = Cited(0, basis: .engineering, citation: "Doseplan's own choice, no clinical claim")

    func judge(_ check: JointContext, into findings: inout FindingList) {
        guard let from = check.from, let to = check.to, let end = from.firstDayWithout, let first = to.firstDose,
            end < first
        else { return }
        let days = end.days(until: first)
        let last = first.adding(days: -1)
        findings.add(
            .x952, .warning,
            days == 1
                ? "neither \(from.drug) nor \(to.drug) is taken on \(end.readableText)"
                : "neither \(from.drug) nor \(to.drug) is taken from \(end.readableText) to \(last.readableText)",
            on: end, actual: "\(DoseWording.days(days)) without either", limit: "no day without either",
            by: DaysWithoutEither.rule,
            help: "start \(to.drug) on \(to.start.adding(days: -days).text), \(DoseWording.days(days)) earlier, or"
                + " leave \(from.drug) more slowly",
            notes: ["\(to.drug) is to replace \(from.drug)"], span: check.crossTaper?.span)
    }
}
