import DoseModel

/// I708: how the protocol goes depends on what else is taken, and nothing was said of that.
struct UnstatedMedicines: PersonRule {
    var codes: [FindingCode] { [.i708] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        // Coming off goes the same way for all. Whoever made the plan may have said it already.
        guard !check.isComingOff, check.concernsPerson, !findings.findings.contains(where: { $0.code == .i708 })
        else { return }
        let monograph = check.monograph
        let named = check.plan.protocolName.flatMap { monograph.titrationProtocol(named: $0) }
        guard let titration = named ?? monograph.protocols.first,
            check.circumstances.leaveMedicinesOpen(for: titration, by: monograph)
        else { return }
        let words = titration.variants.flatMap { $0.condition.taking + $0.condition.notTaking }
        let each = words.indices.filter { words.firstIndex(of: words[$0]) == $0 }.map { words[$0] }
        findings.add(
            .i708, .warning,
            "how \(titration.title) goes depends on what else is taken, and nothing was said of other medicines",
            actual: "nothing said", limit: "a word on \(DoseWording.list(each))",
            by: Cited(titration.title, basis: titration.basis, citation: titration.citation),
            help: "state `taking:` with what else is taken, or `taking: []` for nothing",
            notes: ["judged by what holds where nothing is known"])
    }
}
