import DoseModel
import TextReports

/// One MedicationRequest: a whole plan, or one level of it.
struct MedicationOrder {
    /// The resource's id.
    let id: String

    private let part: FHIRPart
    private let steps: [OrderedStep]
    private let medication: OrderedMedication
    private let supply: [SupplyLine]
    private let days: Int
    private let maximum: MaximumDose
    /// Which level of the plan it is, where it is not all of it.
    private let level: (number: Int, of: Int)?

    /// The requests that one plan needs.
    ///
    /// - Throws: where a step has no dose on any of its days.
    static func orders(for part: FHIRPart, _ profile: FHIRProfile) throws(InputError) -> [MedicationOrder] {
        var steps: [OrderedStep] = []
        for (index, step) in part.plan.steps.enumerated() {
            steps.append(
                try OrderedStep(step, isLast: index + 1 == part.plan.steps.count, of: part, sequence: profile == .r4))
        }
        let id = part.plan.identity.id
        switch profile {
        case .r4:
            return [MedicationOrder(id: id, part, steps, supply: DispensedSupply.whole(part.plan))]
        case .noSequence:
            let supplies = DispensedSupply.levels(part.plan)
            return steps.indices.map { index in
                MedicationOrder(
                    id: "\(id)-\(index + 1)", part, [steps[index]], supply: supplies[index],
                    level: (index + 1, steps.count))
            }
        }
    }

    private init(
        id: String, _ part: FHIRPart, _ steps: [OrderedStep], supply: [SupplyLine],
        level: (number: Int, of: Int)? = nil
    ) {
        self.id = id
        self.part = part
        self.level = level
        self.steps = steps
        self.supply = supply
        days = steps.reduce(0) { $0 + $1.step.days }
        medication = OrderedMedication(part.monograph, steps.map(\.step))
        maximum = MaximumDose(part)
    }

    /// Writes the members of the resource, in the order of the standard.
    func write(to writer: inout JSONWriter) {
        let plan = part.plan
        writer.text("resourceType", "MedicationRequest")
        writer.text("id", id)
        writer.array("contained", [ContainedResource.person] + medication.contained) { writer, resource in
            writer.object { resource.write(to: &$0) }
        }
        FHIRExtension.write([PlanFacts.extension(of: plan)], to: &writer)
        writer.array("identifier", [id]) { writer, id in
            writer.object { writer in
                writer.text("system", FHIRDocument.root + "order")
                writer.text("value", id)
            }
        }
        writer.text("status", "draft")
        writer.text("intent", "proposal")
        medication.write(to: &writer)
        writer.object("subject") { writer in
            writer.text("reference", "#" + ContainedResource.personId)
            writer.text("display", "the person this plan is for")
        }
        if !medication.supporting.isEmpty {
            writer.array("supportingInformation", medication.supporting) { writer, id in
                writer.object { $0.text("reference", "#" + id) }
            }
        }
        writer.text("authoredOn", plan.identity.written.text)
        let reasons = OrderWording.reasons(of: part)
        if !reasons.isEmpty {
            writer.array("reasonCode", reasons) { writer, text in writer.object { $0.text("text", text) } }
        }
        writer.object("groupIdentifier") { writer in
            writer.text("system", "urn:ietf:rfc:3986")
            writer.text("value", "urn:uuid:" + plan.identity.id)
        }
        writer.array("note", OrderWording.notes(of: part, supply: supply, level: level)) { writer, text in
            writer.object { $0.text("text", text) }
        }
        writer.array("dosageInstruction", steps.flatMap(\.dosages)) { writer, dosage in
            writer.object { dosage.write(maximum, to: &$0) }
        }
        DispensedSupply.write(supply, of: medication.product, days: days, to: &writer)
    }
}
