import CalendarExport
public import DoseModel
import TextReports

extension Pipeline {
    /// An outcome of several drugs in one form.
    ///
    /// - Throws: an ``InputError`` where plans with unacknowledged errors are asked for as anything but JSON, or a
    ///   calendar of plans without a time zone.
    public func text(
        of outcome: JointOutcome, as format: OutputFormat, rows: TableRows = .step, page: PagePart = .sheet,
        language: String = "en",
        calendar choices: CalendarChoices = CalendarChoices(), fhir target: FHIRTarget = .r4
    ) throws(InputError) -> String {
        var bytes: [UInt8] = []
        try write(outcome, as: format, rows: rows, page: page, language: language, calendar: choices, fhir: target) {
            bytes.append(contentsOf: $0)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// All findings in words, each with its drug, with the lines they point at, and the summary.
    public func findingsText(of outcome: JointOutcome) -> String {
        // What is found of the plans together concerns every drug.
        let concerned = outcome.outcomes.map { ($0.findings + outcome.findings, $0.monograph) }
        return SeverityAdvice.text(outcome.allFindings, color: isColored)
            + UrgentAdvice.text(concerned, color: isColored)
            + FindingLines.text(
                JointFindings.named(outcome.findings, of: outcome.parts), verdict: outcome.verdict, color: isColored,
                line: shelf.line)
    }

    func write(
        _ outcome: JointOutcome, as format: OutputFormat, rows: TableRows, page: PagePart = .sheet,
        language: String = "en",
        calendar choices: CalendarChoices = CalendarChoices(), fhir target: FHIRTarget = .r4,
        to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        if format.needsDeliverablePlan, !outcome.isDeliverable { throw Pipeline.withheld(outcome.allFindings) }
        switch format {
        case .ics: try writeCalendar(try calendarParts(of: outcome), choices, to: sink)
        case .text: try Pipeline.send(table(of: outcome).text(color: false, by: rows.grain), to: sink)
        case .markdown where page == .table:
            try Pipeline.send(table(of: outcome).markdown(by: rows.grain), to: sink)
        case .markdown, .html:
            try Pipeline.send(
                try sheet(of: .several(outcome), as: format, page, by: rows.grain, language: language), to: sink)
        case .svg: try Pipeline.send(try staircase(of: .several(outcome), language: language), to: sink)
        case .csv: try Pipeline.send(JointCSV(parts: outcome.parts).text(by: rows.grain), to: sink)
        case .plan: try Pipeline.send(try JointPlanText.text(of: outcome.parts), to: sink)
        case .json: try Pipeline.send(json(of: outcome).text, to: sink)
        case .fhir: try Pipeline.send(try fhir(of: outcome, for: target), to: sink)
        case .sarif: try Pipeline.send(try sarif(of: .several(outcome)), to: sink)
        }
    }

    func table(of outcome: JointOutcome) -> JointTable {
        JointTable(
            parts: outcome.parts, crossTaper: outcome.crossTaper,
            acknowledged: FindingLines.acknowledged(outcome.findings))
    }

    func json(of outcome: JointOutcome) -> JointJSON {
        JointJSON(
            parts: outcome.parts, crossTaper: outcome.crossTaper, acknowledgements: outcome.acknowledgements,
            findings: outcome.findings, verdict: outcome.verdict)
    }

    /// The plans for one calendar. What was agreed to about all of them stands in the first.
    func calendarParts(of outcome: JointOutcome) throws(InputError) -> [CalendarPart] {
        var shared = FindingLines.acknowledged(outcome.findings)
        var parts: [CalendarPart] = []
        for one in outcome.outcomes {
            parts.append(try calendarPart(of: one, sharedNotes: shared))
            shared = []
        }
        return parts
    }

    /// One plan for a calendar, with what was agreed to about it.
    func calendarPart(of outcome: Outcome, sharedNotes: [String] = []) throws(InputError) -> CalendarPart {
        try Pipeline.requireZone(outcome.plan)
        return CalendarPart(
            plan: outcome.plan, monograph: outcome.monograph,
            notes: sharedNotes + FindingLines.acknowledged(outcome.findings))
    }
}

extension JointOutcome {
    /// The plans as reports take them.
    var parts: [JointPart] { outcomes.map(\.part) }
}
