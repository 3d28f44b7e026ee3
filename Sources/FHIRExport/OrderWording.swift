import DoseModel
import TextReports

/// What a request says in words beside its dosages. Annotations are Markdown, so what came from a file is escaped.
enum OrderWording {
    /// What the drug is for.
    static func reasons(of part: FHIRPart) -> [String] {
        let (plan, monograph) = (part.plan, part.monograph)
        let purpose = plan.protocolName.flatMap { monograph.titrationProtocol(named: $0)?.title }
        return [purpose ?? part.circumstances.purpose, plan.goal?.symptom].compactMap { $0.flatMap(FHIRText.string) }
    }

    /// The notes, in reading order. What concerns the whole plan stands with its first level.
    static func notes(of part: FHIRPart, supply: [SupplyLine], level: (number: Int, of: Int)?) -> [String] {
        let (plan, monograph) = (part.plan, part.monograph)
        let footing = PlanFooting(plan: plan, monograph: monograph, acknowledged: [])
        var notes = ["A plan to be agreed by a prescriber; no order until then. " + footing.ending]
        if let level { notes.append("Level \(level.number) of \(level.of) of the plan.") }
        if supply.count > 1 {
            let lines = supply.map { DispensedSupply.text($0, of: monograph) }
            notes.append("To dispense: " + DoseWording.list(lines.map(MarkdownText.escaped)) + ".")
        }
        guard level?.number ?? 1 == 1 else { return notes }
        notes += part.notes.map { "Agreed: " + MarkdownText.escaped($0) }
        if plan.identity.revision > 0 { notes.append(revision(plan)) }
        for stretch in plan.zones {
            notes.append(
                "From \(stretch.from.readableText) \(stretch.at.text) on, clock times are those of "
                    + MarkdownText.escaped(stretch.zone) + ".")
        }
        if !plan.milestones.isEmpty {
            let dates = plan.milestones.map { "\($0.date.readableText): \(MarkdownText.escaped($0.title))" }
            notes.append("Other dates: " + dates.joined(separator: "; ") + ".")
        }
        let urgent = monograph.counsel.redFlags.value
        if !urgent.isEmpty { notes.append(MarkdownText.escaped(urgent)) }
        let left = unverified(of: part)
        if !left.isEmpty {
            notes.append("Codes that nobody verified are left out: " + DoseWording.list(left) + ".")
        }
        return notes
    }

    private static func revision(_ plan: Plan) -> String {
        guard let change = plan.change else { return "Revision \(plan.identity.revision)." }
        let by = change.by.isEmpty ? "" : ", by \(change.by)"
        let why = change.why.isEmpty ? "" : ": \(change.why)"
        return MarkdownText.escaped("Revision \(plan.identity.revision), \(change.words)\(by)\(why)")
    }

    private static func unverified(of part: FHIRPart) -> [String] {
        (part.monograph.codes + OrderedMedication.products(of: part.plan.steps, part.monograph).flatMap(\.codes))
            .filter { $0.basis == .unverified }.map(\.value.text)
    }
}
