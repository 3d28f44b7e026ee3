package import DoseModel

/// Several plans as plan text, each under a comment that names its drug.
package enum JointPlanText {
    /// The text.
    ///
    /// - Throws: where a step cannot be said in plan text.
    package static func text(of parts: [JointPart]) throws(InputError) -> String {
        var texts: [String] = []
        for part in parts {
            let lines = PlanTextLines(
                plan: part.plan, circumstances: part.circumstances, monograph: part.monograph)
            texts.append("# \(PrintableText.line(part.plan.drug))\n" + (try lines.text()))
        }
        return texts.joined(separator: "\n")
    }
}
