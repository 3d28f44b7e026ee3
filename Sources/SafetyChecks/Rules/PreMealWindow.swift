import DoseModel

/// T501: a dose meant for a meal or another problem time comes too late or too early to work then.
struct PreMealWindow: SafetyRule {
    var codes: [FindingCode] { [.t501] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let problems = check.circumstances.problemTimes
        let isAnyBefore = check.steps.contains { step in step.doses.contains { $0.isBeforeSlot } }
        guard let lead = check.monograph.timing.lead, !problems.isEmpty || isAnyBefore else { return }
        let isOneClock = check.circumstances.earlier.isEmpty
        let usual = SlotClock(check)
        for step in check.steps {
            let clock = isOneClock ? usual : SlotClock(check, on: step.step.start)
            var misses: [Miss] = []
            for place in step.doses.indices where step.isTaken(step.doses[place]) {
                guard let miss = firstMiss(of: place, on: step, problems, clock, lead) else {
                    continue
                }
                misses.append(miss)
            }
            if !misses.isEmpty { add(misses, lead.window, in: step, check, &findings) }
        }
    }

    /// A dose that misses its problem time, by how many minutes before it comes, on one day of the week.
    private struct Miss {
        let dose: ScheduledDose
        let slot: DaySlot
        let lead: Int
        let day: Weekday
    }

    /// The first day of the week on which a dose misses what it is meant for; `nil` where it never does.
    private func firstMiss(
        of place: Int, on step: StepFacts, _ problems: [DaySlot], _ clock: SlotClock, _ rule: LeadRule
    ) -> Miss? {
        let dose = step.doses[place]
        let days = step.weekdays(of: dose)
        for day in SlotClock.days where days.contains(day) {
            var nearest: (slot: DaySlot, lead: Int)?
            func consider(_ slot: DaySlot) -> Bool {
                guard let time = clock.minute(of: slot, on: day) else { return false }
                let lead = PreMealWindow.lead(from: dose.minute, to: time)
                // A dose at its own clock time is meant for a problem time only if it is near one.
                if !dose.isBeforeSlot, abs(lead) > rule.reach.value { return false }
                if nearest.map({ abs(lead) < abs($0.lead) }) ?? true { nearest = (slot, lead) }
                return rule.window.value.contains(lead)
            }
            let isInside =
                dose.isBeforeSlot ? consider(step.step.doses[place].slot) : problems.contains(where: consider)
            if !isInside, let nearest {
                return Miss(dose: step.step.doses[place], slot: nearest.slot, lead: nearest.lead, day: day)
            }
            if clock.isUniform { return nil }
        }
        return nil
    }

    /// Minutes from a dose to the nearest occurrence of a clock time, which may lie across midnight.
    private static func lead(from dose: Int, to problem: Int) -> Int {
        let (lead, day) = (problem - dose, ClockTime.minutesPerDay)
        if lead > day / 2 { return lead - day }
        return lead < -day / 2 ? lead + day : lead
    }

    private func add(
        _ misses: [Miss], _ window: Cited<ClosedRange<Int>>, in step: StepFacts, _ check: CheckContext,
        _ findings: inout FindingList
    ) {
        let limit = "\(window.value.lowerBound) to \(window.value.upperBound) minutes before"
        let clock = SlotClock(check, on: check.circumstances.earlier.isEmpty ? nil : step.step.start)
        let texts = misses.map { miss in
            let side = miss.lead >= 0 ? "before" : "after"
            return "\(DoseWording.minutes(abs(miss.lead))) \(side) \(miss.slot.name)"
        }
        let help = misses.compactMap { miss -> String? in
            guard let problem = clock.minute(of: miss.slot, on: miss.day) else { return nil }
            let lead = miss.lead < window.value.lowerBound ? window.value.lowerBound : window.value.upperBound
            let time = ClockTime(minuteOfDay: (problem - lead + ClockTime.minutesPerDay) % ClockTime.minutesPerDay)
            return time.map { "move the \(miss.dose.time.text) dose to \($0.text)" }
        }
        let names = zip(misses, texts).map { miss, text in
            let isSomeDays = miss.dose.weekdays != .everyDay || clock.differs(miss.slot)
            return "\(miss.dose.time.text) is \(text)" + (isSomeDays ? " on \(miss.day.shortName)" : "")
        }
        findings.add(
            .t501, .warning, "outside the window before the problem time: \(DoseWording.list(names))", at: step,
            on: misses.map { step.firstDate(of: $0.dose) }.min(), actual: DoseWording.list(texts), limit: limit,
            by: window, help: DoseWording.list(help), span: misses[0].dose.span)
    }
}
