package import DoseModel

/// A plan in the words of the person who follows it.
package struct PlanSentences: Sendable {
    /// The drug and what it is for.
    package let heading: [TaggedText]
    /// One sentence a step.
    package let steps: [StepWords]
    /// What follows the last step.
    package let ending: String
    /// Whose clock the times are those of; none where the plan does not say.
    package let zones: [String]
    /// The other days on which something is due, by date.
    package let milestones: [(date: CivilDate, text: String)]

    /// Says a plan.
    package init(plan: Plan, monograph: Monograph, catalogue: Catalogue) {
        let drug = DrugWords(monograph: monograph, catalogue: catalogue)
        let title = monograph.id == plan.drug ? drug.title : TaggedText(plan.drug, language: Catalogue.english)
        heading = [title] + [drug.use(of: plan)].compactMap(\.self)
        steps = plan.steps.map { StepWords($0, monograph: monograph, catalogue: catalogue) }
        ending = PlanSentences.ending(of: plan, catalogue)
        zones =
            (plan.timeZone.map { [catalogue.text(SentenceKey.zone, ["zone": $0])] } ?? [])
            + plan.zones.map { stretch in
                catalogue.text(
                    SentenceKey.zoneFrom,
                    [
                        "date": catalogue.date(stretch.from), "time": catalogue.time(stretch.at),
                        "zone": stretch.zone,
                    ])
            }
        milestones = plan.milestones.map { ($0.date, PlanSentences.text($0.kind, catalogue)) }
    }

    /// What is due on a milestone, in few words.
    package static func text(_ kind: Milestone.Kind, _ catalogue: Catalogue) -> String {
        switch kind {
        case .firstDose: catalogue.text(SentenceKey.firstDose)
        case .doseIncrease: catalogue.text(SentenceKey.doseIncrease)
        case .bloodPressure: catalogue.text(SentenceKey.bloodPressure)
        case .score: catalogue.text(SentenceKey.score)
        case .decision: catalogue.text(SentenceKey.decision)
        case .reassessment: catalogue.text(SentenceKey.reassessment)
        case .refill: catalogue.text(SentenceKey.refill)
        case .lastDose: catalogue.text(SentenceKey.lastDose)
        }
    }

    private static func ending(of plan: Plan, _ catalogue: Catalogue) -> String {
        guard let end = plan.steps.map(\.end).max() else { return catalogue.text(SentenceKey.nothing) }
        let last = catalogue.date(end.adding(days: -1))
        return switch plan.ending {
        case .stop: catalogue.text(SentenceKey.stop, ["date": catalogue.date(end)])
        case .review: catalogue.text(SentenceKey.review, ["date": last])
        case .continue: catalogue.text(SentenceKey.goesOn, ["date": last])
        case .unstated: catalogue.text(SentenceKey.unstated, ["date": last])
        }
    }
}
