import DoseModel
import MonographFiles
import TextReports

/// A repaired plan as text. Every form is read back before it counts: it must give the repaired plan, and no error.
struct FixedText {
    /// Reads a text back and judges it. The second value says whether it stands for itself: without the request and the
    /// flags that stood beside the plan it replaces.
    typealias Reader = (_ text: String, _ isWhole: Bool) -> Outcome?

    /// The file that was read.
    let source: SourceText
    /// What it holds.
    let kind: ContentKind
    /// The plan it holds.
    let before: Plan
    /// The repaired plan.
    let after: Plan
    /// Which step of `before` each step of `after` is, or stands before.
    let origins: [Int]
    /// What both are judged in.
    let circumstances: Circumstances
    /// What both are judged by.
    let monograph: Monograph

    /// The text that keeps most of the file as it was written.
    ///
    /// - Throws: where no text gives the plan back.
    func text(reading: Reader) throws(InputError) -> String {
        for (text, isWhole) in try candidates() {
            guard let outcome = reading(text, isWhole), outcome.isDeliverable, PlanRewrite.isSame(outcome.plan, after)
            else { continue }
            return text
        }
        throw InputError("the repaired plan cannot be said in plan text", expected: "-o FILE.json")
    }

    /// The changes of the file that make it hold the repaired plan; `nil` where it cannot be changed line by line.
    func replacements(reading: Reader) -> [TextReplacement]? {
        guard isText, after.dispensed == before.dispensed, after.fills == before.fills,
            let lines = try? planText(byClock: false).stepLines(),
            let changes = rewrite.replacements(lines, keeping: true), !changes.isEmpty,
            let outcome = reading(TextReplacement.apply(changes, to: source.text), false),
            PlanRewrite.isSame(outcome.plan, after)
        else { return nil }
        return changes
    }

    private var isText: Bool {
        switch kind {
        case .planText, .proposal: true
        default: false
        }
    }

    private var rewrite: PlanRewrite {
        PlanRewrite(source: source, before: before, after: after, origins: origins)
    }

    private func planText(byClock: Bool) -> PlanTextLines {
        PlanTextLines(plan: after, circumstances: circumstances, monograph: monograph, byClock: byClock)
    }

    private func candidates() throws(InputError) -> [(text: String, isWhole: Bool)] {
        var result: [(String, Bool)] = []
        let isSupplied = after.dispensed == before.dispensed && after.fills == before.fills
        for byClock in [false, true] where isText && isSupplied {
            guard let lines = try? planText(byClock: byClock).stepLines() else { continue }
            for keeping in [true, false] {
                guard let changes = rewrite.replacements(lines, keeping: keeping) else { continue }
                result.append((TextReplacement.apply(changes, to: source.text), false))
            }
        }
        for byClock in [false, true] {
            // A plan that cannot be said by its moments can often be said by the clock.
            guard let text = try? planText(byClock: byClock).text() else { continue }
            if isSupplied, case .planText = kind { result.append((text, false)) }
            if isSupplied, case .proposal = kind, let whole = rewrite.replacingPlan(with: text) {
                result.append((whole, false))
            }
            let yaml = ProposalYAML(plan: after, circumstances: circumstances, planText: text)
            result.append((yaml.text, true))
        }
        return result
    }
}
