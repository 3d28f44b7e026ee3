package import DoseModel

/// Whether a trial makes sense, for people: the answer first, then what speaks for and against it, each with its source.
package enum FitText {
    private static let width = PlanTable.width

    /// The answer, with a line feed at the end of each line.
    package static func text(_ answer: FitAnswer, color: Bool) -> String {
        let style = TerminalStyle(color: color)
        let subject = answer.drug + (answer.purpose.map { ": \($0)" } ?? "")
        var lines = WrappedText.lines(PrintableText.line(subject), width: width).map(style.bold)
        lines += WrappedText.lines(conclusion(answer.conclusion), width: width).map(style.bold)
        for (title, statements) in sections(answer) where !statements.isEmpty {
            lines += ["", style.bold(title)]
            for statement in statements { lines += item(statement) }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What the answer comes to, in a sentence.
    package static func conclusion(_ conclusion: FitAnswer.Conclusion) -> String {
        switch conclusion {
        case .fits: "A trial makes sense: ask the prescriber about a low dose for a limited time."
        case .clearFirst: "A trial may make sense. Clear first what stands below."
        case .poor: "Not a great fit. Do not start before a prescriber has looked at what speaks against it."
        case .unsaid: "This monograph does not say when a trial makes sense; nothing that was checked forbids one."
        }
    }

    /// The sections in reading order: what must be seen first stands first.
    static func sections(_ answer: FitAnswer) -> [(title: String, statements: [FitAnswer.Statement])] {
        let instead = answer.conclusion == .poor ? "What comes first, or helps instead" : "What comes first"
        return [
            ("Speaks against it", answer.doubts), ("To be cleared first", answer.open),
            ("Speaks for it", answer.reasons), (instead, answer.choices),
        ]
    }

    private static func item(_ statement: FitAnswer.Statement) -> [String] {
        let code = statement.code.map { "[\($0.rawValue)] " } ?? ""
        let source = [statement.basis?.rawValue, statement.citation].compactMap(\.self).joined(separator: ": ")
        return WrappedText.hanging("  - ", PrintableText.line(code + statement.text), width: width)
            + (source.isEmpty
                ? [] : WrappedText.hanging("      ", PrintableText.line("(\(source))"), width: width))
    }
}
