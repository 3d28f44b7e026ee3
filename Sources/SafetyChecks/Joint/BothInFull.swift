import DoseModel

/// X953: one drug replaces another, and for some time both are taken in full. Often meant so; said so that it is not
/// overlooked. Where the first is not left at all, a warning: the plan does not do what it is for.
struct BothInFull: JointRule {
    var codes: [FindingCode] { [.x953] }

    private static let rule = Cited(1, basis: .engineering, citation: "Doseplan's own choice, no clinical claim")

    func judge(_ check: JointContext, into findings: inout FindingList) {
        guard let from = check.from, let to = check.to else { return }
        if !from.taken.isEmpty, from.firstDayWithout == nil {
            findings.add(
                .x953, .warning, "\(to.drug) is to replace \(from.drug), which this plan does not end",
                actual: "\(from.drug) goes on", limit: "\(from.drug) is left", by: BothInFull.rule,
                help: "let the plan of \(from.drug) end: `then: taper`, or the protocol `taper`",
                span: check.crossTaper?.span)
            return
        }
        guard let target = BothInFull.target(of: to), let cut = BothInFull.firstCut(of: from), target < cut else {
            return
        }
        let last = cut.adding(days: -1)
        findings.add(
            .x953, .note,
            "from \(target.readableText) to \(last.readableText) \(to.drug) is at its target and \(from.drug) not yet"
                + " reduced",
            on: target, actual: "\(DoseWording.days(target.days(until: cut))) with both in full",
            limit: "one of the two in full", by: BothInFull.rule,
            help: "start \(to.drug) later, or leave \(from.drug) sooner", span: check.crossTaper?.span)
    }

    /// The day the largest dose is reached.
    private static func target(of drug: JointFacts) -> CivilDate? {
        guard let most = drug.changes.map(\.after.average).max() else { return nil }
        return drug.changes.first { $0.after.average == most }?.date
    }

    /// The day of the first cut below the largest dose.
    private static func firstCut(of drug: JointFacts) -> CivilDate? {
        guard let most = drug.changes.flatMap({ [$0.before.average, $0.after.average] }).max() else { return nil }
        return drug.changes.first { $0.before.average == most && $0.isCut }?.date
    }
}
