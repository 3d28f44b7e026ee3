package import DoseModel

/// What may follow from a decision: the exact commands, and why others are not possible.
package enum NextStepLines {
    /// The words of the command of a step that a revision does.
    ///
    /// - Parameter path: the plan's file.
    package static func command(of step: NextStep, plan path: String) -> [String] {
        // A name that begins with a hyphen would be taken for a flag.
        let safe = path.hasPrefix("-") ? "./" + path : path
        let flags = step.flags.flatMap { $0.value.isEmpty ? ["--" + $0.key] : ["--" + $0.key, $0.value] }
        return ["doseplan", "revise", safe] + flags + ["-o", output(of: safe)]
    }

    /// A plan's own file where that is JSON, otherwise one beside it: a request is not written over.
    private static func output(of path: String) -> String {
        if path.lowercased().hasSuffix(".json") { return path }
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path + ".json" }
        return path[..<dot] + ".json"
    }

    /// The lines of all steps, numbered.
    static func lines(_ steps: [NextStep], plan path: String, width: Int) -> [String] {
        steps.enumerated().flatMap { index, step in
            let source = [step.basis?.rawValue, step.citation].compactMap(\.self).joined(separator: ": ")
            let words = PrintableText.line(step.words + (source.isEmpty ? "" : " (\(source))"))
            var lines = WrappedText.hanging(" \(index + 1). ", words, width: width)
            if step.isPossible {
                // A command is not wrapped: it is to be copied.
                lines.append("      " + ShellText.line(command(of: step, plan: path)))
                lines += WrappedText.hanging("      -> ", PrintableText.line(step.becomes ?? ""), width: width)
            } else if let refusal = step.refusal {
                lines += WrappedText.hanging("      not possible: ", PrintableText.line(refusal), width: width)
            }
            return lines
        }
    }

    /// The members of one step.
    static func write(_ step: NextStep, plan path: String, to writer: inout JSONWriter) {
        writer.text("words", step.words)
        writer.text("basis", step.basis?.rawValue)
        writer.text("citation", step.citation)
        writer.texts("command", step.isPossible ? command(of: step, plan: path) : nil)
        writer.text("becomes", step.becomes)
        writer.text("notPossible", step.refusal)
    }
}
