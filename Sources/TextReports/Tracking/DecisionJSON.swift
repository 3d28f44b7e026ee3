package import DoseModel

/// A decision as JSON, `doseplan-decision/1`. Means and benefits are exact fractions, with a rounded percentage beside.
package enum DecisionJSON {
    /// The text, with a line feed at its end.
    package static func text(_ decision: TrialDecision, plan id: String, steps: [NextStep], path: String) -> String {
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.text("format", "doseplan-decision/1")
            writer.text("plan", id)
            writer.text("question", decision.question.rawValue)
            writer.text("answer", decision.answer.rawValue)
            writer.text("date", decision.date.text)
            writer.text("notBefore", decision.notBefore?.text)
            writer.text("nextQuestion", decision.nextQuestion?.text)
            writer.array("reasons", decision.reasons) { writer, reason in
                writer.object { writer in
                    writer.text("text", reason.text)
                    writer.text("basis", reason.basis?.rawValue)
                    writer.text("citation", reason.citation)
                }
            }
            writer.object("trial") { writer in
                writer.text("start", decision.trialStart.text)
                writer.text("decision", decision.decisionDay.text)
                writer.text("daily", decision.daily.text)
            }
            writer.object("window") { writer in
                writer.text("start", decision.window.lowerBound.text)
                writer.text("end", decision.window.upperBound.text)
            }
            writer.number("benefitAskedFor", decision.benefit.value)
            writer.array("scores", decision.changes) { writer, change in
                writer.object { writer in score(change, to: &writer) }
            }
            writer.number("mildUpTo", decision.mildUpTo.value)
            writer.array("sideEffects", decision.sideEffects) { writer, effect in
                writer.object { writer in
                    writer.text("name", effect.name)
                    writer.number("severity", effect.severity)
                    writer.text("date", effect.date.text)
                }
            }
            writer.object("doses") { writer in
                writer.number("due", decision.doses.due)
                writer.number("taken", decision.doses.taken)
                writer.number("missed", decision.doses.missed)
                writer.number("unsaid", decision.doses.unsaid)
            }
            writer.array("findings", decision.falls) { writer, finding in
                writer.object { writer in FindingJSON.write(finding, to: &writer) }
            }
            writer.array("next", steps) { writer, step in
                writer.object { writer in NextStepLines.write(step, plan: path, to: &writer) }
            }
        }
        return writer.finish() + "\n"
    }

    private static func score(_ change: ScoreChange, to writer: inout JSONWriter) {
        writer.text("name", change.baseline.name)
        writer.text("better", change.baseline.isHigherBetter ? "higher" : "lower")
        writer.flag("betterIsAssumed", change.baseline.better == nil)
        writer.number("baseline", change.baseline.value)
        writer.number("scores", change.count)
        writer.number("days", change.days)
        writer.text("mean", change.mean?.text)
        writer.text("meanAtDecision", change.meanAtDecision?.text)
        writer.text("benefit", change.benefit.map { Ratio($0.numerator, $0.denominator * 100).text })
        writer.text("benefitPercent", change.benefit.map(PercentText.tenths))
    }
}
