import DoseModel

/// Brings what was found together with what a prescriber agreed to.
enum AcknowledgementMatching {
    /// The findings in order, each with the agreement that covers it, and a warning for every agreement that covers
    /// nothing.
    ///
    /// - Parameter opensHigherBase: whether agreeing to go above the recommended ceiling raised a limit this plan
    ///   needs; such an agreement is of use even where the recommended ceiling itself is kept.
    static func match(
        _ list: FindingList, to acknowledgements: [Acknowledgement], opensHigherBase: Bool = false
    ) -> [Finding] {
        guard !acknowledgements.isEmpty else { return list.sorted() }
        var findings = list.findings
        var isUsed = acknowledgements.map { opensHigherBase && $0.code == .c103 && $0.step == nil }
        for index in findings.indices {
            let finding = findings[index]
            let fitting = acknowledgements.indices.filter { covers(acknowledgements[$0], finding) }
            // Agreeing to what turned out to be a mere note is no fault.
            for used in fitting { isUsed[used] = true }
            guard finding.isAcknowledgeable, let first = fitting.first else { continue }
            let own = fitting.first { acknowledgements[$0].code == finding.code }
            findings[index].acknowledgement = acknowledgements[own ?? first]
        }
        var result = FindingList(findings)
        for (acknowledgement, isUsed) in zip(acknowledgements, isUsed) where !isUsed {
            result.add(
                .a901, .warning, message(for: acknowledgement), help: "remove it", span: acknowledgement.span)
        }
        return result.sorted()
    }

    private static func covers(_ acknowledgement: Acknowledgement, _ finding: Finding) -> Bool {
        acknowledgement.code.isAcknowledgeable && acknowledgement.covers(finding.code)
            && (acknowledgement.step == nil || acknowledgement.step == finding.step)
    }

    static func message(for acknowledgement: Acknowledgement) -> String {
        let code = acknowledgement.code
        let place = acknowledgement.step.map { " at step \($0)" } ?? ""
        guard code.isAcknowledgeable else {
            return "\(code.rawValue) (\(code.title)) cannot be acknowledged; what \(acknowledgement.by) wrote changes"
                + " nothing"
        }
        return
            "nothing was found\(place) that the acknowledgement of \(code.rawValue) by \(acknowledgement.by) speaks of"
    }
}
