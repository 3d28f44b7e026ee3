import DoseModel
import PlanWords

/// The plan as a note for the record: why, from where, one line a step, which limits hold and what was found.
package enum ClinicView {
    /// The page as text.
    package static func text(_ source: ViewSource) -> String {
        let (catalogue, plan, findings) = (source.catalogue, source.plan, source.part.findings)
        var page = source.page(catalogue.text(ViewKey.clinic))
        page.section(
            catalogue.text(ViewKey.indication),
            [source.drug.use(of: plan)].compactMap(\.self).map { page.say($0) } + source.goal())
        page.section(
            catalogue.text(ViewKey.soFar),
            plan.soFar.map { soFar in
                let missed = soFar.missed > 0 ? "; none for the last \(DoseWording.days(soFar.missed))" : ""
                return [page.english("\(RegimenText.of(soFar.regimen)) for \(DoseWording.days(soFar.days))\(missed)")]
            } ?? [])
        page.section(
            catalogue.text(ViewKey.schedule),
            plan.steps.map { (String($0.number), line($0, source)) } + [("", source.sentences.ending)])
        page.section(catalogue.text(ViewKey.ceilings), ceilings(source).map { page.english($0) })
        page.section(catalogue.text(ViewKey.kidneys), KidneyFactLines(source.part).lines.map { page.english($0) })
        page.section(
            catalogue.text(ViewKey.findings),
            findings.isEmpty
                ? [catalogue.text(ViewKey.noFindings)]
                : findings.map { page.english(FindingLines.compact($0)) })
        page.section(catalogue.text(ViewKey.agreed), FindingLines.acknowledged(findings).map { page.english($0) })
        page.section(
            catalogue.text(ViewKey.decision),
            plan.milestones.filter { $0.kind == .decision }.map { catalogue.shortDate($0.date) })
        source.close(&page)
        return page.text
    }

    /// `Mon 7 Dec 2026 to Sun 13 Dec 2026 (7 days), titration: take 5 mg at 11:45 before lunch ... In all 10 mg a day.`
    private static func line(_ step: DoseStep, _ source: ViewSource) -> String {
        let catalogue = source.catalogue
        // Amounts without tablets: what is prescribed, not how it is made.
        let plain = step.replacing(doses: step.doses.map { $0.replacing(take: .some(nil)) })
        let words = StepWords(plain, monograph: source.monograph, catalogue: catalogue)
        return "\(source.range(step)), \(catalogue.text(phase(step.phase))): \(catalogue.clauses(words.takes))"
            + rhythm(step, source) + (words.total.map { ". " + $0 } ?? ".")
    }

    private static func rhythm(_ step: DoseStep, _ source: ViewSource) -> String {
        guard step.everyDays > 1 else { return "" }
        return " (" + source.catalogue.text(ViewKey.everyRound, ["days": String(step.everyDays)]) + ")"
    }

    private static func phase(_ phase: Phase) -> ViewKey {
        switch phase {
        case .titration: .titration
        case .maintenance: .maintenance
        case .trial: .trial
        case .hold: .hold
        case .taper: .taper
        }
    }

    /// The general ceilings that hold where the person is.
    private static func ceilings(_ source: ViewSource) -> [String] {
        let place = source.part.circumstances.jurisdiction(with: source.monograph)
        return Ceiling.Span.allCases.flatMap { span in
            Ceiling.Tier.allCases.compactMap { tier in
                source.monograph.ceiling(tier, per: span, in: place).map { ceiling in
                    "\(span == .dose ? "one dose" : "a day"), \(tier.rawValue): \(ceiling.limit.value.text) "
                        + "(\(ceiling.limit.basis.rawValue): \(ceiling.limit.citation))"
                }
            }
        }
    }
}
