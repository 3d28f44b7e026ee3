import DoseModel

/// The days of a revised plan on which something else is due: those before the revision as they were, those after it by
/// the steps as they stand now.
struct RevisedMilestones {
    let monograph: Monograph
    let titration: TitrationProtocol?
    /// What the person wants to be reminded of besides.
    let wishes: ReminderWishes

    private var wording: MilestoneWording { MilestoneWording(monograph: monograph, wishes: wishes) }

    /// The milestones by date.
    ///
    /// - Parameters:
    ///   - earlier: those of the revision before.
    ///   - before: what was taken before the plan.
    ///   - review: the day on which a hold without an end is asked about; `nil` without one.
    func milestones(
        of steps: [DoseStep], ending: Ending, from day: CivilDate, earlier: [Milestone], before: Regimen?,
        review: CivilDate?
    ) throws(InputError) -> [Milestone] {
        var fresh = try changes(of: steps, before: before)
        if let trial = titration?.trial { fresh += judging(trial, steps, ending) }
        if let review, let last = steps.last {
            fresh.append(
                Milestone(
                    kind: .reassessment, date: review, step: last.number, title: "On hold: resume, stay or stop?",
                    detail:
                        "The dose has been held since \(last.start.text). Decide with the prescriber how the plan goes on."
                ))
        } else if ending == .stop, let last = wording.lastDose(of: steps) {
            fresh.append(last)
        }
        // What lies before the day is as it was. The last dose and the decision of the revision before may lie on the day
        // itself, and are found anew.
        let kept = earlier.filter { $0.date < day && $0.step <= steps.count }
        if let onHand = wishes.onHand {
            // Whoever was told already is not told again.
            let refills = RefillDays(monograph: monograph, onHand: onHand).milestones(of: steps, from: day)
            fresh += refills.filter { refill in
                refill.date > day || !kept.contains { $0.kind == .refill && $0.title == refill.title }
            }
        }
        let all = kept + fresh.filter { $0.date >= day }
        return all.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }

    private func changes(of steps: [DoseStep], before: Regimen?) throws(InputError) -> [Milestone] {
        var result: [Milestone] = []
        var previous = before ?? .nothing
        for step in steps {
            guard let regimen = try? Regimen(of: step) else { continue }
            defer { previous = regimen }
            let isFirst = step.number == 1 && before == nil
            guard isFirst || (regimen.rises(from: previous) && regimen.average >= previous.average) else { continue }
            result.append(
                isFirst
                    ? wording.firstDose(on: step.start, step: 1)
                    : wording.increase(to: regimen, from: previous, on: step.start, step: step.number))
            if let check = wording.pressureCheck(after: step.start, step: step.number) { result.append(check) }
        }
        return result
    }

    /// Scores and the decision. A trial goes on through a hold at its dose.
    private func judging(_ rule: TrialRule, _ steps: [DoseStep], _ ending: Ending) -> [Milestone] {
        var result: [Milestone] = []
        var runs: [Range<Int>] = []
        for (index, step) in steps.enumerated() where step.phase == .trial {
            if let run = runs.last, isHeld(steps[run.upperBound..<index], at: steps[run.lowerBound]),
                isSame(steps[run.lowerBound], step)
            {
                runs[runs.count - 1] = run.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        for index in runs.indices {
            var run = runs[index]
            while run.upperBound < steps.count, steps[run.upperBound].phase == .hold,
                isSame(steps[run.lowerBound], steps[run.upperBound])
            {
                run = run.lowerBound..<run.upperBound + 1
            }
            runs[index] = run
        }
        let after = rule.scoreAfter.value
        let scored = ([0..<1] + runs).filter { !steps.isEmpty && $0.upperBound <= steps.count }
        for run in scored {
            let (first, end) = (steps[run.lowerBound], steps[run.upperBound - 1].end)
            let date = first.start.adding(days: after)
            guard date <= end, !result.contains(where: { $0.date == date }), run != runs.last || date < end else {
                continue
            }
            result.append(wording.score(rule, at: first.dailyTotal, on: date, step: first.number))
        }
        guard let last = runs.last else { return result }
        let (step, end) = (steps[last.lowerBound], steps[last.upperBound - 1].end)
        result.append(wording.decision(rule, on: end, step: step.number))
        if ending != .stop { result.append(wording.reassessment(rule, after: end, step: step.number)) }
        return result
    }

    private func isHeld(_ steps: ArraySlice<DoseStep>, at trial: DoseStep) -> Bool {
        steps.allSatisfy { $0.phase == .hold && isSame(trial, $0) }
    }

    private func isSame(_ one: DoseStep, _ other: DoseStep) -> Bool {
        guard let first = try? Regimen(of: one), let second = try? Regimen(of: other) else { return false }
        return first.isAlike(second)
    }
}
