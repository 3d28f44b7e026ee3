package import DoseModel

/// A plan of the usual size, for measuring and for tests: a trial before meals, six weeks up and down, 18 reminders and
/// 6 milestones. It is written out here and not planned, so that it changes with nothing else.
package enum SamplePlan {
    /// The plan.
    ///
    /// - Parameters:
    ///   - id: the plan's id, from which its events get their UIDs.
    ///   - start: the first day.
    ///   - timeZone: an Olson name.
    package static func trial(
        id: String = "3f0c2a1e-9d57-5b0e-8f6a-2f4f6f1d7c10",
        start: CivilDate = CivilDate(year: 2026, month: 12, day: 7)!,
        timeZone: String = "America/New_York"
    ) -> Plan {
        var steps: [DoseStep] = []
        var next = start
        func add(_ days: Int, _ phase: Phase, _ doses: [(DaySlot, Int64)], _ why: String) {
            let end = next.adding(days: days)
            steps.append(
                DoseStep(
                    number: steps.count + 1, phase: phase, start: next, end: end,
                    doses: doses.map { dose($0.0, milligrams: $0.1) }, why: why))
            next = end
        }
        add(7, .titration, [(.lunch, 5), (.dinner, 5)], "Begin low, before the two meals that trouble most.")
        add(7, .titration, [(.breakfast, 5), (.lunch, 5), (.dinner, 5)], "One dose more, the same amount.")
        add(21, .trial, [(.breakfast, 10), (.lunch, 10), (.dinner, 10)], "The target, long enough to be judged.")
        add(7, .taper, [(.breakfast, 10), (.lunch, 5), (.dinner, 10)], "Down by 5 mg in one dose, to come off slowly.")
        add(7, .taper, [(.breakfast, 5), (.lunch, 5), (.dinner, 5)], "Down by 5 mg in two doses.")
        add(7, .taper, [(.lunch, 5), (.dinner, 5)], "One dose less.")
        add(7, .taper, [(.dinner, 5)], "The last dose of the day remains.")
        add(3, .taper, [(.bedtime, 5)], "The last days, at night.")
        return Plan(
            identity: PlanIdentity(id: id, revision: 0, written: start.adding(days: -14)), drug: "baclofen",
            protocolName: "reflux", timeZone: timeZone,
            monograph: MonographReference(id: SampleMonograph.value.id, version: SampleMonograph.value.version),
            steps: steps, ending: .stop, milestones: milestones(steps))
    }

    private static func dose(_ slot: DaySlot, milligrams: Int64) -> ScheduledDose {
        let hours: [DaySlot: (Int, Int)] = [
            .breakfast: (6, 45), .lunch: (11, 45), .dinner: (17, 45), .bedtime: (22, 30),
        ]
        let (hour, minute) = hours[slot]!
        return ScheduledDose(
            slot: slot, anchor: slot == .bedtime ? .at : .beforeMeal, time: ClockTime(hour: hour, minute: minute)!,
            amount: Dose(milligrams: milligrams),
            take: [Dosage(product: "10 mg tablet", count: Ratio(milligrams, 10))])
    }

    private static func milestones(_ steps: [DoseStep]) -> [Milestone] {
        func milestone(_ kind: Milestone.Kind, _ date: CivilDate, _ step: Int, _ title: String, _ detail: String)
            -> Milestone
        { Milestone(kind: kind, date: date, step: step, title: title, detail: detail) }
        let driving = "Do not drive until you know how this dose affects you. Get up slowly; dizziness is common now."
        return [
            milestone(.firstDose, steps[0].start, 1, "First dose of baclofen: do not drive yet", driving),
            milestone(.doseIncrease, steps[1].start, 2, "Baclofen dose goes up: do not drive yet", driving),
            milestone(.score, steps[0].end, 2, "Score your symptom today", "Write down 0 to 10 for each symptom."),
            milestone(.doseIncrease, steps[2].start, 3, "Baclofen dose goes up: do not drive yet", driving),
            milestone(
                .decision, steps[2].end, 4, "Decide with your prescriber: keep, adjust or stop",
                "Keep it if the benefit is clear and side effects are mild. Bring your scores; baseline regurgitation 7, "
                    + "belching 6, sleep 4."),
            milestone(.lastDose, steps[7].end.adding(days: -1), 8, "Last dose of baclofen", "Call if symptoms pop up."),
        ]
    }
}
