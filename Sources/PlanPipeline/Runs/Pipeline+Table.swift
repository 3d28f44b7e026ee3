public import DoseModel
import MonographFiles

extension Pipeline {
    /// `doseplan table`: the table of a plan, a proposal or a request.
    public func table(
        path: String, overrides: [(key: String, value: String)], to destination: Destination
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        return try deliver(try anyAnswer(path: path, overrides: overrides), to: destination)
    }

    /// `doseplan ics`: the calendar of a plan, a proposal or a request.
    public func calendar(
        path: String, overrides: [(key: String, value: String)], as choices: CalendarChoices = CalendarChoices(),
        to file: String?
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        let answer = try anyAnswer(path: path, overrides: overrides)
        let destination = Destination(
            files: file.map { [$0] } ?? [], format: file == nil ? .ics : nil, calendar: choices)
        if let file, OutputFormat(fileName: file) != .ics {
            throw InputError("\(file): a calendar's name ends in .ics", nearest: file + ".ics")
        }
        return try deliver(answer, to: destination)
    }

    /// The answer to whatever a file holds: a request, or plans.
    func anyAnswer(
        path: String, overrides: [(key: String, value: String)]
    ) throws(InputError) -> Answer {
        let source = try shelf.read(path)
        switch try ContentKind.of(source) {
        case .request, .jointRequest: return try answer(toRequest: source, overrides: overrides)
        case .jointJSON: return .several(try judged(source, overrides: overrides))
        case .proposal, .planJSON, .planText, .csv, .fhir, .calendar:
            return .one(try checked(source, overrides: overrides))
        }
    }
}
