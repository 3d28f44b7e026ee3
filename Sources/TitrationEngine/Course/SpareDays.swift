import DoseModel

/// Hands out days that are left until a plan has to end: the last steps of the way down are kept longer first, each up to
/// the end of its range.
struct SpareDays {
    let rule: TaperRule
    let request: PlanRequest
    let choices: Choices

    /// What was handed out.
    struct Result {
        /// The days added to each step.
        var days: [Int]
        /// What is to be said about it; `nil` where nothing was handed out.
        var pick: Pick?

        /// What is said at a step, as the end of a sentence.
        func why(_ index: Int) -> String {
            days[index] == 0 ? "" : "; and \(days[index].daysText) more, because there is time for them"
        }
    }

    /// The days to add to steps that are kept for so many days.
    func added(to days: [Int], of steps: [ShapeStep]) throws(InputError) -> Result {
        var result = Result(days: days.map { _ in 0 })
        guard choices.spareDays > 0 else { return result }
        var slowest = choices
        slowest.taperInterval = .zero
        let waits = CutWait(rule: rule, request: request, choices: slowest)
        var left = choices.spareDays
        for (index, step) in steps.enumerated().reversed() {
            let longest = try waits.choice(of: step.wait, at: step.regimen.average).days
            let round = step.regimen.everyDays
            let more = max(min(left, longest - days[index]), 0) / round * round
            result.days[index] = more
            left -= more
        }
        let longer = result.days.count { $0 > 0 }
        if longer > 0 {
            result.pick = Pick(
                what: "days left over", value: (choices.spareDays - left).daysText,
                range: "up to \(choices.spareDays.daysText)",
                why: "added to the last \(longer == 1 ? "step" : "\(longer) steps") that can be kept longer",
                citation: rule.interval.citation)
        }
        return result
    }
}
