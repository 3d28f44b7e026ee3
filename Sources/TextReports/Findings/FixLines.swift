package import DoseModel

/// What `check --fix` changed, for people: each repair with the lines of the plan before and after it.
package enum FixLines {
    /// One repair that was made.
    package struct Change: Sendable {
        /// What it cleared.
        let finding: Finding
        /// What was changed, in a sentence.
        let repair: Repair
        /// The plan's lines before it, one a step.
        let before: [String]
        /// The plan's lines after it.
        let after: [String]

        /// Creates a change.
        package init(finding: Finding, repair: Repair, before: [String], after: [String]) {
            self.finding = finding
            self.repair = repair
            self.before = before
            self.after = after
        }
    }

    /// The changes in order and their number, with a line feed at the end of each line.
    ///
    /// - Parameter others: what became of other things that the file said, a line each.
    package static func text(_ changes: [Change], others: [String] = [], color: Bool) -> String {
        guard !changes.isEmpty else { return "nothing to fix: the plan has no error\n" }
        let count = changes.count == 1 ? "1 change" : "\(changes.count) changes"
        return changes.map { text($0, color: color) }.joined()
            + others.map { PrintableText.line($0) + "\n" }.joined() + "\(count); no error is left\n"
    }

    /// Why no plan is printed: the errors that no repair was found for.
    ///
    /// - Parameters:
    ///   - left: the errors.
    ///   - fixed: how many others were cleared.
    package static func refusal(_ left: [Finding], fixed: Int, color: Bool) -> String {
        let style = TerminalStyle(color: color)
        var lines: [String] = []
        for finding in left {
            lines.append(style.severity(.error, "not fixed") + ": " + FindingLines.compact(finding))
            let reason =
                RepairReach.isInPlan(finding.code)
                ? "no change of the plan was found that clears it and brings no other error"
                : "its cause is not in the doses and days of the plan"
            lines.append("  = \(reason)")
            if let help = finding.help { lines.append("  = help: \(PrintableText.line(help))") }
        }
        let count = left.count == 1 ? "1 error has" : "\(left.count) errors have"
        let others = fixed == 0 ? "" : " (\(fixed == 1 ? "1 repair" : "\(fixed) repairs") found for others)"
        lines.append("\(count) no repair\(others); no plan is printed")
        return lines.map { $0 + "\n" }.joined()
    }

    private static func text(_ change: Change, color: Bool) -> String {
        let style = TerminalStyle(color: color)
        let finding = change.finding
        let step = finding.step.map { " at step \($0)" } ?? ""
        let head = "\(finding.severity.rawValue)[\(finding.code.rawValue)]"
        var lines = [
            style.bold("fixed") + " " + style.severity(finding.severity, head)
                + "\(step): \(PrintableText.line(finding.message))",
            "  \(PrintableText.line(change.repair.text))",
        ]
        let (before, after) = (change.before, change.after)
        var first = 0
        while first < min(before.count, after.count), before[first] == after[first] { first += 1 }
        var same = 0
        while same < min(before.count, after.count) - first,
            before[before.count - 1 - same] == after[after.count - 1 - same]
        {
            same += 1
        }
        lines += before.indices.dropFirst(first).dropLast(same).map { "  - step \($0 + 1): \(before[$0])" }
        lines += after.indices.dropFirst(first).dropLast(same).map { "  + step \($0 + 1): \(after[$0])" }
        return lines.map { $0 + "\n" }.joined()
    }
}

/// Which findings a change of the plan could clear at all.
enum RepairReach {
    /// Whether the cause of a code lies in doses, days and tablets.
    static func isInPlan(_ code: FindingCode) -> Bool {
        switch code.family {
        case "C", "S", "W", "T", "P", "G", "Q": true
        default: code == .r301
        }
    }
}
