import ArgumentParser
import DoseModel
import PlanPipeline

struct ViewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Print a plan for the person, the pharmacy, the record, or by date.",
        discussion: """
            EXAMPLES
              doseplan view plan.json --as patient
              doseplan view plan.json --as patient --language es -o hoja.txt
              doseplan view request.yaml --as pharmacy
              doseplan view plan.json --as clinic
              doseplan view plan.json --as calendar

            docs/LANGUAGES.md says how to add a language.
            """)

    @Argument(help: "A plan: Doseplan's JSON, a proposal or a request; - for standard input.")
    var plan: String

    @Option(name: .customLong("as"), help: "Whom it is for: patient, pharmacy, clinic, calendar.")
    var audience: String

    @Option(help: ArgumentHelp("The language of the texts.", valueName: "tag"))
    var language: String = Catalogue.english

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
    var output: String?

    @OptionGroup var flags: RequestFlags
    @OptionGroup var common: ProgramOptions

    func validate() throws {
        _ = try Choice.of(audience, for: "--as", as: PlanView.self)
    }

    func run() throws {
        let view: PlanView = try Choice.of(audience, for: "--as")
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.view(path: plan, overrides: flags.overrides, as: view, language: language, to: output)
        }
    }
}
