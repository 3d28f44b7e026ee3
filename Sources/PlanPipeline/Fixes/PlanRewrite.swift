import DoseModel
import MonographFiles
import TextReports

/// Changes the lines of a file that say the steps of a plan, and leaves all others as they are.
struct PlanRewrite {
    /// The file.
    let source: SourceText
    /// The plan it holds.
    let before: Plan
    /// The plan it is to hold.
    let after: Plan
    /// Which step of `before` each step of `after` is, or stands before.
    let origins: [Int]

    /// The replacements; `nil` where the steps do not stand in lines of their own.
    ///
    /// - Parameters:
    ///   - lines: the steps of `after` as plan text.
    ///   - keeping: whether lines whose step did not change stay as they are written.
    func replacements(_ lines: [String], keeping: Bool) -> [TextReplacement]? {
        guard lines.count == after.steps.count, origins.count == lines.count else { return nil }
        var result: [TextReplacement] = []
        var used: Set<Int> = []
        for (place, step) in before.steps.enumerated() {
            guard let span = step.span, span.file == source.name, let line = source.line(span.line),
                used.insert(span.line).inserted
            else { return nil }
            let own = origins.indices.filter { origins[$0] == place }
            let texts = own.map { index in
                keeping && PlanRewrite.isSame(step, after.steps[index]) ? written(span, in: line) : lines[index]
            }
            if texts == [written(span, in: line)] { continue }
            let indent = String(String.UnicodeScalarView(line.unicodeScalars.prefix(span.column - 1)))
            guard indent.allSatisfy({ " -\t".contains($0) }) else { return nil }
            if texts.isEmpty {
                let whole = SourceSpan(
                    file: span.file, line: span.line, column: 1, length: line.unicodeScalars.count)
                result.append(TextReplacement(whole, with: ""))
            } else {
                result.append(TextReplacement(span, with: texts.joined(separator: "\n" + indent)))
            }
        }
        return result
    }

    private func written(_ span: SourceSpan, in line: String) -> String {
        String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(span.column - 1).prefix(span.length)))
    }

    private static func isSame(_ one: DoseStep, _ other: DoseStep) -> Bool {
        one.days == other.days && one.everyDays == other.everyDays && one.doses == other.doses
            && one.statedTotal == other.statedTotal
    }

    /// The file with the value of its key `plan` replaced; `nil` where the key does not begin a line.
    func replacingPlan(with planText: String) -> String? {
        let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0.hasPrefix("plan:") }) else { return nil }
        let rest = lines[(first + 1)...]
        let end = rest.firstIndex { line in line.first.map { !" -\t#}]".contains($0) } ?? false } ?? lines.endIndex
        let body = planText.split(separator: "\n").map { "  \($0)" }
        var result = lines[..<first].map { String($0) } + ["plan: |"] + body
        // Blank lines and remarks before the next key stay with it.
        let tail = lines[end...].map { String($0) }
        result += tail.isEmpty ? [""] : tail
        return result.joined(separator: "\n")
    }

    /// Whether two plans have the same doses at the same times on the same days.
    static func isSame(_ one: Plan, _ other: Plan) -> Bool {
        one.steps.count == other.steps.count && one.ending == other.ending
            && one.dispensed == other.dispensed && one.fills.map(\.count) == other.fills.map(\.count)
            && zip(one.steps, other.steps).allSatisfy { one, other in
                one.start == other.start && one.end == other.end && one.everyDays == other.everyDays
                    && moments(one) == moments(other)
            }
    }

    private static func moments(_ step: DoseStep) -> [[Int64]] {
        step.doses.filter { !$0.amount.isZero }.flatMap { dose in
            dose.weekdays.days.map {
                [
                    Int64(dose.cycleDay), Int64($0.rawValue), Int64(dose.time.minuteOfDay),
                    dose.amount.micrograms,
                ]
            }
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
