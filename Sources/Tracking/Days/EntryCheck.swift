package import DoseModel

/// Whether what somebody wants to write down can be true of a plan: its days, its doses, and what was written before.
package struct EntryCheck: Sendable {
    private let plan: Plan
    private let days: PlanDays
    private let today: CivilDate

    /// Checks entries for a plan.
    ///
    /// - Parameter today: the last day anything can be written down for.
    package init(_ plan: Plan, today: CivilDate) {
        self.plan = plan
        self.today = today
        days = PlanDays(plan)
    }

    /// The entries that are new; what stands in the log in the same words is left out.
    ///
    /// - Throws: an ``InputError`` at the first that cannot be true, with the nearest that can.
    package func new(among entries: [LogEntry], after log: PlanLog) throws(InputError) -> [LogEntry] {
        var ledger = EntryLedger(log)
        var result: [LogEntry] = []
        for entry in entries where !ledger.holds(entry) {
            try check(entry, after: ledger)
            var numbered = entry
            numbered.number = ledger.next
            ledger.add(numbered)
            result.append(entry)
        }
        return result
    }

    private func check(_ entry: LogEntry, after log: EntryLedger) throws(InputError) {
        try checkDay(entry)
        if let number = entry.corrects { try checkCorrection(of: number, by: entry, log) }
        switch entry.event {
        case .dose(let time, let isTaken):
            try checkDose(at: time, entry)
            try checkConflict(entry, log) { other in
                switch other {
                case .dose(time, let was): was != isTaken
                case .tookAll: !isTaken
                default: false
                }
            }
        case .tookAll:
            guard !days.doses(on: entry.date).isEmpty else { throw noDose(on: entry) }
            try checkConflict(entry, log) { other in
                if case .dose(_, false) = other { true } else { false }
            }
        default: break
        }
    }

    private func checkDay(_ entry: LogEntry) throws(InputError) {
        guard let first = days.first else { throw InputError("the plan has no days") }
        if entry.date < first {
            throw InputError(
                "\(entry.date.text) is before the plan begins", at: entry.dateSpan,
                expected: "a day from \(first.text) on; what was before it is the request's `baseline`",
                nearest: first.text)
        }
        if let last = days.last, entry.date > last {
            throw InputError(
                "\(entry.date.text) is after the plan's last day", at: entry.dateSpan,
                expected: "a day from \(first.text) to \(last.text)", nearest: last.text)
        }
        if entry.date > today {
            throw InputError(
                "\(entry.date.text) is still to come", at: entry.dateSpan,
                expected: "a day up to today, \(today.text)", nearest: today >= first ? today.text : nil)
        }
    }

    private func checkDose(at time: ClockTime, _ entry: LogEntry) throws(InputError) {
        let times = times(on: entry.date)
        guard !times.isEmpty else { throw noDose(on: entry) }
        guard !times.contains(time) else { return }
        let nearest = times.min {
            abs($0.minuteOfDay - time.minuteOfDay) < abs($1.minuteOfDay - time.minuteOfDay)
        }
        throw InputError(
            "the plan has no dose at \(time.text) on \(entry.date.text)", at: entry.span,
            expected: "one of: " + times.map(\.text).joined(separator: ", "), nearest: nearest?.text)
    }

    private func times(on date: CivilDate) -> [ClockTime] { days.doses(on: date).map(\.time) }

    private func noDose(on entry: LogEntry) -> InputError {
        let number = entry.date.dayNumber
        let near = (1...days.reach).lazy.flatMap { [number - $0, number + $0] }.map { CivilDate(dayNumber: $0) }
            .first { $0 <= today && !days.doses(on: $0).isEmpty }
        return InputError(
            "the plan has no dose on \(entry.date.text)", at: entry.dateSpan ?? entry.span,
            expected: "a day with doses", nearest: near?.text)
    }

    /// A dose that is said to be taken and missed is neither until somebody corrects one of the two.
    private func checkConflict(
        _ entry: LogEntry, _ log: EntryLedger, _ contradicts: (LogEvent) -> Bool
    ) throws(InputError) {
        let other = log.doses(on: entry.date).first { $0.number != entry.corrects && contradicts($0.event) }
        guard let other else { return }
        throw InputError(
            "entry \(other.number) says of \(entry.date.text) that the dose "
                + (other.event == .tookAll ? "at every time" : "at \(other.event.name)") + " was \(other.event.value)",
            at: entry.span, expected: "--corrects \(other.number), if that was wrong")
    }

    private func checkCorrection(
        of number: Int, by entry: LogEntry, _ log: EntryLedger
    ) throws(InputError) {
        guard let earlier = log.entry(number) else {
            throw InputError(
                "there is no entry \(number)", at: entry.span,
                expected: "an entry of the log; doseplan log PLAN lists them",
                nearest: log.nearest(to: number).map { String($0) })
        }
        if let by = log.replacement(of: number) {
            throw InputError(
                "entry \(number) does not hold any more: entry \(by) stands in its place", at: entry.span,
                expected: "an entry that holds", nearest: String(by))
        }
        guard earlier.event != .struck else {
            throw InputError(
                "entry \(number) only takes another away", at: entry.span, expected: "an entry that holds",
                nearest: log.nearest(to: number).map { String($0) })
        }
        guard entry.event == .struck || earlier.event.kind == entry.event.kind else {
            throw InputError(
                "entry \(number) is a \(earlier.event.kind.rawValue), not a \(entry.event.kind.rawValue)",
                at: entry.span, expected: "an entry of the same kind, or --strike \(number)")
        }
    }
}

extension PlanDays {
    /// How far to look for a day with doses: as long as the longest round of days there is.
    fileprivate var reach: Int { 60 }
}
