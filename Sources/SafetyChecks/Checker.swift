package import DoseModel

/// Judges any plan, ours or somebody else's, against a monograph. It knows nothing of how plans are made: totals,
/// dates, gaps and tablets are worked out anew from the steps.
package struct Checker: Sendable {
    private let monograph: Monograph

    /// Creates a checker for plans with one drug.
    package init(monograph: Monograph) {
        self.monograph = monograph
    }

    /// Judges a plan.
    ///
    /// - Parameters:
    ///   - plan: any plan; nothing it states of itself is believed.
    ///   - circumstances: the person, the day, the pharmacy, the acknowledgements.
    ///   - clockChanges: the changes of the clocks while the plan lasts, in its time zone.
    ///   - clock: the clocks the plan goes by, for minutes that really pass; `nil` where no zone is known, and times are
    ///     taken as they stand.
    ///   - others: what was found before, by the planner or a reader; sorted in and open to acknowledgement.
    /// - Returns: all findings, by step, code and place, with acknowledgements matched.
    package func check(
        _ plan: Plan, in circumstances: Circumstances, clockChanges: [ClockChange] = [], clock: PlanClock? = nil,
        also others: [Finding] = []
    ) -> [Finding] {
        var findings = FindingList(others)
        // A plan whose numbers leave no room to calculate is judged by that alone; nothing else could be trusted.
        guard PlanBounds.hold(plan, into: &findings) else {
            return AcknowledgementMatching.match(
                findings, to: circumstances.acknowledgements, steps: plan.steps.count)
        }
        let context = CheckContext(
            plan, in: circumstances, with: monograph, clockChanges: clockChanges, clock: clock)
        for rule in RuleRegistry.rules { rule.judge(context, into: &findings) }
        return AcknowledgementMatching.match(
            findings, to: circumstances.acknowledgements, steps: plan.steps.count,
            opensHigherBase: context.kidneyEras.contains { $0.kidney.isHigherBaseUsed })
    }
}
