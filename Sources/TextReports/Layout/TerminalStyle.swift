package import DoseModel

/// Colour and weight for a terminal that wants them; plain text otherwise.
package struct TerminalStyle: Sendable {
    /// Whether anything is styled at all.
    package let isOn: Bool

    /// Creates a style. Whether the output is a terminal, and `NO_COLOR`, are the caller's to judge.
    package init(color: Bool) {
        isOn = color
    }

    /// Heavy.
    package func bold(_ text: String) -> String { wrapped(text, "1") }

    /// For what guides the eye and is not read: rules, gutters.
    package func dim(_ text: String) -> String { wrapped(text, "2") }

    /// In the colour of a severity, heavy.
    package func severity(_ severity: Severity, _ text: String) -> String {
        switch severity {
        case .error: wrapped(text, "1;31")
        case .warning: wrapped(text, "1;33")
        case .note: wrapped(text, "1;36")
        }
    }

    private func wrapped(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
