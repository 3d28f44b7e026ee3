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
    /// Which step of `before` each step of `after` is; `nil` for one that was put in.
    let identities: [Int?]
    /// What both are judged in.
    let circumstances: Circumstances
    /// What both are judged by.
    let monograph: Monograph

    /// The text that keeps most of the file as it was written, and the plan as it says it.
    ///
    /// - Throws: where no text gives the plan back.
    func text(reading: Reader) throws(InputError) -> (text: String, plan: Plan) {
        for (text, isWhole) in try candidates() {
            guard let outcome = reading(text, isWhole), outcome.isDeliverable, isSame(outcome) else { continue }
            return (text, outcome.plan)
        }
        throw InputError("the repaired plan cannot be said in plan text", expected: "-o FILE.json")
    }

    /// The changes of the file that make it hold the repaired plan; `nil` where it cannot be changed line by line.
    func replacements(reading: Reader) -> [TextReplacement]? {
        guard isText, after.dispensed == before.dispensed, after.fills == before.fills,
            let lines = try? planText(byClock: false).stepLines(),
            let steps = rewrite.replacements(lines, keeping: true), !steps.isEmpty,
            case let changes = steps + numbers,
            let outcome = reading(TextReplacement.apply(changes, to: source.text), false), isSame(outcome)
        else { return nil }
        return changes
    }

    /// What was agreed to, with the numbers that its steps have now. What was agreed to at a step that is gone is none.
    var agreed: [Acknowledgement] {
        circumstances.acknowledgements.compactMap { $0.renumbered(by: identities, of: before) }
    }

    /// A line for each agreement whose step has another number now, or is gone.
    var renumberings: [String] {
        circumstances.acknowledgements.compactMap { old in
            guard let step = old.step else { return nil }
            let what = "the acknowledgement of \(old.written) at step \(step)"
            guard let new = old.renumbered(by: identities, of: before)?.step else {
                return what + " is left out: its step is gone"
            }
            return new == step ? nil : what + " is for step \(new) now"
        }
    }

    /// Whether a text gives back the repaired plan, and every agreement for the step it was for.
    private func isSame(_ outcome: Outcome) -> Bool {
        func facts(_ list: [Acknowledgement]) -> [[String]] {
            list.map { [$0.written, $0.step.map { String($0) } ?? "", $0.by, $0.reason] }
        }
        return PlanRewrite.isSame(outcome.plan, after)
            && facts(outcome.circumstances.acknowledgements) == facts(agreed)
    }

    /// The numbers of steps in agreements that stand in the file, as they are to be.
    private var numbers: [TextReplacement] {
        circumstances.acknowledgements.compactMap { old in
            guard let span = old.stepSpan, span.file == source.name,
                let step = old.renumbered(by: identities, of: before)?.step, step != old.step
            else { return nil }
            return TextReplacement(span, with: String(step))
        }
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
                result.append((TextReplacement.apply(changes + numbers, to: source.text), false))
            }
        }
        for byClock in [false, true] {
            // A plan that cannot be said by its moments can often be said by the clock.
            guard let text = try? planText(byClock: byClock).text() else { continue }
            if isSupplied, case .planText = kind { result.append((text, false)) }
            if isSupplied, case .proposal = kind, let whole = rewrite.replacingPlan(with: text) {
                result.append((whole, false))
            }
            var circumstances = circumstances
            circumstances.acknowledgements = agreed
            let yaml = ProposalYAML(plan: after, circumstances: circumstances, planText: text)
            result.append((yaml.text, true))
        }
        return result
    }
}
