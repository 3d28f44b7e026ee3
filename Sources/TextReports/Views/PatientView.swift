import DoseModel
import PlanWords

/// The plan for the person who takes it: when to call first, then a sentence a step, then what to do when.
package enum PatientView {
    /// The page as text.
    package static func text(_ source: ViewSource) -> String {
        let catalogue = source.catalogue
        var page = source.page(nil)
        advise(.redFlags, ViewKey.urgent, source, &page)
        let sentences = source.sentences
        page.section(
            catalogue.text(ViewKey.takes),
            sentences.steps.map { step in
                (String(step.number), [step.sentence, step.total].compactMap(\.self).joined(separator: " "))
            } + ([sentences.ending] + sentences.zones).map { ("", $0) })
        advise(.missedDose, .missed, source, &page)
        let kinds = Set(source.plan.milestones.map(\.kind))
        if kinds.contains(.firstDose) { advise(.firstDose, .firstDose, source, &page) }
        if kinds.contains(.doseIncrease) { advise(.increase, .increase, source, &page) }
        advise(.taper, .stopping, source, &page)
        page.section(
            catalogue.text(ViewKey.dates),
            sentences.milestones.map { (catalogue.shortDate($0.date), $0.text) })
        page.section(
            catalogue.text(ViewKey.needs),
            source.supply.lines.filter { $0.opened > 0 }.map { source.count(Ratio($0.opened), of: $0.product) })
        page.section(catalogue.text(ViewKey.goal), source.goal())
        page.section(
            catalogue.text(ViewKey.agreed), FindingLines.acknowledged(source.part.findings).map { page.english($0) })
        source.close(&page)
        return page.text
    }

    private static func advise(
        _ advice: DrugWords.Advice, _ heading: ViewKey, _ source: ViewSource, _ page: inout ViewPage
    ) {
        guard let advice = source.drug.advice(advice) else { return }
        page.section(source.catalogue.text(heading), [page.say(advice)])
    }
}
