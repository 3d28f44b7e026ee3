package import DoseModel

/// When to call, and what is urgent: the warning signs of the drug, wherever a plan raises what they are about.
package enum UrgentAdvice {
    /// The heading in a table's footing and behind findings.
    package static let title = "When to call, and what is urgent"

    /// The warning signs behind a list of findings, with a line feed at the end of each line; empty where nothing found
    /// is about too much of a drug, kidneys, drowsiness or coming off too fast.
    ///
    /// - Parameter monographs: those of the drugs the findings are about, with the findings of each.
    package static func text(_ parts: [(findings: [Finding], monograph: Monograph)], color: Bool) -> String {
        let style = TerminalStyle(color: color)
        var lines: [String] = []
        for (findings, monograph) in parts where findings.contains(where: isOfConcern) {
            guard !monograph.counsel.redFlags.value.isEmpty else { continue }
            let name = parts.count > 1 ? monograph.title + ": " : ""
            lines += WrappedText.lines(
                PrintableText.line(name + monograph.counsel.redFlags.value), width: PlanTable.width)
        }
        guard !lines.isEmpty else { return "" }
        return ([style.bold(title)] + lines + [""]).map { $0 + "\n" }.joined()
    }

    /// Whether a finding is about something that a person has to watch for at once: too much, weak kidneys, what makes
    /// drowsy, or a stop that is too fast.
    static func isOfConcern(_ finding: Finding) -> Bool {
        guard finding.severity > .note else { return false }
        switch finding.code.family {
        case "C", "R", "W": return finding.code != .w405 && finding.code != .w406
        default: return [.i701, .i702, .i703, .i706, .x953].contains(finding.code)
        }
    }
}
