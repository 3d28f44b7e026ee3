import ArgumentParser
import DoseModel
import PlanPipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Judge a proposed plan against cited limits.",
        discussion: """
            Without a proposal, --request alone asks whether a trial makes sense for the person: what speaks for it, what \
            against, and what is to be cleared first.

            A proposal is a YAML file with `plan:` (plan text or a list of steps), bare plan text, CSV \
            (`start,days,time,amount` or `date,time,amount`), a FHIR R4 MedicationRequest or Bundle, a calendar that \
            Doseplan wrote, or Doseplan's JSON. They are told apart by content. \
            Plans with several drugs are judged each alone and together: their JSON, or a request with `drugs:`.

            EXAMPLES
              doseplan check proposal.yaml
              doseplan check plan.txt --request request.yaml
              doseplan check --request request.yaml             does a trial make sense?
              doseplan check order.json --start 2026-12-07
              doseplan check doses.csv --drug baclofen --unit mg --age 42
              doseplan check proposal.yaml --fix > repaired.yaml
              doseplan check proposal.yaml -o findings.sarif
              echo "10 mg at bedtime for 7 days" | doseplan check - --drug baclofen --start 2026-12-07
            """)

    @Argument(help: "A proposal, or - for standard input; leave it out to ask whether a trial makes sense.")
    var proposal: String?

    @Option(help: "A request file that says what the proposal leaves out.")
    var request: String?

    @Option(help: "text, short (one line a finding), json or sarif.")
    var format: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write the findings to this file, or with --fix the repaired plan; the ending chooses the form"
                + " (.txt .json .sarif). May be repeated.", valueName: "file"))
    var output: [String] = []

    @Flag(
        help: ArgumentHelp(
            "Print the plan with every error repaired, and on standard error what was changed. Where an error has no"
                + " repair, say why and print no plan."))
    var fix = false

    @Option(help: "Exit with 1 from this severity on: note, warning, error.")
    var failOn: String = Severity.error.rawValue

    @OptionGroup var flags: RequestFlags
    @OptionGroup var common: ProgramOptions

    func validate() throws {
        if proposal == nil {
            if request == nil {
                throw ValidationError("nothing to check: give a proposal, or --request with a request")
            }
            if fix || !output.isEmpty { throw ValidationError("--fix and --output need a proposal") }
        }
        _ = try chosenFormat()
        if fix, format != nil { throw ValidationError("--fix prints a plan; --format is for findings") }
        for file in output where !fix && FindingFormat(fileName: file) == nil {
            let endings = FindingFormat.endings.joined(separator: " ")
            throw ValidationError("\(file): the ending chooses the form; known are \(endings)")
        }
        _ = try Choice.of(failOn, for: "--fail-on", as: Severity.self)
    }

    func run() throws {
        let format = try chosenFormat()
        let failOn: Severity = try Choice.of(failOn, for: "--fail-on")
        try deliver(common) { pipeline throws(InputError) in
            guard let proposal else {
                return try pipeline.fit(
                    path: request ?? "-", overrides: flags.overrides, format: format ?? .text, failOn: failOn)
            }
            if fix {
                return try pipeline.fix(
                    path: proposal, request: request, overrides: flags.overrides, files: output)
            }
            return try pipeline.check(
                path: proposal, request: request, overrides: flags.overrides, format: format, files: output,
                failOn: failOn)
        }
    }

    private func chosenFormat() throws -> FindingFormat? {
        try format.map { try Choice.of($0, for: "--format") }
    }
}
