package import DoseModel

/// The parts of a recurrence rule, `FREQ=DAILY;INTERVAL=2;COUNT=5`, in the order of the line. What they mean together
/// is for those to say who know which rules they can follow.
package struct RuleParts: Sendable {
    /// One part.
    package struct Part: Sendable {
        /// The name in upper case, `FREQ`.
        package let name: String
        /// The values between commas, in upper case.
        package let values: [String]
        /// Where the part stands.
        package let span: SourceSpan
    }

    /// The parts; no name comes twice, and `FREQ` is one of them.
    package let parts: [Part]
    /// Where the rule stands.
    package let span: SourceSpan

    /// Takes a rule apart.
    ///
    /// - Throws: where it is no list of `NAME=value`, or names no frequency.
    package init(_ line: ContentLine) throws(InputError) {
        var parts: [Part] = []
        for range in line.parts(separatedBy: UInt8(ascii: ";")) {
            let text = line.line.text(range).uppercased()
            let halves = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else {
                throw line.line.error(
                    "`\(line.line.text(range))` is no part of a rule", at: range, expected: "like `FREQ=DAILY`")
            }
            guard !parts.contains(where: { $0.name == halves[0] }) else {
                throw line.line.error("the rule has \(halves[0]) twice", at: range)
            }
            parts.append(
                Part(
                    name: halves[0],
                    values: halves[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init),
                    span: line.line.span(range)))
        }
        guard parts.contains(where: { $0.name == "FREQ" }) else {
            throw line.error("the rule does not say how often", expected: "`FREQ=...`")
        }
        self.parts = parts
        span = line.span
    }

    /// The part of this name.
    package func part(_ name: String) -> Part? { parts.first { $0.name == name } }

    /// The part of this name as a whole number of at least 1; `nil` where there is none.
    package func count(_ name: String) throws(InputError) -> Int? {
        guard let part = part(name) else { return nil }
        guard part.values.count == 1, part.values[0].utf8.count <= 9, let count = Int(part.values[0]), count >= 1 else {
            throw InputError(
                "`\(name)` is no number of at least 1 here", at: part.span, expected: "like `\(name)=7`")
        }
        return count
    }
}
