import DoseModel
import Foundation
import MonographFiles
import Testing
import TextReports
import TitrationEngine

@Suite("Pages of monographs")
struct MonographPageTests {
    private static let packageFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    private static func monographs() throws -> [Monograph] {
        let library = MonographLibrary(
            folder: TemplateFolder(path: packageFolder + "/Templates"), shapes: ShapeRegistry.schemas)
        return try [MonographFixture.baclofen, RichMonograph.drug]
            + library.names().map { try library.monograph(named: $0, at: nil) }
    }

    @Test("Every cited value of every monograph has a row of its own with its value, its basis and its sources")
    func everyLimit() throws {
        for monograph in try Self.monographs() {
            let sources = SourceNumbers(monograph)
            var rows = PageTables(MonographPages.page(monograph)).rows
            // The values with the most to say first, so that none takes the row of another.
            let values = CitedValues(monograph).found.sorted { $0.text.count > $1.text.count }
            #expect(values.count > 20)
            for value in values {
                let wanted = bare(sources.short(value.citation))
                let index = rows.firstIndex { row in
                    row.basis == value.basis.rawValue && says(row, value.text)
                        && (row.source == wanted || row.source.hasPrefix("part:\(wanted);product:"))
                }
                guard let index else {
                    Issue.record("\(value.path): \(value.text), \(value.basis.rawValue), \(wanted) has no row")
                    continue
                }
                rows.remove(at: index)
            }
            #expect(rows.isEmpty, "rows that no value accounts for: \(rows)")
        }
    }

    @Test("Every line fits 100 columns, and every source, product, protocol, variant, taper and class is named")
    func whole() throws {
        for monograph in try Self.monographs() {
            let page = MonographPages.page(monograph)
            let lines = page.split(separator: "\n").map(String.init)
            for line in lines { #expect(DisplayWidth.of(line) <= 100, "\(line)") }
            let words = bare(page) + PageTables(page).rows.map(\.text).joined(separator: "|")
            func names(_ text: String) -> Bool { words.range(of: bare(text), options: .literal) != nil }
            for name in monograph.protocols.flatMap({ [$0.id, $0.title] + $0.aliases + $0.variants.map(\.name) })
                + monograph.tapers.flatMap({ [$0.id, $0.title, $0.shape.shape] }) + monograph.classes
                + monograph.products.map(\.form.rawValue) + monograph.products.map(\.strength.text)
                + monograph.sources.map(\.text) + monograph.interactions.flatMap({ $0.with + [$0.effect] })
                + monograph.protocols.flatMap(\.variants).flatMap({ $0.condition.taking + $0.condition.kidneyBands })
            {
                #expect(name.isEmpty || names(name), "\(name)")
            }
            for rung in monograph.protocols.flatMap({ $0.ladders + $0.variants.flatMap { $0.ladders ?? [] } }).joined()
            {
                let days = rung.days.map { range in
                    " for " + (range.lowerBound == range.upperBound ? "" : "\(range.lowerBound) to ")
                        + (range.upperBound == 1 ? "1 day" : "\(range.upperBound) days")
                }
                #expect(names(RegimenText.of(rung.regimen) + (days ?? "")), "\(rung)")
            }
        }
    }

    @Test("A page of a drug with all there can be")
    func rich() {
        let lines = MonographPages.page(RichMonograph.drug).split(separator: "\n").map(String.init)
        for text in [
            "Class: test-class, other-class",
            "  climbs        25 mg at bedtime for 14 days -> 50 mg at bedtime for 14 to 28 days -> 50 mg twice",
            "Raise slowly, variant: with valproate",
            "  for           people who take valproate, who do not take an inducer",
            "A plan above a limit takes fewer doses a day, as large as before.",
        ] {
            #expect(lines.contains(text), "\(text)")
        }
        let rows = PageTables(MonographPages.page(RichMonograph.drug)).rows
        for (subject, value) in [
            ("step-by-level: levels", "above 10 mg: 2.5 mg every 21 days; above 0 mg: 0.5 to 1 mg"),
            ("a day down in a cut from above 20 mg/day, at most", "10 % of what is taken"),
            ("between two cuts from above 0 mg/day, at least", "28 days"),
            ("start again from the first dose after", "5 days without it"), ("doses a day, at most", "2"),
            ("first doses, no more often than", "once in 2 days"),
            ("a day up in a step, at most", "2 times the day before"), ("meant for up to", "40 mg/day"),
            ("coming off faster after no longer than", "28 days"), ("opioid", "dangerous"),
        ] {
            #expect(rows.contains { $0.subject == bare(subject) && $0.value == bare(value) }, "\(subject)")
        }
    }

    @Test("A drug that needs no change for the kidneys says so, and no number of its own making")
    func unadjusted() {
        let page = MonographPages.page(RichMonograph.unadjusted)
        #expect(page.contains("KIDNEY FUNCTION\nNo change for the kidneys.\n"))
        #expect(!page.contains("1200"))
        #expect(!page.contains("mL/min\n"))
    }

    /// The numbers of the text in order at the front of the value's, or the words of the text.
    private func says(_ row: PageTables.Row, _ text: String) -> Bool {
        let numbers = numbers(text)
        return numbers.isEmpty || text.count > 100
            ? row.value.contains(bare(text)) : self.numbers(row.value).starts(with: numbers)
    }

    private func numbers(_ text: String) -> [Substring] {
        text.matches(of: /[0-9]+(?:\.[0-9]+)?/).map(\.output)
    }

    private func bare(_ text: String) -> String { String(text.unicodeScalars.filter { $0 != " " && $0 != "\n" }) }
}
