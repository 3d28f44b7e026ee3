import DoseModel

/// Puts dosages together to steps: equal numbers in `sequence` are taken at the same time, rising ones one after the
/// other, and without numbers the entries follow one another as they stand.
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
        guard !numbered.isEmpty else { return dosages.map { [$0] } }
        if let other = dosages.first(where: { $0.sequence == nil }) {
            throw InputError(
                "this dosage has no `sequence`, and others have one", at: other.span, expected: "all of them, or none")
        }
        let numbers = Set(dosages.compactMap(\.sequence)).sorted()
        return numbers.map { number in dosages.filter { $0.sequence == number } }
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

    private static func length(_ bounds: FHIRBounds, at span: SourceSpan) -> ProposedStep.Length {
        if let end = bounds.end { return .until(end, at: span) }
        return .days(bounds.days ?? 1)
    }

    private static func step(
        _ group: [FHIRDosage], _ length: ProposedStep.Length, from start: CivilDate?
    ) throws(InputError) -> ProposedStep {
        let first = group[0]
        guard group.count > 1 else {
            return ProposedStep(regimen: first.regimen, length: length, start: start, span: first.span)
        }
        for dosage in group {
            guard !dosage.regimen.doses.isEmpty else {
                throw InputError(
                    "doses at the same time as others need a time of the day", at: dosage.span,
                    expected: "`timeOfDay`, or `when`")
            }
            guard dosage.regimen.asked.everyDays == first.regimen.asked.everyDays else {
                throw InputError(
                    "doses at the same time as others are taken on other days", at: dosage.span,
                    expected: "the same period in all dosages of one `sequence`")
            }
        }
        return ProposedStep(
            regimen: CSVSteps.regimen(
                group.flatMap(\.regimen.doses), every: first.regimen.asked.everyDays, at: first.span),
            length: length, start: start, span: first.span)
    }
}
