public import ArgumentParser
import DoseModel
import PlanPipeline

/// Where a plan goes.
struct OutputFlags: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write to this file; the ending chooses the form (.ics .json .csv .md .txt .plan). May be repeated.",
            valueName: "file"))
    var output: [String] = []

    @Option(help: "Write one form to standard output: text, markdown, csv, json, ics, plan.")
    var format: OutputFormat?

    @Option(help: "Rows of a table: step or day.")
    var by: TableRows = .step

    @Option(help: "Exit with 1 from this severity on: note, warning, error.")
    var failOn: Severity = .error

    func validate() throws {
        for file in output where OutputFormat(fileName: file) == nil {
            let endings = OutputFormat.allCases.flatMap(\.extensions).map { "." + $0 }.joined(separator: " ")
            throw ValidationError("\(file): the ending chooses the form; known are \(endings)")
        }
    }

    /// What was asked, for the pipeline.
    var destination: Destination {
        Destination(files: output, format: format, rows: by, failOn: failOn)
    }
}

extension OutputFormat: ExpressibleByArgument {}
extension TableRows: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
