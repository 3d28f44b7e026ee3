import DoseModel
import Foundation
import Testing
import TextReports

@testable import PatientSheets

/// The sheet in another language says the same numbers.
struct LanguageTests {
    @Test("a page in Spanish says that it is, that nobody reviewed it, and that parts are in English")
    func spanish() throws {
        let page = try Sheets.page(of: [Sheets.sample("reflux")], language: "es")
        #expect(page.contains(" lang=\"es\""))
        #expect(page.contains("Traducción no revisada"))
        #expect(page.contains("Algunas partes están en inglés."))
        #expect(page.contains("Reglas de seguridad para usted") && page.contains("Baclofeno (oral)"))
        #expect(page.contains("<p lang=\"es\">Llame pronto a su médico"))
        #expect(page.contains("<bdi lang=\"en\">"))
        #expect(try !Sheets.page(of: [Sheets.sample("reflux")]).contains("class=\"notice\""))
    }

    @Test("amounts, days and boxes of the Spanish page are those of the English one", arguments: Sheets.samples)
    func same(name: String) throws {
        let part = try Sheets.sample(name)
        let pages = try ["en", "es"].map { try Sheets.page(of: [part], language: $0) }
        #expect(Markup(pages[0]).boxes == Markup(pages[1]).boxes)
        let amounts: [[String]] = pages.map { page in
            page.components(separatedBy: "class=\"amount\">").dropFirst().map { String($0.prefix { $0 != "<" }) }
        }
        let wanted: [String] = amounts[0].map { $0.replacingOccurrences(of: ".", with: ",") }
        #expect(wanted == amounts[1])
        #expect(!amounts[0].isEmpty)
        // A point would be read as a mark of thousands.
        #expect(amounts[1].allSatisfy { !$0.contains(".") })
    }

    @Test("labels of a Spanish drawing touch one another as little")
    func drawing() throws {
        let words = try Sheets.words("es")
        for plan in StaircaseTests.sweep.prefix(100) {
            let runs = plan.steps.map(StairRun.init)
            let labels = StairLabels(runs, StairScale(runs, words), words)
            let all = labels.days + labels.doses + labels.amounts
            for (place, label) in all.enumerated() {
                for other in all.dropFirst(place + 1) {
                    #expect(
                        label.right <= other.left || other.right <= label.left
                            || abs(label.line - other.line) >= StairScale.letter)
                }
            }
        }
        #expect(words.average(Ratio(2_500)) == "2,5 mg")
    }
}
