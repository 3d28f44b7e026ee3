import DoseModel

/// Puts the rows of a plan as CSV together to steps.
enum CSVSteps {
    /// The steps of a table with a row for each dose of each step. Rows belong together that have the step's number in
    /// common, or, where there are no numbers, stand together and have the same days.
    static func bySteps(_ rows: [CSVRow]) throws(InputError) -> ProposedSteps {
        var steps = ProposedSteps()
        var index = 0
        var end: CivilDate?
        while index < rows.count {
            let first = rows[index]
            let count = rows[index...].prefix { belongs($0, with: first) }.count
            let group = Array(rows[index..<index + count])
            let step = try step(of: group, after: end)
            end = group.map(\.end).max()
            try steps.add(step)
            index += count
        }
        return steps
    }

    private static func belongs(_ row: CSVRow, with first: CSVRow) -> Bool {
        if row.step != nil || first.step != nil { return row.step == first.step }
        return row.start == first.start && row.end == first.end && row.every == first.every
    }

    private static func step(of rows: [CSVRow], after end: CivilDate?) throws(InputError) -> ProposedStep {
        let first = rows[0]
        for row in rows where row.every != first.every || row.end != first.end || row.total != first.total {
            throw InputError(
                "this row and the one on line \(first.span.line) belong to one step and do not agree on its days or total",
                at: row.span, expected: "the same in all rows of a step")
        }
        var start = rows.map(\.start).min() ?? first.start
        // A round whose first day has no dose begins before its first row.
        if first.step != nil, let end, end < start, end.days(until: start) < first.every { start = end }
        for row in rows where start.days(until: row.start) >= first.every {
            throw InputError(
                "the row begins on \(row.start.text), and its step on \(start.text)", at: row.span,
                expected: "a start within the step's round of days")
        }
        let doses = rows.map { $0.dose.on(cycleDay: start.days(until: $0.start)) }
        return ProposedStep(
            regimen: regimen(doses, every: first.every, at: first.span), length: .until(first.end, at: first.span),
            start: start, total: first.total, phase: first.phase, span: first.span)
    }

    /// A regimen of doses at slots.
    static func regimen(_ doses: [PlanTextDose], every: Int, at span: SourceSpan) -> PlanTextRegimen {
        PlanTextRegimen(
            asked: AskedRegimen(.slots(doses.map(\.slotDose)), everyDays: every), doses: doses, take: nil, span: span)
    }
}
