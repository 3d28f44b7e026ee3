package import DoseModel

/// What a monograph says to people, in the language of a catalogue where it has a translation of that very sentence, in
/// English otherwise.
package struct DrugWords: Sendable {
    private let monograph: Monograph
    private let catalogue: Catalogue

    /// Creates the words of a drug.
    package init(monograph: Monograph, catalogue: Catalogue) {
        self.monograph = monograph
        self.catalogue = catalogue
    }

    /// One advice of the monograph.
    package enum Advice: String, CaseIterable, Sendable {
        case firstDose = "first-dose"
        case increase
        case taper
        case redFlags = "red-flags"
        case missedDose = "missed-dose"
        case bloodPressure = "blood-pressure"
    }

    /// The name of the drug, `Baclofen (oral)`.
    package var title: TaggedText { translated(monograph.title, at: "title") }

    /// An advice; `nil` where the monograph has none.
    package func advice(_ advice: Advice) -> TaggedText? {
        sentence(advice).map { translated($0, at: "counsel." + advice.rawValue) }
    }

    /// What a plan is for; `nil` where it does not say.
    package func use(of plan: Plan) -> TaggedText? {
        guard let name = plan.protocolName else { return nil }
        if name == PlanRequest.taperOnly {
            return TaggedText(catalogue.text(SentenceKey.comingOff), language: catalogue.tag)
        }
        guard let known = monograph.titrationProtocol(named: name) else {
            return TaggedText(name, language: Catalogue.english)
        }
        return translated(known.title, at: "protocols." + known.id)
    }

    /// The name of a product, `10 mg tablet`.
    package func product(_ product: Product) -> TaggedText {
        let own = translated(product.name, at: "products." + product.name)
        guard own.language != catalogue.tag, let words = ProductWords(catalogue: catalogue).name(product) else {
            return own
        }
        return TaggedText(words, language: catalogue.tag)
    }

    /// All that may be translated: the English sentences by the places that files of languages know them by.
    package var places: [String: String] {
        var places = ["title": monograph.title]
        for advice in Advice.allCases { places["counsel." + advice.rawValue] = sentence(advice) }
        for known in monograph.protocols { places["protocols." + known.id] = known.title }
        for product in monograph.products { places["products." + product.name] = product.name }
        return places
    }

    private func sentence(_ advice: Advice) -> String? {
        let counsel = monograph.counsel
        let cited: Cited<String>? =
            switch advice {
            case .firstDose: counsel.firstDose
            case .increase: counsel.increase
            case .taper: counsel.taper
            case .redFlags: counsel.redFlags
            case .missedDose: counsel.missedDose
            case .bloodPressure: counsel.bloodPressure
            }
        return cited.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    private func translated(_ sentence: String, at place: String) -> TaggedText {
        catalogue.translated(sentence, of: monograph.id, at: place)
    }
}
