import DoseModel
import Foundation
import FoundationXML
import Testing
import TextReports

@Suite("Charts of scores")
struct ScoreChartTests {
    private static let start = CivilDate(year: 2026, month: 12, day: 7)!

    private func series(
        _ scores: [Int?], name: String = "regurgitation", baseline: Int = 7, better: Goal.Better? = nil
    ) -> ScoreSeries {
        let start = ScoreChartTests.start
        return ScoreSeries(
            baseline: Goal.Score(name: name, value: baseline, better: better), benefit: 30,
            points: scores.enumerated().compactMap { day, score in
                score.map { ScoreSeries.Point(date: start.adding(days: day), value: Ratio(Int64($0))) }
            }, days: start..<start.adding(days: max(scores.count, 1)),
            trial: start.adding(days: min(14, scores.count))..<start.adding(days: max(scores.count, 1)),
            decision: start.adding(days: 35))
    }

    private func lines(_ series: ScoreSeries) -> [String] {
        ScoreChart.text(series).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }

    @Test("a day is a column: each score stands in its row, the baseline and what is asked for are drawn through")
    func drawn() {
        let chart = lines(series([7, 6, nil, 5, 4, 4]))
        #expect(
            chart == [
                "regurgitation, 0 to 10, lower is better", "10 |", " 9 |", " 8 |", " 7 |o-----", " 6 | o",
                " 5 |. .o.", " 4 |    oo", " 3 |", " 2 |", " 1 |", " 0 |", "   +------",
                "    Mon 7 Dec 2026 to Sat 12 Dec 2026", "    o  a day's score, to the nearest whole number",
                "    -  before the first dose: 7", "    .  better by 30 %: 4.9", "    =  at the dose of the trial",
            ])
    }

    @Test("no line is wider than 80 columns, however long the plan and whatever the name")
    func width() {
        for days in [1, 2, 35, 64, 65, 200, 1_000] {
            for name in [
                "sleep", String(repeating: "long ", count: 40), "逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流逆流",
            ] {
                let chart = lines(series((0..<days).map { $0 % 11 }, name: name))
                for line in chart { #expect(DisplayWidth.of(line) <= 80, "\(days) days: \(line)") }
            }
        }
    }

    @Test("where higher is better the line that is asked for lies above, and is left out where no score reaches it")
    func higher() {
        #expect(series([4], baseline: 4, better: .higher).wanted == Ratio(52, 10))
        #expect(series([4], baseline: 9, better: .higher).wanted == nil)
        #expect(series([4], baseline: 0).wanted == nil)
        #expect(lines(series([4], baseline: 9, better: .higher)).allSatisfy { !$0.contains("better by") })
    }

    @Test("a hostile name acts in neither form")
    func hostile() throws {
        let name = "<script>alert('1')</script>\u{1B}[31m\u{202E}&\"]]>{{x}}"
        let text = ScoreChart.text(series([4], name: name))
        #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
        let svg = ScoreChartSVG.text([series([4, 5], name: name)], title: name)
        #expect(!svg.contains("<script"))
        let read = try XMLDocumentReading.texts(of: svg)
        #expect(read.contains { $0.contains("<script>alert('1')</script>") }, "the name is read back as text")
    }

    @Test("the picture is whole in itself, says its numbers in words, and does not rely on colour")
    func picture() throws {
        let svg = ScoreChartSVG.text(
            [series([7, 6, 5]), series([4], name: "sleep", baseline: 4, better: .higher)], title: "Scores")
        let texts = try XMLDocumentReading.texts(of: svg)
        #expect(texts.contains("Scores"))
        #expect(
            texts.contains {
                $0.contains(
                    "regurgitation (lower is better), before the first dose: 7, asked for: 4.9; by day: 2026-12-07 7, 2026-12-08 6"
                )
            })
        #expect(
            svg.contains("role=\"img\"") && svg.contains("prefers-color-scheme:dark")
                && svg.contains("stroke-dasharray"))
        for outside in ["href", "url(", "<image", "@import", "<foreignObject"] { #expect(!svg.contains(outside)) }
        // Every colour is a grey: its parts are the same.
        for colour in svg.split(separator: "#").dropFirst() {
            let digits = Array(colour.prefix { $0.isHexDigit })
            #expect(
                Set(digits).count == 1
                    || (digits.count == 6 && digits[0...1] == digits[2...3] && digits[2...3] == digits[4...5]))
        }
    }

    @Test("the first and the last score lie on the paper, whatever the days")
    func onPaper() throws {
        for days in [1, 7, 400] {
            let svg = ScoreChartSVG.text([series((0..<days).map { $0 % 11 })], title: "x")
            let places = svg.split(separator: "cx=\"").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
            #expect(places.count == days)
            #expect(places.allSatisfy { (44...620).contains($0) })
            #expect(places == places.sorted())
        }
    }
}

/// The texts of an XML document, as a reader of its own sees them.
private enum XMLDocumentReading {
    final class Gatherer: NSObject, XMLParserDelegate {
        var texts: [String] = []
        func parser(_ parser: XMLParser, foundCharacters string: String) { texts[texts.count - 1] += string }
        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) { texts.append("") }
    }

    static func texts(of document: String) throws -> [String] {
        let gatherer = Gatherer()
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = gatherer
        #expect(parser.parse(), "well-formed")
        return gatherer.texts.map { $0.trimmingCharacters(in: .newlines) }
    }
}
