package import DoseModel

/// A plan as plan text: one line a step, which read in the same circumstances gives the same doses at the same times.
package struct PlanTextLines: Sendable {
    /// Longer rounds of days that differ would no longer be a line that people can read.
    private static let longestRound = 28

    private let plan: Plan
    private let day: DaySchedule
    private let known: Set<DaySlot>
    private let lead: Int

    /// Creates the text of a plan.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - circumstances: the day and the problem times the text will be read with.
    ///   - monograph: the monograph it will be read with.
    ///   - lead: the minutes before a problem time it will be read with; `nil` for the monograph's.
    ///   - byClock: whether all doses are said by clock times, which mean the same in any circumstances.
    package init(
        plan: Plan, circumstances: Circumstances, monograph: Monograph, lead: Int? = nil, byClock: Bool = false
    ) {
        self.plan = plan
        day = circumstances.day(with: monograph)
        known = byClock ? [] : Set(DaySlot.ofEveryDay + circumstances.problemTimes)
        self.lead = lead ?? monograph.timing.lead?.usual.value ?? 0
    }

    /// The text, with a line feed at the end of each line.
    ///
    /// - Throws: where a step cannot be said in plan text; nothing is left out or said differently.
    package func text() throws(InputError) -> String {
        var lines = try stepLines()
        if plan.ending == .stop { lines.append("stop") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// One line for each step, without line feeds.
    package func stepLines() throws(InputError) -> [String] {
        var lines: [String] = []
        for (index, step) in plan.steps.enumerated() {
            lines.append(try line(step, after: index == 0 ? nil : plan.steps[index - 1]))
        }
        return lines
    }

    private func line(_ step: DoseStep, after previous: DoseStep?) throws(InputError) -> String {
        guard !step.doses.isEmpty, step.days > 0 else {
            throw unsayable(step, "has no doses")
        }
        let phrases = groups(step.doses).flatMap(phrases).sorted { $0.0 < $1.0 }.map(\.1)
        if let last = phrases.map(\.cycleDay).max(), last > 0, step.everyDays > PlanTextLines.longestRound {
            throw unsayable(step, "repeats a round of \(step.everyDays) days with doses on more than the first")
        }
        if step.everyDays > 1, phrases.contains(where: { $0.weekdays != .everyDay }) {
            throw unsayable(step, "counts its days and goes by the days of the week at once")
        }
        let doses = RegimenText.text(phrases, everyDays: step.everyDays)
        // A line follows the one before it; only a step that does not needs its date said.
        let follows = previous.map { $0.end == step.start } ?? true
        return "\(doses) for \(DoseWording.days(step.days))" + (follows ? "" : " from \(step.start.text)")
    }

    /// Doses at the same moment of the day with the same amount, whatever their weekdays, by their earliest time.
    private func groups(_ doses: [ScheduledDose]) -> [[ScheduledDose]] {
        DoseGroup.groups(of: doses).map(\.doses)
    }

    /// A group by its slot's name where that name gives its times back, otherwise by its clock times; each with the
    /// time it is to be sorted by.
    private func phrases(_ group: [ScheduledDose]) -> [(ClockTime, RegimenText.Phrase)] {
        let days = group.reduce(into: WeekdaySet()) { $0.formUnion($1.weekdays) }
        let (slot, anchor) = (group[0].slot, group[0].anchor)
        if isClock(slot) || known.contains(slot), group.allSatisfy(givesBackItsTimes) {
            return [
                (
                    group.map(\.time).min() ?? group[0].time,
                    RegimenText.Phrase(
                        amount: group[0].amount, anchor: anchor, moment: slot.name, weekdays: days,
                        cycleDay: group[0].cycleDay)
                )
            ]
        }
        return group.map { dose in
            (
                dose.time,
                RegimenText.Phrase(
                    amount: dose.amount, anchor: .at, moment: dose.time.text, weekdays: dose.weekdays,
                    cycleDay: dose.cycleDay)
            )
        }
    }

    private func isClock(_ slot: DaySlot) -> Bool {
        if case .clock = slot { true } else { false }
    }

    /// Whether the slot's name, read on the dose's days, means the dose's time.
    private func givesBackItsTimes(_ dose: ScheduledDose) -> Bool {
        let minutes = dose.anchor == .beforeMeal ? lead : 0
        return dose.weekdays.days.allSatisfy { weekday in
            guard let time = day.time(of: dose.slot, on: weekday) else { return false }
            return time.minuteOfDay - minutes == dose.time.minuteOfDay
        }
    }

    private func unsayable(_ step: DoseStep, _ what: String) -> InputError {
        InputError(
            "step \(step.number) \(what), which plan text cannot say", at: step.span,
            expected: "another format, like json")
    }
}
