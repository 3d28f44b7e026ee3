package import DoseModel

/// What stands above a plan: the drug, the use, the first day, the zone.
package struct PlanHeading: Sendable {
    /// The drug and the use, in one line.
    package let title: String
    /// A label and a text each: start, times, so far, goal.
    package let facts: [(label: String, text: String)]

    /// Creates the heading of a plan.
    package init(plan: Plan, monograph: Monograph) {
        let drug = monograph.id == plan.drug ? monograph.title : plan.drug
        title = PrintableText.line(
            [drug, PlanHeading.use(of: plan, monograph: monograph)].compactMap { $0 }.joined(separator: ": "))
        var facts: [(label: String, text: String)] = []
        if let first = plan.steps.first { facts.append(("Start", first.start.readableText)) }
        let zone = plan.timeZone.map { "local time in \(PrintableText.line($0))" } ?? "local time; no time zone given"
        facts.append(("Times", zone))
        for stretch in plan.zones {
            let at = stretch.at.minuteOfDay == 0 ? "" : " \(stretch.at.text)"
            facts.append(
                ("", "from \(stretch.from.readableText)\(at) local time in \(PrintableText.line(stretch.zone))"))
        }
        if let soFar = plan.soFar { facts.append(("So far", PlanHeading.text(soFar))) }
        if let goal = plan.goal.flatMap(PlanHeading.text) { facts.append(("Goal", goal)) }
        if plan.identity.revision > 0 {
            facts.append(
                ("Revision", "\(plan.identity.revision), written \(plan.identity.written.readableText)"))
        }
        self.facts = facts
    }

    /// What was taken before a plan, in one line; `nil` for nothing that was said.
    package static func soFar(of plan: Plan) -> String? { plan.soFar.map(text) }

    private static func use(of plan: Plan, monograph: Monograph) -> String? {
        guard let name = plan.protocolName else { return nil }
        if name == PlanRequest.taperOnly { return "coming off" }
        return monograph.titrationProtocol(named: name)?.title ?? name
    }

    private static func text(_ soFar: SoFar) -> String {
        let taken = "\(RegimenText.of(soFar.regimen)) for \(DoseWording.days(soFar.days))"
        guard soFar.missed > 0 else { return taken }
        return taken + "; none for the last \(DoseWording.days(soFar.missed)) before the start"
    }

    private static func text(_ goal: Goal) -> String? {
        let scores = goal.baseline.map { score in
            let better = score.better.map { " (\($0.rawValue) is better)" } ?? ""
            return "\(PrintableText.line(score.name)) \(score.value)/10\(better)"
        }.joined(separator: ", ")
        let symptom = goal.symptom.map(PrintableText.line)
        if scores.isEmpty { return symptom }
        return symptom.map { "\($0) (before: \(scores))" } ?? "before: \(scores)"
    }
}
