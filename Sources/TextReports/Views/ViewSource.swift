package import DoseModel
import PlanWords

/// What every view of a plan is made from.
package struct ViewSource: Sendable {
    let part: JointPart
    let supply: SupplyForecast
    let catalogue: Catalogue

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - part: the plan with what was found of it.
    ///   - supply: what it takes out of its boxes.
    ///   - catalogue: the texts of the language asked for; read for ``ViewKey`` too.
    package init(part: JointPart, supply: SupplyForecast, catalogue: Catalogue) {
        self.part = part
        self.supply = supply
        self.catalogue = catalogue
    }

    var plan: Plan { part.plan }
    var monograph: Monograph { part.monograph }
    var drug: DrugWords { DrugWords(monograph: monograph, catalogue: catalogue) }
    var sentences: PlanSentences { PlanSentences(plan: plan, monograph: monograph, catalogue: catalogue) }

    /// A page that is headed with a title of its own and the plan's.
    func page(_ title: String?) -> ViewPage {
        var naming = ViewPage(title: "", catalogue: catalogue)
        let heading = sentences.heading.map { naming.say($0) }
        let name =
            heading.count == 2
            ? catalogue.text(SentenceKey.heading, ["drug": heading[0], "use": heading[1]]) : heading[0]
        var page = ViewPage(title: (title.map { $0 + " - " } ?? "") + name, catalogue: catalogue)
        for text in sentences.heading { _ = page.say(text) }
        return page
    }

    /// The first and last day of a step and their number.
    func range(_ step: DoseStep) -> String {
        catalogue.text(
            ViewKey.range,
            [
                "first": catalogue.shortDate(step.start), "last": catalogue.shortDate(step.end.adding(days: -1)),
                "days": String(step.days),
            ])
    }

    /// So much of a product.
    func count(_ count: Ratio, of product: String) -> String {
        TakeWords(monograph: monograph, catalogue: catalogue).count(Dosage(product: product, count: count))
    }

    /// A count of a product's units alone, `41½`.
    func number(_ count: Ratio, of product: String) -> String {
        monograph.product(named: product)?.form.isMeasured ?? false
            ? catalogue.volume(count) : catalogue.count(count)
    }

    /// The target symptom and its scores before the first dose.
    func goal() -> [String] {
        guard let goal = plan.goal else { return [] }
        let scores = goal.baseline.map { score in
            catalogue.text(ViewKey.score, ["name": score.name, "value": String(score.value)])
        }
        return [goal.symptom].compactMap(\.self) + scores
    }

    /// What closes every view.
    func close(_ page: inout ViewPage) {
        page.paragraph(
            catalogue.text(
                ViewKey.identity, ["id": plan.identity.id, "revision": String(plan.identity.revision)]))
        page.paragraph(catalogue.text(ViewKey.notAdvice))
    }
}
