package import DoseModel

/// All scores of a plan as one SVG document: a panel a score. Told apart by shape and dash and not by colour, light and
/// dark, with the numbers in words for whoever cannot see it. No script, no font, nothing from outside.
package enum ScoreChartSVG {
    private static let width = 760
    private static let panel = 270
    private static let left = 44
    private static let right = 620
    private static let top = 40
    /// The height of one point of a score.
    private static let unit = 18
    private static let highest = 10

    /// The document, with a line feed at its end.
    ///
    /// - Parameter title: what the chart is of.
    package static func text(_ series: [ScoreSeries], title: String) -> String {
        let height = max(series.count, 1) * panel + 10
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" role=\"img\""
                + " aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"13\">",
            "<title id=\"title\">\(XMLText.escaped(title))</title>",
            "<desc id=\"desc\">\(XMLText.escaped(series.map(words).joined(separator: " ")))</desc>",
            style,
            "<rect class=\"paper\" width=\"\(width)\" height=\"\(height)\"/>",
        ]
        for (index, one) in series.enumerated() {
            lines.append("<g transform=\"translate(0 \(index * panel))\">")
            lines += body(one)
            lines.append("</g>")
        }
        return (lines + ["</svg>"]).map { $0 + "\n" }.joined()
    }

    private static let style =
        "<style>.paper{fill:#fff}text{fill:#111}.grid{stroke:#ddd}.axis{stroke:#111}.trial{fill:#eee}"
        + ".base{stroke:#111;stroke-width:2}.wanted{stroke:#111;stroke-width:2;stroke-dasharray:2 5}"
        + ".line{fill:none;stroke:#555;stroke-width:1.5}.dot{fill:#111}"
        + "@media(prefers-color-scheme:dark){.paper{fill:#111}text{fill:#eee}.grid{stroke:#444}.axis{stroke:#eee}"
        + ".trial{fill:#2a2a2a}.base,.wanted{stroke:#eee}.line{stroke:#aaa}.dot{fill:#eee}}</style>"

    /// The panel in words: what somebody who sees it reads off it.
    private static func words(_ series: ScoreSeries) -> String {
        let name = series.baseline.name
        let better = series.baseline.isHigherBetter ? "higher is better" : "lower is better"
        let wanted = series.wanted.map { ", asked for: \($0.decimalText)" } ?? ""
        let points = series.points.map { "\($0.date.text) \($0.value.decimalText)" }.joined(separator: ", ")
        return "\(name) (\(better)), before the first dose: \(series.baseline.value)\(wanted); by day: "
            + (points.isEmpty ? "none" : points) + "."
    }

    private static func body(_ series: ScoreSeries) -> [String] {
        let bottom = top + highest * unit
        let better = series.baseline.isHigherBetter ? "higher is better" : "lower is better"
        var lines = [
            "<text x=\"\(left)\" y=\"24\" font-weight=\"bold\">\(XMLText.escaped(series.baseline.name)) (\(better))</text>"
        ]
        let (from, upTo) = (x(series.trial.lowerBound, series), x(series.trial.upperBound, series))
        if upTo > from {
            lines.append(
                "<rect class=\"trial\" x=\"\(from)\" y=\"\(top)\" width=\"\(upTo - from)\" height=\"\(bottom - top)\"/>"
            )
        }
        for score in stride(from: 0, through: highest, by: 2) {
            let y = bottom - score * unit
            lines.append("<line class=\"grid\" x1=\"\(left)\" y1=\"\(y)\" x2=\"\(right)\" y2=\"\(y)\"/>")
            lines.append("<text x=\"\(left - 8)\" y=\"\(y + 4)\" text-anchor=\"end\">\(score)</text>")
        }
        lines.append("<line class=\"axis\" x1=\"\(left)\" y1=\"\(top)\" x2=\"\(left)\" y2=\"\(bottom)\"/>")
        lines.append(contentsOf: limits(series))
        let places = series.points.map { (x: middle($0.date, series), y: y($0.value)) }
        for run in runs(series.points) where run.count > 1 {
            let path = run.map { "\(places[$0].x),\(places[$0].y)" }.joined(separator: " ")
            lines.append("<polyline class=\"line\" points=\"\(path)\"/>")
        }
        lines += places.map { "<circle class=\"dot\" cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"4\"/>" }
        let last = series.days.upperBound.adding(days: -1)
        lines.append("<text x=\"\(left)\" y=\"\(bottom + 20)\">\(series.days.lowerBound.readableText)</text>")
        lines.append("<text x=\"\(right)\" y=\"\(bottom + 20)\" text-anchor=\"end\">\(last.readableText)</text>")
        if upTo > from {
            let middle = min(max((from + upTo) / 2, left + 60), right - 60)
            lines.append("<text x=\"\(middle)\" y=\"\(top - 4)\" text-anchor=\"middle\">at the trial dose</text>")
        }
        return lines
    }

    /// Stretches of days without one that nobody scored: across a gap no line is drawn.
    private static func runs(_ points: [ScoreSeries.Point]) -> [[Int]] {
        var runs: [[Int]] = []
        for (index, point) in points.enumerated() {
            if index > 0, points[index - 1].date.days(until: point.date) == 1 {
                runs[runs.count - 1].append(index)
            } else {
                runs.append([index])
            }
        }
        return runs
    }

    /// The baseline, and what is asked for, each with its words in the margin, where no score is.
    private static func limits(_ series: ScoreSeries) -> [String] {
        let base = y(Ratio(Int64(series.baseline.value)))
        var lines = [
            "<line class=\"base\" x1=\"\(left)\" y1=\"\(base)\" x2=\"\(right)\" y2=\"\(base)\"/>",
            label("before: \(series.baseline.value)", at: base),
        ]
        guard let wanted = series.wanted else { return lines }
        let place = y(wanted)
        lines.append("<line class=\"wanted\" x1=\"\(left)\" y1=\"\(place)\" x2=\"\(right)\" y2=\"\(place)\"/>")
        let apart = place > base ? max(place, base + 15) : min(place, base - 15)
        lines.append(label("\(series.benefit) % better: \(wanted.decimalText)", at: apart))
        return lines
    }

    private static func label(_ text: String, at y: Int) -> String {
        "<text x=\"\(right + 8)\" y=\"\(y + 4)\">\(text)</text>"
    }

    /// Where a day begins.
    private static func x(_ date: CivilDate, _ series: ScoreSeries) -> Int {
        let total = max(series.days.lowerBound.days(until: series.days.upperBound), 1)
        let day = min(max(series.days.lowerBound.days(until: date), 0), total)
        return left + day * (right - left) / total
    }

    private static func middle(_ date: CivilDate, _ series: ScoreSeries) -> Int {
        (x(date, series) + x(date.adding(days: 1), series)) / 2
    }

    private static func y(_ value: Ratio) -> Int {
        let unit = Int64(self.unit)
        return top + highest * self.unit
            - Int((value.numerator * unit * 2 + value.denominator) / (value.denominator * 2))
    }
}
