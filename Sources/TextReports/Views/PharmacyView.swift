import DoseModel
import PlanWords

/// The plan for the pharmacy: a line to print for each step and product, what to hand over, what is split.
package enum PharmacyView {
    /// The page as text.
    package static func text(_ source: ViewSource) -> String {
        let catalogue = source.catalogue
        var page = source.page(catalogue.text(ViewKey.pharmacy))
        for step in source.plan.steps { write(step, source, &page) }
        page.section(
            catalogue.text(ViewKey.inAll),
            source.supply.lines.filter { $0.opened > 0 }.map { line in
                sentences(
                    [
                        quantity(Ratio(line.opened), line.taken, line.product, source),
                        catalogue.text(
                            ViewKey.daysSupply, count: line.steps.reduce(0) { $0 + $1.start.days(until: $1.end) }),
                    ] + parts(line.partDoses, source)
                        + (line.leftOver > .zero && !isMeasured(line.product, source)
                            ? [
                                catalogue.text(
                                    ViewKey.leftOver, ["part": source.count(line.leftOver, of: line.product)])
                            ] : []))
            }
                + (source.supply.uncounted > 0
                    ? [catalogue.text(ViewKey.uncounted, count: source.supply.uncounted)] : []))
        page.section(
            catalogue.text(ViewKey.fills),
            source.supply.lines.flatMap { line in
                (line.stock?.fills ?? []).map { fill in
                    catalogue.text(
                        ViewKey.fill,
                        [
                            "date": catalogue.shortDate(fill.date), "whole": source.count(fill.count, of: fill.product),
                        ])
                }
            })
        page.section(
            catalogue.text(ViewKey.agreed), FindingLines.acknowledged(source.part.findings).map { page.english($0) })
        source.close(&page)
        return page.text
    }

    private static func write(_ step: DoseStep, _ source: ViewSource, _ page: inout ViewPage) {
        let catalogue = source.catalogue
        let lines = source.supply.lines.compactMap { line in
            line.steps.first { $0.step == step.number }.map { (product: line.product, use: $0) }
        }
        let texts = lines.map { product, use in
            let words = StepWords(only(product, of: step, source), monograph: source.monograph, catalogue: catalogue)
            let sig = catalogue.text(
                ViewKey.sig,
                [
                    "drug": source.plan.drug, "product": name(product, source),
                    "takes": catalogue.clauses(words.takes), "period": words.period,
                ])
            return sentences(
                [
                    sig, quantity(Ratio(use.opened), use.taken, product, source),
                    catalogue.text(ViewKey.daysSupply, count: step.days),
                ] + parts(use.partDoses, source) + carried(use, product, source))
        }
        let words = StepWords(step, monograph: source.monograph, catalogue: catalogue)
        page.section(
            catalogue.text(
                ViewKey.step, ["number": String(step.number), "range": source.range(step)]),
            texts.isEmpty ? [words.sentence] : texts)
    }

    /// The step as far as one product goes: what is printed on its box.
    private static func only(_ product: String, of step: DoseStep, _ source: ViewSource) -> DoseStep {
        let strength = source.monograph.product(named: product)?.strength
        let doses = step.doses.compactMap { dose -> ScheduledDose? in
            let take = (dose.take ?? []).filter { $0.product == product }
            guard !take.isEmpty else { return nil }
            let count = take.reduce(Ratio.zero) { $0 + $1.count }
            // A dose of several products is the sum of what each box gives.
            let amount = take.count == dose.take?.count ? dose.amount : strength?.multiplied(by: count)
            return dose.replacing(amount: amount, take: .some([Dosage(product: product, count: count)]))
        }
        return step.replacing(doses: doses)
    }

    private static func quantity(
        _ whole: Ratio, _ taken: Ratio, _ product: String, _ source: ViewSource
    ) -> String {
        source.catalogue.text(
            ViewKey.quantity,
            ["whole": source.count(whole, of: product), "taken": source.number(taken, of: product)])
    }

    private static func parts(_ count: Int, _ source: ViewSource) -> [String] {
        count > 0 ? [source.catalogue.text(ViewKey.partDoses, count: count)] : []
    }

    /// What this step takes of a unit begun before it: whoever hands over this quantity alone would be short by that.
    private static func carried(
        _ use: SupplyForecast.StepUse, _ product: String, _ source: ViewSource
    ) -> [String] {
        let rest = use.taken + Ratio(use.opened) * -1
        guard rest > .zero else { return [] }
        return [source.catalogue.text(ViewKey.carried, ["part": source.count(rest, of: product)])]
    }

    private static func name(_ product: String, _ source: ViewSource) -> String {
        source.monograph.product(named: product).map { source.drug.product($0).text } ?? product
    }

    private static func isMeasured(_ product: String, _ source: ViewSource) -> Bool {
        source.monograph.product(named: product)?.form.isMeasured ?? false
    }

    private static func sentences(_ texts: [String]) -> String { texts.joined(separator: " ") }
}
