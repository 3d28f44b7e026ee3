public import DoseModel
import MonographFiles
import TextReports

extension Pipeline {
    /// What an input error leaves behind: its text, with the offending line, for standard error; status 2.
    public func failure(_ error: InputError) -> CommandResult {
        CommandResult(
            diagnostics: ErrorText.text(error, line: error.span.flatMap(shelf.line), color: isColored),
            status: .failure)
    }

    /// The same before there is a pipeline.
    public static func failure(_ error: InputError, isColored: Bool) -> CommandResult {
        CommandResult(diagnostics: ErrorText.text(error, line: nil, color: isColored), status: .failure)
    }
}
