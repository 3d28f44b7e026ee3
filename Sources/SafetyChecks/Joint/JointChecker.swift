package import DoseModel

/// Judges several plans for one person together, after each was judged alone.
package enum JointChecker {
    /// What was found of the plans together, and the findings of each plan without complaints about agreements that
    /// are shared: one of those is of use if it covers anything in any plan.
    package typealias Judgement = (joint: [Finding], members: [[Finding]])

    /// The rules, by the first code each may raise.
    static let rules: [any JointRule] = [PlannedCombination(), ChangeDays(), DaysWithoutEither(), BothInFull()]

    /// All codes they may raise.
    package static var codes: [FindingCode] { rules.flatMap(\.codes) }

    /// Judges.
    ///
    /// - Parameters:
    ///   - members: the plans, each judged alone with its own and the shared acknowledgements.
    ///   - crossTaper: which drug replaces which.
    ///   - shared: the acknowledgements that hold for all plans.
    package static func check(
        _ members: [JointMember], crossTaper: CrossTaper?, acknowledgements shared: [Acknowledgement]
    ) -> Judgement {
        var found = FindingList()
        let context = JointContext(members, crossTaper: crossTaper)
        for rule in rules { rule.judge(context, into: &found) }

        func complaint(_ finding: Finding, about acknowledgement: Acknowledgement) -> Bool {
            finding.code.family == "A" && finding.span == acknowledgement.span
                && AcknowledgementFault.all(acknowledgement).contains { $0.message == finding.message }
        }
        let ofUse = shared.filter { acknowledgement in
            members.contains { !$0.findings.contains { complaint($0, about: acknowledgement) } }
        }
        let joint = AcknowledgementMatching.match(found, to: shared).filter { finding in
            !ofUse.contains { complaint(finding, about: $0) }
        }
        let alone = members.map { member in
            member.findings.filter { finding in !shared.contains { complaint(finding, about: $0) } }
        }
        return (joint, alone)
    }
}
