import DoseModel

/// C104: where clocks go forward, or somebody travels east, a day is shorter, and the doses of two days come together:
/// more within 24 real hours than a day may hold.
struct ElapsedDay: SafetyRule {
    var codes: [FindingCode] { [.c104] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard let clock = check.clock, let shorter = check.monograph.timing.travel?.shorterDay else { return }
        let length = ClockTime.minutesPerDay - shorter.value
        var known: Set<CivilDate> = []
        for turn in clock.turns {
            guard let doses = TurnDoses(around: turn, of: check, by: clock)?.doses else { continue }
            let limits = limits(check, on: doses.first?.moment.date)
            for first in doses.indices {
                let real = doses[first...].filter { $0.real - doses[first].real < length }
                let said = doses[first...].filter { $0.moment.minute - doses[first].moment.minute < length }
                let (total, usual) = (real.map(\.amount).total(), said.map(\.amount).total())
                guard let last = real.last,
                    let limit = limits.first(where: { total > $0.ceiling.value && usual <= $0.ceiling.value }),
                    known.insert(last.moment.date).inserted
                else { continue }
                let hours = last.real - doses[first].real
                findings.add(
                    .c104, check.isOnTheWayDown(last.step) ? min(limit.severity, .warning) : limit.severity,
                    "\(total.text) within \(DoseWording.minutes(hours)) where the clocks change, more than the "
                        + "\(limit.ceiling.value.text) a day may hold",
                    at: last.step, on: last.moment.date, actual: "\(total.text) in \(DoseWording.minutes(hours))",
                    limit: "\(limit.ceiling.value.text) in \(DoseWording.minutes(length))", by: limit.ceiling,
                    help: "let the times change by some minutes a day, or stay on the clock at home",
                    notes: ["a day is counted as \(DoseWording.minutes(length)): \(shorter.citation)"])
            }
        }
    }

    /// What a day may hold, the graver limit first.
    private func limits(_ check: CheckContext, on date: CivilDate?) -> [(ceiling: Cited<Dose>, severity: Severity)] {
        var result: [(ceiling: Cited<Dose>, severity: Severity)] = []
        if let kidney = check.kidney(on: date).dailyCeiling { result.append((kidney, .error)) }
        if let absolute = check.monograph.ceiling(.absolute, per: .day, in: check.jurisdiction)?.limit {
            result.append((absolute, .error))
        }
        if let usual = check.monograph.ceiling(.recommended, per: .day, in: check.jurisdiction)?.limit {
            result.append((usual, .warning))
        }
        return result
    }
}
