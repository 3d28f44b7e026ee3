import ArgumentParser
import DoseModel
import PlanPipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Judge a proposed plan against cited limits.",
        discussion: """
            A proposal is a YAML file with `plan:` (plan text or a list of steps), bare plan text, CSV \
            (`start,days,time,amount` or `date,time,amount`), a FHIR R4 MedicationRequest or Bundle, a calendar that \
            Doseplan wrote, or Doseplan's JSON. They are told apart by content. \
            Plans with several drugs are judged each alone and together: their JSON, or a request with `drugs:`.

            EXAMPLES
              doseplan check proposal.yaml
              doseplan check plan.txt --request request.yaml
              doseplan check order.json --start 2026-12-07
              doseplan check doses.csv --drug baclofen --unit mg --age 42
              echo "10 mg at bedtime for 7 days" | doseplan check - --drug baclofen --start 2026-12-07
            """)

    @Argument(help: "A proposal, or - for standard input.")
    var proposal: String

    @Option(help: "A request file that says what the proposal leaves out.")
    var request: String?

    @Option(help: "text, short (one line a finding) or json.")
    var format: String = FindingFormat.text.rawValue

    @Option(help: "Exit with 1 from this severity on: note, warning, error.")
    var failOn: String = Severity.error.rawValue

    @OptionGroup var flags: RequestFlags
    @OptionGroup var common: ProgramOptions

    func validate() throws {
        _ = try Choice.of(format, for: "--format", as: FindingFormat.self)
        _ = try Choice.of(failOn, for: "--fail-on", as: Severity.self)
    }

    func run() throws {
        let format: FindingFormat = try Choice.of(format, for: "--format")
        let failOn: Severity = try Choice.of(failOn, for: "--fail-on")
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.check(
                path: proposal, request: request, overrides: flags.overrides, format: format, failOn: failOn)
        }
    }
}
