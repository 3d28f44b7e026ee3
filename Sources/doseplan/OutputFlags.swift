import ArgumentParser
import DoseModel
import PlanPipeline

/// Where a plan goes.
struct OutputFlags: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write to this file; the ending chooses the form (.html .md .svg .ics .fhir.json .json .csv .txt .plan .sarif). May be repeated.",
            valueName: "file"))
    var output: [String] = []

    @Option(help: "Write one form to standard output: text, html, markdown, svg, csv, json, ics, plan, sarif, fhir.")
    var format: String?

    @Option(help: "Rows of a table: step or day. Also written --by day.")
    var rows: String = "step"

    @Option(help: "The language of sheets and drawings: a file of Templates/Languages.")
    var language: String = "en"

    @Flag(help: "After the plan, show what each step was asked to be and what it became.")
    var calculations = false

    @Flag(help: "After the plan, show what more or fewer products would cost in split tablets and units a day.")
    var tradeOffs = false

    @Option(
        help: ArgumentHelp(
            "What FHIR is written for: r4, or no-sequence for targets that forbid `sequence` (one order a level).",
            valueName: "profile"))
    var fhirProfile: String?

    @Option(help: "Exit with 1 from this severity on: note, warning, error.")
    var failOn: String = "error"

    func validate() throws {
        for file in output where OutputFormat(fileName: file) == nil {
            let endings = OutputFormat.allCases.flatMap(\.extensions).map { "." + $0 }.joined(separator: " ")
            throw ValidationError("\(file): the ending chooses the form; known are \(endings)")
        }
        let destination = try destination()
        if fhirProfile != nil, destination.format != .fhir,
            !destination.files.contains(where: { OutputFormat(fileName: $0) == .fhir })
        {
            throw ValidationError("--fhir-profile is about FHIR: add -o plan.fhir.json")
        }
        if let format = destination.format, ![.text, .markdown].contains(format), !destination.extras.isEmpty {
            throw ValidationError("--calculations and --trade-offs go with text and markdown, not \(format.rawValue)")
        }
    }

    /// What was asked, for the pipeline.
    func destination() throws -> Destination {
        Destination(
            files: output, format: try format.map { try Choice.of($0, for: "--format") },
            rows: try Choice.of(rows, for: "--by"),
            language: language,
            extras: Set((calculations ? [.calculations] : []) + (tradeOffs ? [.tradeOffs] : [])),
            fhir: try fhirProfile.map { try Choice.of($0, for: "--fhir-profile") } ?? .r4,
            failOn: try Choice.of(failOn, for: "--fail-on"))
    }
}
