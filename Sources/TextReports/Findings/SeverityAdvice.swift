package import DoseModel

/// What to do about the findings of each severity, a line each: people read this first.
package enum SeverityAdvice {
    /// The lines, the gravest first, and a blank line behind them; nothing where nothing was found.
    package static func text(_ findings: [Finding], color: Bool) -> String {
        let style = TerminalStyle(color: color)
        let lines = [errors(findings), agreed(findings), warnings(findings), notes(findings)].compactMap(\.self)
        guard !lines.isEmpty else { return "" }
        return (lines.flatMap { WrappedText.hanging("", $0, width: PlanTable.width) }.map(style.bold) + [""])
            .map { $0 + "\n" }.joined()
    }

    private static func errors(_ findings: [Finding]) -> String? {
        let open = findings.filter(\.blocks)
        guard !open.isEmpty else { return nil }
        let mayAgree = open.allSatisfy(\.isAcknowledgeable)
        let canNone = open.allSatisfy { !$0.isAcknowledgeable }
        let until =
            mayAgree
            ? "until it is changed, or a prescriber who may has agreed on record"
            : canNone
                ? "until it is changed; nobody can agree to \(open.count == 1 ? "this" : "these")"
                : "until it is changed; to some of these a prescriber may agree on record, to others nobody can"
        return "\(count(open.count, "error")): do not use this plan \(until)."
    }

    private static func agreed(_ findings: [Finding]) -> String? {
        let agreed = findings.filter { $0.severity == .error && $0.acknowledgement != nil }
        guard !agreed.isEmpty else { return nil }
        return "\(count(agreed.count, "error")) agreed to by a prescriber: keep to what was agreed."
    }

    private static func warnings(_ findings: [Finding]) -> String? {
        let number = findings.filter { $0.severity == .warning && $0.acknowledgement == nil }.count
        guard number > 0 else { return nil }
        return "\(count(number, "warning")): ask the prescriber or a pharmacist before the first dose."
    }

    private static func notes(_ findings: [Finding]) -> String? {
        let number = findings.filter { $0.severity == .note }.count
        guard number > 0 else { return nil }
        return "\(count(number, "note")): good to know."
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)" + (number == 1 ? "" : "s")
    }
}
