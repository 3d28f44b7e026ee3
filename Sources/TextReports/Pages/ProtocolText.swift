package import DoseModel

/// What a protocol does, in a few labelled lines.
package enum ProtocolText {
    /// Labels and texts, in reading order.
    package static func items(
        _ titration: TitrationProtocol, sources: SourceNumbers
    ) -> [(label: String, text: String)] {
        var items: [(label: String, text: String)] = []
        for (index, ladder) in titration.ladders.enumerated() {
            items.append(
                (
                    index == 0 ? "climbs" : "or climbs",
                    ladder.map { RegimenText.of($0.regimen) }.joined(separator: " -> ")
                ))
        }
        items.append(("usual target", RegimenText.of(titration.usualTarget)))
        if !titration.usualProblemTimes.isEmpty {
            items.append(
                ("problem times", DoseWording.list(titration.usualProblemTimes.map(\.name)) + ", unless named"))
        }
        items.append(("trial", trial(titration)))
        if let trial = titration.trial {
            items.append(
                (
                    "judged",
                    "scored after \(DoseWording.days(trial.scoreAfter.value)); kept at "
                        + "\(trial.benefit.value) % or more of the baseline won; "
                        + "reassessed every \(range(trial.reassess.value)) months"
                ))
        }
        items.append(("source", sources.short(titration.citation)))
        return items.map { ($0.label, PrintableText.line($0.text)) }
    }

    private static func trial(_ titration: TitrationProtocol) -> String {
        "\(range(titration.stay.value)) days at the target, usually \(titration.usualStay.value); then "
            + titration.usualSequel.rawValue
    }

    private static func range(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
}
