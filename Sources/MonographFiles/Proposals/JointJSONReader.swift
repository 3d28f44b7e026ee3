package import DoseModel

/// Reads several plans in Doseplan's own JSON: `plans`, each as it stands in a file of its own. What was found of them
/// is not believed: whoever reads the plans judges them anew.
package enum JointJSONReader {
    /// The plans with what they are judged in and by, and what holds for all.
    package typealias Reading = (
        plans: [ProposalReader.Reading], crossTaper: CrossTaper?, acknowledgements: [Acknowledgement]
    )

    /// Reads them.
    ///
    /// - Throws: an error located at what cannot be read.
    package static func read(
        _ source: SourceText, overrides: [(key: String, value: String)] = [], library: MonographLibrary
    ) throws(InputError) -> Reading {
        let root = try YAMLDocument.read(source)
        let file = try JSONObject(
            root, as: "the file", keys: ["format", "plans", "crossTaper", "acknowledgements", "findings", "verdict"])
        try PlanJSONReader.requireFormat(file)
        let flags = try RequestFlags(overrides)
        try flags.refuse(
            RequestKeys.flags.filter { !RequestKeys.jointFlags.contains($0) },
            because: "the file holds plans with several drugs, and this is about one")
        let acknowledgements =
            try file.optional("acknowledgements").map(JointRequestReader.acknowledgements) ?? []

        let list = try file.required("plans")
        let items = try list.list()
        guard !items.isEmpty else { throw list.error("the list of plans is empty", expected: "at least one plan") }
        guard items.count <= JointRequestReader.mostDrugs else {
            throw items[JointRequestReader.mostDrugs].error(
                "more than \(JointRequestReader.mostDrugs) plans stand in the file")
        }
        var plans: [ProposalReader.Reading] = []
        for item in items {
            let reading = try PlanJSONReader(item, flags: flags, layers: [], library: library, isPart: true).read()
            for other in plans {
                try refuseSame(reading.proposal.plan, other.proposal.plan, at: item)
            }
            plans.append(own(reading, without: acknowledgements))
        }
        let crossTaper = try file.optional("crossTaper").map { node throws(InputError) in
            try CrossTaperReader.read(node, drugs: plans.map(\.monograph.id))
        }
        return (plans, crossTaper, acknowledgements)
    }

    private static func refuseSame(_ plan: Plan, _ other: Plan, at node: YAMLNode) throws(InputError) {
        guard plan.drug != other.drug else {
            throw node.error("a second plan for \(plan.drug) stands here", expected: "one plan a drug")
        }
        guard plan.identity.id != other.identity.id else {
            throw node.error(
                "the plans of \(other.drug) and \(plan.drug) have the same id, \(plan.identity.id)",
                expected: "an id of its own for each plan")
        }
    }

    /// The plan with its own acknowledgements; those that hold for all stand in each plan's record too.
    private static func own(
        _ reading: ProposalReader.Reading, without shared: [Acknowledgement]
    ) -> ProposalReader.Reading {
        var circumstances = reading.proposal.circumstances
        circumstances.acknowledgements.removeAll { own in
            shared.contains {
                $0.code == own.code && $0.step == own.step && $0.by == own.by && $0.reason == own.reason
            }
        }
        return (
            Proposal(plan: reading.proposal.plan, circumstances: circumstances), reading.monograph, reading.findings
        )
    }
}
