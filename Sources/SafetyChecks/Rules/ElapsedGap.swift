import DoseModel

/// T502 and T507: where clocks change, at home or by travelling, two doses really come closer, or farther apart, than
/// their times say.
struct ElapsedGap: SafetyRule {
    var codes: [FindingCode] { [.t502, .t507] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard let clock = check.clock else { return }
        var known: Set<[Int]> = []
        for turn in clock.turns {
            guard let doses = TurnDoses(around: turn, of: check, by: clock) else { continue }
            for pair in doses.changedPairs
            where known.insert([pair.before.moment.minute, pair.after.moment.minute]).inserted {
                judge(pair, usual: doses.longestWait, check, &findings)
            }
        }
    }

    private func judge(
        _ pair: (before: TurnDoses.Dose, after: TurnDoses.Dose), usual: Int, _ check: CheckContext,
        _ findings: inout FindingList
    ) {
        let minutes = pair.after.real - pair.before.real
        let said = pair.after.moment.minute - pair.before.moment.minute
        let gap = check.monograph.timing.minimumGap
        let texts = "\(pair.before.moment.timeText) and \(pair.after.moment.timeText)"
        let notes = ["by the times alone it would be \(DoseWording.minutes(said))"]
        // Of neighbours in two steps `DoseGap` speaks, which counts real minutes too.
        if minutes < gap.value, said >= gap.value, pair.before.step.number == pair.after.step.number {
            findings.add(
                .t502, .error,
                "doses too close together where the clocks change: \(texts), really "
                    + (minutes > 0 ? "\(DoseWording.minutes(minutes)) apart" : "in the other order"),
                at: pair.after.step, on: pair.after.moment.date, actual: DoseWording.minutes(minutes),
                limit: "at least \(DoseWording.minutes(gap.value))", by: gap,
                help: "move the \(pair.after.moment.timeText) dose \(DoseWording.minutes(gap.value - minutes)) later",
                notes: notes)
        }
        guard let longer = check.monograph.timing.travel?.longerWait, minutes - usual > longer.value else { return }
        findings.add(
            .t507, .warning,
            "the wait between \(texts) is really \(DoseWording.minutes(minutes)), "
                + "\(DoseWording.minutes(minutes - usual)) longer than the longest usual one",
            at: pair.after.step, on: pair.after.moment.date, actual: DoseWording.minutes(minutes),
            limit: "at most \(DoseWording.minutes(usual + longer.value))", by: longer,
            help: "move the \(pair.after.moment.timeText) dose \(DoseWording.minutes(minutes - usual - longer.value)) "
                + "earlier", notes: notes)
    }
}
