import DoseModel

/// Brings what was found together with what a prescriber agreed to.
enum AcknowledgementMatching {
    /// The findings in order, each with the agreement that covers it, and a warning for every agreement that covers
    /// nothing or is none.
    ///
    /// - Parameters:
    ///   - steps: how many steps the plan has; `nil` where findings are not about the steps of one plan.
    ///   - opensHigherBase: whether agreeing to go above the recommended ceiling raised a limit this plan needs; such
    ///     an agreement is of use even where the recommended ceiling itself is kept.
    static func match(
        _ list: FindingList, to acknowledgements: [Acknowledgement], steps: Int? = nil, opensHigherBase: Bool = false
    ) -> [Finding] {
        guard !acknowledgements.isEmpty else { return list.sorted() }
        let faults = acknowledgements.indices.map { place in
            AcknowledgementFault.of(acknowledgements[place], after: acknowledgements[..<place], steps: steps)
        }
        var findings = list.findings
        var isUsed = acknowledgements.map { opensHigherBase && $0.code == .c103 && $0.step == nil }
        for index in findings.indices {
            let finding = findings[index]
            let fitting = acknowledgements.indices.filter {
                faults[$0] == nil && covers(acknowledgements[$0], finding)
            }
            // Agreeing to what turned out to be a mere note is no fault.
            for used in fitting { isUsed[used] = true }
            guard finding.isAcknowledgeable, let first = fitting.first else { continue }
            let own = fitting.first { acknowledgements[$0].code == finding.code }
            findings[index].acknowledgement = acknowledgements[own ?? first]
        }
        var result = FindingList(findings)
        for place in acknowledgements.indices {
            let acknowledgement = acknowledgements[place]
            guard let fault = faults[place] ?? (isUsed[place] ? nil : .unused(acknowledgement)) else { continue }
            result.add(fault.code, .warning, fault.message, help: fault.help, span: acknowledgement.span)
        }
        return result.sorted()
    }

    private static func covers(_ acknowledgement: Acknowledgement, _ finding: Finding) -> Bool {
        acknowledgement.covers(finding.code)
            && (acknowledgement.step == nil || acknowledgement.step == finding.step)
    }
}
