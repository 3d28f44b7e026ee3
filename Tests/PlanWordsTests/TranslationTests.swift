import DoseModel
import PlanPipeline
import PlanWords
import Testing

/// A translation is of use only while the monograph says what was translated.
struct TranslationTests {
    private static let drugs = [
        "baclofen", "diazepam", "gabapentin", "lamotrigine", "prednisolone", "ropinirole", "sertraline", "tizanidine",
    ]

    @Test("every translation is of a sentence that its monograph still says")
    func current() throws {
        let pipeline = try Words.pipeline()
        for tag in try pipeline.languages() {
            let catalogue = try pipeline.catalogue(language: tag)
            for (name, translations) in catalogue.drugs.sorted(by: { $0.key < $1.key }) {
                #expect(TranslationTests.drugs.contains(name), "\(tag): no monograph \(name)")
                let places = DrugWords(monograph: try pipeline.monograph(named: name), catalogue: catalogue).places
                for (place, translation) in translations {
                    let sentence = places[place]
                    #expect(
                        sentence.map(translation.isOf) ?? false,
                        "\(tag): \(name) \(place) is a translation of what is not said: \(sentence ?? "nothing")")
                }
            }
        }
    }

    @Test("all of baclofen's advice and protocols are translated into Spanish")
    func complete() throws {
        let (monograph, catalogue) = (try Words.monograph(), try Words.catalogue("es"))
        let words = DrugWords(monograph: monograph, catalogue: catalogue)
        #expect(words.title == TaggedText("Baclofeno (oral)", language: "es"))
        for advice in DrugWords.Advice.allCases {
            #expect(words.advice(advice)?.language == "es", "\(advice)")
        }
        for known in monograph.protocols { #expect(catalogue.drugs["baclofen"]?["protocols." + known.id] != nil) }
        for product in monograph.products { #expect(words.product(product).language == "es") }
    }

    @Test("numbers in a translation are those of the sentence")
    func numbers() throws {
        let pipeline = try Words.pipeline()
        func digits(_ text: String) -> [Substring] { text.split { !$0.isNumber }.sorted() }
        for tag in try pipeline.languages() {
            for translations in try pipeline.catalogue(language: tag).drugs.values {
                for translation in translations.values {
                    #expect(digits(translation.text) == digits(translation.original))
                }
            }
        }
    }

    @Test("a sentence that was changed is shown in English, and marked so")
    func changed() throws {
        let catalogue = try Words.catalogue("es")
        let old = try #require(catalogue.drugs["baclofen"]?["counsel.missed-dose"])
        #expect(catalogue.translated(old.original, of: "baclofen", at: "counsel.missed-dose").language == "es")
        let new = old.original + " Ask first."
        #expect(
            catalogue.translated(new, of: "baclofen", at: "counsel.missed-dose") == TaggedText(new, language: "en"))
        #expect(catalogue.translated(old.original, of: "diazepam", at: "counsel.missed-dose").language == "en")
    }
}
