import DoseModel

/// Q901: what is at hand and what is handed over run out before the next fill, or before the plan ends.
struct RunOut: SafetyRule {
    var codes: [FindingCode] { [.q901] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard !check.plan.fills.isEmpty || !check.plan.onHand.isEmpty else { return }
        for shortage in Stock(check).shortages { add(shortage, check, &findings) }
    }

    private func add(_ shortage: Stock.Shortage, _ check: CheckContext, _ findings: inout FindingList) {
        let missing = shortage.missingUnits.text
        let next =
            shortage.nextFill.map { "the next fill on \($0.readableText)" }
            ?? "the last dose on \(shortage.until.adding(days: -1).readableText)"
        let fill = shortage.fill.map { check.plan.fills[$0] }
        findings.add(
            .q901, .error,
            "the \(shortage.product) runs out on \(shortage.date.readableText): \(shortage.left.text) left,"
                + " \(shortage.needed.text) needed that day",
            at: check.timeline.first { $0.step.start <= shortage.date && shortage.date < $0.step.end },
            on: shortage.date, actual: "\(missing) too few up to \(next)", limit: "enough up to \(next)",
            help: fill.map { fill in
                "hand over \(missing) more x \(shortage.product) on \(fill.date.readableText), or fill again by"
                    + " \(shortage.date.readableText)"
            } ?? "have \(missing) x \(shortage.product) handed over by \(shortage.date.readableText)",
            notes: ["running out of a drug is stopping it at once"], span: fill?.span)
    }
}
