import DoseModel
import TextReports

extension Pipeline {
    func write(
        _ answer: Answer, as format: OutputFormat, rows: TableRows, page: PagePart = .sheet, language: String = "en",
        calendar choices: CalendarChoices = CalendarChoices(), fhir target: FHIRTarget = .r4,
        to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        switch answer {
        case .one(let outcome):
            try write(
                outcome, as: format, rows: rows, page: page, language: language, calendar: choices, fhir: target,
                to: sink)
        case .several(let outcome):
            try write(
                outcome, as: format, rows: rows, page: page, language: language, calendar: choices, fhir: target,
                to: sink)
        }
    }

    func text(
        of answer: Answer, as format: OutputFormat, rows: TableRows, page: PagePart = .sheet, language: String = "en",
        calendar choices: CalendarChoices = CalendarChoices(), fhir target: FHIRTarget = .r4
    ) throws(InputError) -> String {
        switch answer {
        case .one(let outcome):
            try text(
                of: outcome, as: format, rows: rows, page: page, language: language, calendar: choices, fhir: target)
        case .several(let outcome):
            try text(
                of: outcome, as: format, rows: rows, page: page, language: language, calendar: choices, fhir: target)
        }
    }

    /// The table for a terminal, in colour where that is asked for.
    func terminalTable(of answer: Answer, rows: TableRows) -> String {
        switch answer {
        case .one(let outcome): table(of: outcome).text(color: isColored, by: rows.grain)
        case .several(let outcome): table(of: outcome).text(color: isColored, by: rows.grain)
        }
    }

    /// JSON, which carries the verdict and so is never withheld.
    func jsonText(of answer: Answer) -> String {
        switch answer {
        case .one(let outcome): json(of: outcome).text
        case .several(let outcome): json(of: outcome).text
        }
    }

    /// The same in one line without line feed.
    func jsonLine(of answer: Answer) -> String {
        switch answer {
        case .one(let outcome): json(of: outcome).line
        case .several(let outcome): json(of: outcome).line
        }
    }

    func findingsText(of answer: Answer) -> String {
        switch answer {
        case .one(let outcome): findingsText(of: outcome)
        case .several(let outcome): findingsText(of: outcome)
        }
    }

    /// One line a finding.
    func compactFindings(of answer: Answer) -> String {
        switch answer {
        case .one(let outcome): FindingLines.compact(outcome.findings)
        case .several(let outcome):
            FindingLines.compact(JointFindings.named(outcome.findings, of: outcome.parts))
        }
    }
}
