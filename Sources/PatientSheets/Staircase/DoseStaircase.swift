package import DoseModel
package import TextReports

/// The total of each day of a plan, drawn as stairs: SVG that stands alone or inside a page.
///
/// Phases differ by pattern and by word, so that a copy in black and white says the same. The drawing follows the light
/// or dark of the reader's screen, prints light, and says in words all that it shows.
package struct DoseStaircase: Sendable {
    private let runs: [StairRun]
    private let drug: String
    private let words: SheetWords

    /// The stairs of a plan; `nil` for a plan without a day.
    package init?(_ plan: Plan, drug: String, words: SheetWords) {
        runs = plan.steps.filter { $0.days > 0 }.map(StairRun.init)
        guard !runs.isEmpty else { return nil }
        self.drug = drug
        self.words = words
    }

    /// One drawing of the stairs of several drugs, one below the other.
    ///
    /// - Parameter parts: the plans.
    /// - Throws: an ``InputError`` where a plan has no day to draw.
    package static func text(of parts: [JointPart], words: SheetWords) throws(InputError) -> String {
        var drawings: [DoseStaircase] = []
        for part in parts {
            guard let drawing = DoseStaircase(part.plan, drug: DrugSheet.name(of: part), words: words) else {
                throw InputError("the plan of \(part.plan.drug) has no day, so there is nothing to draw")
            }
            drawings.append(drawing)
        }
        if drawings.count == 1 { return drawings[0].svg(id: "stairs-1") + "\n" }
        let height = drawings.reduce(0) { $0 + $1.height }
        var text = SVGText.open(width: StairScale.width, height: height, attributes: " xmlns=\"\(SVGText.namespace)\"")
        var top = 0
        for (index, drawing) in drawings.enumerated() {
            text += drawing.svg(id: "stairs-\(index + 1)", top: top)
            top += drawing.height
        }
        return text + "</svg>\n"
    }

    /// The drawing.
    ///
    /// - Parameters:
    ///   - id: what the ids in it begin with; no other drawing of the same page may have it.
    ///   - top: how far down it stands in a larger drawing, in tenths.
    package func svg(id: String, top: Int = 0) -> String {
        let scale = StairScale(runs)
        let labels = StairLabels(runs, scale)
        var text = SVGText.open(
            width: StairScale.width, height: height,
            attributes: " xmlns=\"\(SVGText.namespace)\" class=\"stairs\" role=\"img\""
                + " aria-labelledby=\"\(id)-title \(id)-desc\"" + (top == 0 ? "" : " y=\"\(StairScale.text(top))\""))
        text += "<title id=\"\(id)-title\">\(MarkupText.escaped(title))</title>"
        text += "<desc id=\"\(id)-desc\">\(MarkupText.escaped(description))</desc>"
        text += StairPatterns.style + StairPatterns.definitions(of: phases, id: id)
        text += SVGText.rectangle(0, 0, StairScale.width, height, "class=\"stairs-page\"")
        text += lines(labels.doses, scale) + stairs(scale, id)
        text += SVGText.line(scale.left, scale.ground, scale.end, scale.ground, "class=\"stairs-edge\"")
        text += marks(scale)
        for label in labels.doses { text += SVGText.label(label, .end) }
        for label in labels.amounts + labels.days { text += SVGText.label(label) }
        return text + legend(scale, id) + "</svg>"
    }

    /// The whole height, in tenths.
    private var height: Int {
        StairScale(runs).ground + StairLabels.lineBelow + StairScale.lineHeight * legendLines.count + 60
    }

    private var title: String { words("picture-title", ["drug": drug]) }

    private var description: String {
        runs.map { run in
            words(
                run.isUneven ? "picture-uneven" : "picture-step",
                [
                    "from": SheetDates.full(run.start), "to": SheetDates.full(SheetDates.last(before: run.end)),
                    "dose": run.most.text, "average": run.averageText, "phase": words[run.phase.rawValue],
                ])
        }.joined(separator: " ")
    }

    private var phases: [Phase] { Phase.allCases.filter { phase in runs.contains { $0.phase == phase } } }

    /// A thin line at each dose that is named.
    private func lines(_ labels: [StairLabel], _ scale: StairScale) -> String {
        labels.dropLast().map { label in
            let y = label.line - StairScale.letter / 3
            return SVGText.line(scale.left, y, scale.end, y, "class=\"stairs-grid\"")
        }.joined()
    }

    private func stairs(_ scale: StairScale, _ id: String) -> String {
        runs.filter { !$0.most.isZero }.map { run in
            let (from, until) = (scale.x(run.start), scale.x(run.end))
            let (most, average) = (scale.y(Ratio(run.most.micrograms)), scale.y(run.average))
            var text = SVGText.rectangle(
                from, average, until - from, scale.ground - average,
                "class=\"stairs-edge\" fill=\"url(#\(id)-\(run.phase.rawValue))\"")
            if run.isUneven {
                text += SVGText.rectangle(from, most, until - from, scale.ground - most, "class=\"stairs-most\"")
            }
            return text
        }.joined()
    }

    /// A short stroke below the ground on each day on which a step begins, and on the last.
    private func marks(_ scale: StairScale) -> String {
        Set(runs.flatMap { [$0.start, $0.end] }).sorted().map { date in
            SVGText.line(scale.x(date), scale.ground, scale.x(date), scale.ground + 50, "class=\"stairs-edge\"")
        }.joined()
    }

    /// The words of the phases with their swatches, in lines.
    private var legendLines: [[(phase: Phase?, left: Int)]] {
        var lines: [[(phase: Phase?, left: Int)]] = [[]]
        var left = StairScale.gap
        let hasUneven = runs.contains(where: \.isUneven)
        for phase in phases.map(Optional.some) + (hasUneven ? [nil] : []) {
            let width =
                StairPatterns.swatch + StairScale.gap / 2 + StairScale.width(of: word(phase)) + 2 * StairScale.gap
            if left + width > StairScale.width, !lines[lines.count - 1].isEmpty {
                lines.append([])
                left = StairScale.gap
            }
            lines[lines.count - 1].append((phase, left))
            left += width
        }
        return lines
    }

    private func word(_ phase: Phase?) -> String { phase.map { words[$0.rawValue] } ?? words["picture-average"] }

    private func legend(_ scale: StairScale, _ id: String) -> String {
        var text = ""
        var line = scale.ground + StairLabels.lineBelow
        for entries in legendLines {
            line += StairScale.lineHeight + 30
            for (phase, left) in entries {
                let fill = phase.map { "class=\"stairs-edge\" fill=\"url(#\(id)-\($0.rawValue))\"" }
                text += SVGText.rectangle(
                    left, line - StairPatterns.swatchHeight, StairPatterns.swatch, StairPatterns.swatchHeight,
                    fill ?? "class=\"stairs-most\"")
                text += SVGText.label(
                    StairLabel(
                        text: word(phase), left: left + StairPatterns.swatch + StairScale.gap / 2, line: line), .start)
            }
        }
        return text
    }
}
