import DoseModel

/// Puts dosages together to steps: equal numbers in `sequence` are taken at the same time, rising ones one after the
/// other. Without numbers entries for the same dates are taken at the same time, and others follow one another as they
/// stand.
enum FHIRSteps {
    /// The steps, and whether the drug is stopped after them.
    static func steps(_ dosages: [FHIRDosage]) throws(InputError) -> ProposedSteps {
        var steps = ProposedSteps()
        let groups = try groups(dosages)
        for (index, group) in groups.enumerated() {
            try add(group, to: &steps)
            guard let stop = group.lazy.compactMap(\.stop).first else { continue }
            guard index + 1 == groups.count else {
                throw InputError("more follows after `then stop`", at: stop, expected: "it in the last dosage")
            }
            try steps.add(.stop(stop))
        }
        return steps
    }

    private static func groups(_ dosages: [FHIRDosage]) throws(InputError) -> [[FHIRDosage]] {
        let numbered = dosages.filter { $0.sequence != nil }
        guard !numbered.isEmpty else { return grouped(dosages) }
        if let other = dosages.first(where: { $0.sequence == nil }) {
            throw InputError(
                "this dosage has no `sequence`, and others have one", at: other.span, expected: "all of them, or none")
        }
        let numbers = Set(dosages.compactMap(\.sequence)).sorted()
        return numbers.map { number in dosages.filter { $0.sequence == number } }
    }

    private static func grouped(_ dosages: [FHIRDosage]) -> [[FHIRDosage]] {
        var groups: [[FHIRDosage]] = []
        for dosage in dosages {
            if let last = groups.last, isTogether(last[0], dosage) {
                groups[groups.count - 1].append(dosage)
            } else {
                groups.append([dosage])
            }
        }
        return groups
    }

    /// Whether two dosages without numbers are taken at the same time: for the same dates, or in the same round of days.
    private static func isTogether(_ left: FHIRDosage, _ right: FHIRDosage) -> Bool {
        if let key = left.step.key, let other = right.step.key { return key == other }
        guard let start = left.bounds.start, let other = right.bounds.start, let end = left.bounds.end else {
            return false
        }
        let every = left.regimen.asked.everyDays
        return end == right.bounds.end && every == right.regimen.asked.everyDays
            && start.days(until: other).magnitude < every
    }

    /// Adds what is taken at the same time. Where that does not hold for the same days, each stretch of days with the
    /// same doses is a step.
    private static func add(_ group: [FHIRDosage], to steps: inout ProposedSteps) throws(InputError) {
        let first = group[0]
        for dosage in group where !dosage.bounds.isBounded {
            throw InputError(
                "the dosage has no end", at: dosage.span,
                expected: "`boundsDuration`, `boundsPeriod` with an end, or `count`")
        }
        if let other = group.first(where: { $0.step != first.step }) {
            throw InputError(
                "this dosage says another thing of its step than the one on line \(first.span.line)", at: other.span,
                expected: "the same in all dosages of a step")
        }
        if let round = try round(of: group) {
            try steps.add(round)
            return
        }
        guard group.contains(where: { $0.bounds != first.bounds }) else {
            try steps.add(step(group, length(first.bounds, at: first.span), from: first.bounds.start))
            return
        }
        var ranges: [(start: CivilDate, end: CivilDate, dosage: FHIRDosage)] = []
        for dosage in group {
            guard let start = dosage.bounds.start,
                let end = dosage.bounds.end ?? dosage.bounds.days.map({ start.adding(days: $0) })
            else {
                throw InputError(
                    "dosages of one `sequence` hold for different days, and this one names no dates", at: dosage.span,
                    expected: "`boundsPeriod` with dates")
            }
            ranges.append((start, end, dosage))
        }
        let edges = Set(ranges.flatMap { [$0.start, $0.end] }).sorted()
        for (start, end) in zip(edges, edges.dropFirst()) {
            let active = ranges.filter { $0.start <= start && end <= $0.end }.map(\.dosage)
            guard let dosage = active.first else { continue }
            try steps.add(step(active, .until(end, at: dosage.span), from: start))
        }
    }

    /// The step of dosages that are due on different days of one round: each counts its days from its own first day.
    private static func round(of group: [FHIRDosage]) throws(InputError) -> ProposedStep? {
        let first = group[0]
        let every = first.regimen.asked.everyDays
        let starts = group.compactMap(\.bounds.start)
        guard let earliest = starts.min(), starts.count == group.count, let end = first.bounds.end,
            group.allSatisfy({ $0.bounds.end == end && $0.regimen.asked.everyDays == every })
        else { return nil }
        let start = first.step.first ?? earliest
        let days = starts.map { start.days(until: $0) }
        guard days.allSatisfy({ (0..<every).contains($0) }) else {
            guard first.step.first == nil else {
                throw InputError(
                    "the step begins on \(start.text), and no dose of its round can", at: first.span,
                    expected: "a first day within \(every) days before each dose")
            }
            return nil
        }
        guard days.contains(where: { $0 > 0 }) else { return nil }
        try requireTimes(group)
        var doses: [PlanTextDose] = []
        for (dosage, day) in zip(group, days) { doses += dosage.regimen.doses.map { $0.on(cycleDay: day) } }
        return step(
            CSVSteps.regimen(doses, every: every, at: first.span), .until(end, at: first.span), from: start, first)
    }

    private static func length(_ bounds: FHIRBounds, at span: SourceSpan) -> ProposedStep.Length {
        if let end = bounds.end { return .until(end, at: span) }
        return .days(bounds.days ?? 1)
    }

    private static func step(
        _ group: [FHIRDosage], _ length: ProposedStep.Length, from start: CivilDate?
    ) throws(InputError) -> ProposedStep {
        let first = group[0]
        guard group.count > 1 else { return step(first.regimen, length, from: start, first) }
        try requireTimes(group)
        return step(
            CSVSteps.regimen(
                group.flatMap(\.regimen.doses), every: first.regimen.asked.everyDays, at: first.span),
            length, from: start, first)
    }

    private static func step(
        _ regimen: PlanTextRegimen, _ length: ProposedStep.Length, from start: CivilDate?, _ first: FHIRDosage
    ) -> ProposedStep {
        ProposedStep(
            regimen: regimen, length: length, start: start, total: first.step.total, phase: first.step.phase,
            key: first.step.key, span: first.span)
    }

    /// Makes sure that doses taken at the same time say when in the day they are, and go by the same rhythm.
    private static func requireTimes(_ group: [FHIRDosage]) throws(InputError) {
        for dosage in group {
            guard !dosage.regimen.doses.isEmpty else {
                throw InputError(
                    "doses at the same time as others need a time of the day", at: dosage.span,
                    expected: "`timeOfDay`, or `when`")
            }
            guard dosage.regimen.asked.everyDays == group[0].regimen.asked.everyDays else {
                throw InputError(
                    "doses at the same time as others are taken on other days", at: dosage.span,
                    expected: "the same period in all dosages of one `sequence`")
            }
        }
    }
}
