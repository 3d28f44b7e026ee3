import CalendarExport
public import DoseModel
import TextReports

extension Pipeline {
    /// An outcome in one form.
    ///
    /// - Throws: an ``InputError`` where a plan with unacknowledged errors is asked for as anything but JSON, or a
    ///   calendar of a plan without a time zone.
    public func text(
        of outcome: Outcome, as format: OutputFormat, rows: TableRows = .step, page: PagePart = .sheet,
        language: String = "en",
        calendar choices: CalendarChoices = CalendarChoices(), fhir target: FHIRTarget = .r4
    ) throws(InputError) -> String {
        var bytes: [UInt8] = []
        try write(outcome, as: format, rows: rows, page: page, language: language, calendar: choices, fhir: target) {
            bytes.append(contentsOf: $0)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func write(
        _ outcome: Outcome, as format: OutputFormat, rows: TableRows, page: PagePart = .sheet, language: String = "en",
        calendar choices: CalendarChoices = CalendarChoices(), fhir target: FHIRTarget = .r4,
        to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        if format.needsDeliverablePlan, !outcome.isDeliverable { throw Pipeline.withheld(outcome.findings) }
        let grain = rows.grain
        let (plan, monograph) = (outcome.plan, outcome.monograph)
        switch format {
        case .ics:
            try writeCalendar([try calendarPart(of: outcome)], choices, to: sink)
        case .text: try Pipeline.send(table(of: outcome).text(color: false, by: grain), to: sink)
        case .markdown where page == .table:
            try Pipeline.send(table(of: outcome).markdown(by: grain), to: sink)
        case .markdown, .html:
            try Pipeline.send(try sheet(of: .one(outcome), as: format, page, by: grain, language: language), to: sink)
        case .svg: try Pipeline.send(try staircase(of: .one(outcome), language: language), to: sink)
        case .csv: try Pipeline.send(PlanCSV(plan: plan, monograph: monograph).text(by: grain), to: sink)
        case .plan:
            let lines = PlanTextLines(plan: plan, circumstances: outcome.circumstances, monograph: monograph)
            try Pipeline.send(try lines.text(), to: sink)
        case .json: try Pipeline.send(json(of: outcome).text, to: sink)
        case .fhir: try Pipeline.send(try fhir(of: outcome, for: target), to: sink)
        case .sarif: try Pipeline.send(try sarif(of: .one(outcome)), to: sink)
        }
    }

    func table(of outcome: Outcome) -> PlanTable {
        PlanTable(
            plan: outcome.plan, monograph: outcome.monograph, acknowledged: FindingLines.acknowledged(outcome.findings))
    }

    func json(of outcome: Outcome) -> PlanJSON {
        PlanJSON(
            plan: outcome.plan, findings: outcome.findings, verdict: outcome.verdict,
            circumstances: outcome.circumstances, monograph: outcome.monograph)
    }

    static func requireZone(_ plan: Plan) throws(InputError) {
        guard plan.timeZone != nil else {
            throw InputError("a calendar needs a time zone", expected: "`time-zone: Europe/London` or --time-zone")
        }
    }

    static func send(
        _ text: String, to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        var text = text
        var failure: InputError?
        text.withUTF8 { bytes in
            do throws(InputError) { try sink(UnsafeRawBufferPointer(bytes)) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    static func withheld(_ findings: [Finding]) -> InputError {
        let codes = Set(findings.filter(\.blocks).map(\.code)).sorted().map(\.rawValue)
        return InputError("withheld: the plan has errors that nobody acknowledged (\(codes.joined(separator: ", ")))")
    }
}
