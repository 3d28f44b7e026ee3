import DoseModel

extension Pipeline {
    /// Writes an outcome where it is to go. Files appear all together or not at all.
    func deliver(_ answer: Answer, to destination: Destination) throws(InputError) -> CommandResult {
        let withheld =
            answer.isDeliverable
            ? [] : destination.files.filter { OutputFormat(fileName: $0)?.needsDeliverablePlan ?? true }
        let notes = answer.isDeliverable ? try calendarNotes(of: answer, destination) : ""
        try writeFiles(
            answer, destination.files.filter { !withheld.contains($0) }, rows: destination.rows,
            page: destination.page, language: destination.language, calendar: destination.calendar,
            fhir: destination.fhir)

        var result = CommandResult(status: ExitStatus(answer.gravest, failOn: destination.failOn))
        let findings = findingsText(of: answer)
        let extras =
            answer.isDeliverable
            ? extras(of: answer, destination.extras, asMarkdown: destination.format == .markdown) : ""
        switch destination.format {
        case .json?: result.output = jsonText(of: answer)
        case .sarif?: result.output = try text(of: answer, as: .sarif, rows: destination.rows)
        case let format? where answer.isDeliverable:
            result.output =
                try text(
                    of: answer, as: format, rows: destination.rows, page: destination.page,
                    language: destination.language,
                    calendar: destination.calendar, fhir: destination.fhir) + extras
            result.diagnostics = findings
        case nil where answer.isDeliverable && destination.files.isEmpty:
            result.output = terminalTable(of: answer, rows: destination.rows) + extras + "\n" + findings
        case nil where destination.files.isEmpty: result.output = findings
        default:
            result.output = extras
            result.diagnostics = findings
        }
        result.diagnostics += notes
        if !answer.isDeliverable {
            // What an unacknowledged error withholds counts as a finding whatever --fail-on says.
            result.status = .findings
            let names =
                withheld.isEmpty
                ? answer.isOne ? "The plan is" : "The plans are" : withheld.joined(separator: ", ") + " not written:"
            result.diagnostics += "\(names) withheld while errors stand that nobody acknowledged.\n"
        }
        return result
    }

    /// What is to be said about the calendars of a destination; nothing where there are none. A discreet one whose
    /// file's name tells is refused.
    private func calendarNotes(of answer: Answer, _ destination: Destination) throws(InputError) -> String {
        guard !destination.calendar.isUsual else { return "" }
        let files = destination.calendarFiles
        guard !files.isEmpty || destination.format == .ics else { return "" }
        let parts = try calendarParts(of: answer)
        if destination.calendar.codeWord != nil { try Pipeline.refuseTelling(files, parts) }
        return try calendarNotes(of: parts, destination.calendar)
    }
}
