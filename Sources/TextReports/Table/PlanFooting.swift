package import DoseModel

/// What stands below a plan: how it ends, what to fetch, other dates, why each step is as it is, what was chosen, what
/// to keep in mind.
package struct PlanFooting: Sendable {
    /// A headed list of lines, each with what stands before it: a date, a step number, a bullet.
    package struct Section: Sendable {
        /// The heading.
        package let title: String
        /// The lines.
        package let items: [(label: String, text: String)]
    }

    /// How the plan ends, in one sentence.
    package let ending: String
    /// The sections that have something to say, in reading order.
    package let sections: [Section]
    /// What the plan was made from.
    package let provenance: String

    /// Creates the footing of a plan. `acknowledged` are the findings somebody agreed to, a line each.
    package init(plan: Plan, monograph: Monograph, acknowledged: [String]) {
        let wording = DoseWording(monograph: monograph)
        ending = PlanFooting.ending(of: plan)
        sections = [
            Section(title: "Agreed by a prescriber", items: acknowledged.map { ("-", PrintableText.line($0)) }),
            Section(title: UrgentAdvice.title, items: PlanFooting.urgent(monograph.counsel)),
            Section(title: "To dispense for the whole plan", items: PlanFooting.supply(of: plan, wording)),
            Section(title: "Other dates", items: PlanFooting.dates(of: plan)),
            Section(title: "Why each step is as it is", items: PlanFooting.reasons(of: plan)),
            Section(title: "What was chosen, and why", items: PlanFooting.picks(of: plan)),
            Section(title: "Keep in mind", items: PlanFooting.counsel(for: plan, monograph.counsel)),
        ].filter { !$0.items.isEmpty }
        provenance =
            "Plan \(PrintableText.line(plan.identity.id)), revision \(plan.identity.revision); "
            + PrintableText.line("monograph \(plan.monograph.id) \(plan.monograph.version)")
    }

    private static func ending(of plan: Plan) -> String {
        guard let end = plan.steps.map(\.end).max() else { return "The plan has no steps." }
        let last = end.adding(days: -1).readableText
        switch plan.ending {
        case .stop: return "First day without: \(end.readableText)."
        case .review: return "After \(last): keep this dose until the decision; do not stop by yourself."
        case .continue: return "After \(last): stay at this dose; do not stop by yourself."
        case .unstated: return "The plan does not say what follows \(last): ask before then; do not stop by yourself."
        }
    }

    private static func supply(of plan: Plan, _ wording: DoseWording) -> [(label: String, text: String)] {
        plan.supply.map { line in
            let whole = Dosage(product: line.product, count: Ratio(line.toDispense))
            let taken = "(\(wording.count(line.count, of: line.product)) taken)"
            let isExact = line.count == whole.count
            return ("-", wording.dosage(whole) + (isExact ? "" : " " + taken))
        }
    }

    private static func dates(of plan: Plan) -> [(label: String, text: String)] {
        plan.milestones.map { ($0.date.readableText, PrintableText.line($0.title)) }
    }

    private static func reasons(of plan: Plan) -> [(label: String, text: String)] {
        plan.steps.filter { !$0.why.isEmpty }.map { (String($0.number), PrintableText.line($0.why)) }
    }

    /// What the planner picked where somebody could have asked for something else. Sources stand in the JSON.
    private static func picks(of plan: Plan) -> [(label: String, text: String)] {
        plan.picks.filter { !$0.range.isEmpty && $0.range != $0.value }.map { pick in
            ("-", PrintableText.line("\(pick.what): \(pick.value), out of \(pick.range): \(pick.why)"))
        }
    }

    /// The signs that need a call. They stand where nobody has to look for them.
    private static func urgent(_ counsel: Counsel) -> [(label: String, text: String)] {
        counsel.redFlags.value.isEmpty ? [] : [("-", PrintableText.line(counsel.redFlags.value))]
    }

    /// What to keep in mind, each with its occasion; that of first and higher doses only where the plan has such days.
    private static func counsel(for plan: Plan, _ counsel: Counsel) -> [(label: String, text: String)] {
        let kinds = plan.milestones.map(\.kind)
        var advice: [(label: String, text: Cited<String>)] = []
        if kinds.contains(.firstDose) { advice.append(("First dose", counsel.firstDose)) }
        if kinds.contains(.doseIncrease) { advice.append(("Dose goes up", counsel.increase)) }
        advice += [
            ("Missed dose", counsel.missedDose), ("Coming off", counsel.taper),
        ]
        return advice.filter { !$0.text.value.isEmpty }.map { ($0.label, PrintableText.line($0.text.value)) }
    }
}
