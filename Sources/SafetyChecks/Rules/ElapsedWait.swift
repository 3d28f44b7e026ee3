import DoseModel

/// T507: where clocks change, at home or by travelling, a wait between two doses is really much longer than usual.
struct ElapsedWait: SafetyRule {
    var codes: [FindingCode] { [.t507] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard let longer = check.monograph.timing.travel?.longerWait else { return }
        for pair in TurnDoses.pairs(of: check) where pair.minutes - pair.usual > longer.value {
            let over = pair.minutes - pair.usual
            findings.add(
                .t507, .warning,
                "the wait between \(pair.times) is really \(DoseWording.minutes(pair.minutes)), "
                    + "\(DoseWording.minutes(over)) longer than the longest usual one",
                at: pair.after.step, on: pair.after.moment.date, actual: DoseWording.minutes(pair.minutes),
                limit: "at most \(DoseWording.minutes(pair.usual + longer.value))", by: longer,
                help: "move the \(pair.after.moment.timeText) dose \(DoseWording.minutes(over - longer.value)) earlier",
                notes: [pair.note])
        }
    }
}
