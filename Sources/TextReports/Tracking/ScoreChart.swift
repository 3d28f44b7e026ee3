package import DoseModel

/// One score over the days of a plan, in characters that every terminal has; at most 80 columns wide, without colour.
package enum ScoreChart {
    /// The columns of the plot itself.
    private static let plot = 64
    private static let highest = 10

    /// The chart, with a line feed at the end of each line.
    package static func text(_ series: ScoreSeries) -> String {
        let total = series.days.lowerBound.days(until: series.days.upperBound)
        let perColumn = max((total + plot - 1) / plot, 1)
        let width = (total + perColumn - 1) / perColumn
        var rows = Array(repeating: Array(repeating: Character(" "), count: width), count: highest + 1)
        if let wanted = series.wanted { fill(&rows[row(wanted)], with: ".", every: 2) }
        fill(&rows[series.baseline.value], with: "-", every: 1)
        for column in 0..<width {
            let from = series.days.lowerBound.adding(days: column * perColumn)
            let points = series.points.filter { $0.date >= from && $0.date < from.adding(days: perColumn) }
            guard let value = mean(points.map(\.value)) else { continue }
            rows[row(value)][column] = "o"
        }
        let better = series.baseline.isHigherBetter ? "higher is better" : "lower is better"
        var lines = WrappedText.lines(
            "\(PrintableText.line(series.baseline.name)), 0 to \(highest), \(better)", width: plot + 5)
        for value in (0...highest).reversed() {
            let label = String(repeating: " ", count: value < highest ? 1 : 0) + String(value)
            lines.append(trimmed("\(label) |" + String(rows[value])))
        }
        lines.append("   +" + axis(series, width: width, perColumn: perColumn))
        lines.append(trimmed("    " + dates(series, width: width)))
        lines += legend(series, perColumn: perColumn)
        return lines.map { $0 + "\n" }.joined()
    }

    private static func fill(_ row: inout [Character], with mark: Character, every step: Int) {
        for column in stride(from: 0, to: row.count, by: step) { row[column] = mark }
    }

    /// The row of a score: the nearest whole number, halves upwards. Whole numbers are all that rows can show.
    private static func row(_ value: Ratio) -> Int {
        Int((2 * value.numerator + value.denominator) / (2 * value.denominator))
    }

    /// The mean of the days that share a column.
    private static func mean(_ values: [Ratio]) -> Ratio? {
        // Days of a column are few; their sum in hundredths cannot run over, and a row is a whole number anyway.
        guard !values.isEmpty else { return nil }
        if values.count == 1 { return values[0] }
        let hundredths = values.map { $0.numerator * 100 / $0.denominator }.reduce(0, +)
        return Ratio(hundredths, Int64(values.count) * 100)
    }

    private static func axis(_ series: ScoreSeries, width: Int, perColumn: Int) -> String {
        String(
            (0..<width).map { column -> Character in
                let from = series.days.lowerBound.adding(days: column * perColumn)
                return series.trial.overlaps(from..<from.adding(days: perColumn)) ? "=" : "-"
            })
    }

    /// The first and the last day, where both fit.
    private static func dates(_ series: ScoreSeries, width: Int) -> String {
        let first = series.days.lowerBound.readableText
        let last = series.days.upperBound.adding(days: -1).readableText
        let space = width - first.utf8.count - last.utf8.count
        return space > 1 ? first + DisplayWidth.spaces(space) + last : "\(first) to \(last)"
    }

    private static func legend(_ series: ScoreSeries, perColumn: Int) -> [String] {
        let what = perColumn == 1 ? "a day's score" : "the mean of \(perColumn) days"
        var marks = ["o  \(what), to the nearest whole number", "-  before the first dose: \(series.baseline.value)"]
        if let wanted = series.wanted {
            marks.append(".  better by \(series.benefit) %: \(wanted.decimalText)")
        }
        marks.append("=  at the dose of the trial")
        return marks.map { "    " + $0 }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
