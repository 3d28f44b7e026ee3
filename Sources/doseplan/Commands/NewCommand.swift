import ArgumentParser
import DoseModel
import PlanPipeline

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Print a commented request file to fill in.",
        discussion: """
            EXAMPLES
              doseplan new reflux > request.yaml
              doseplan new taper > taper.yaml
              doseplan new cross-taper > both.yaml      two drugs, one replaced by the other
            """)

    @Argument(help: "A protocol: reflux, cough, spasm, sleep, taper, cross-taper.")
    var titration: String

    @OptionGroup var common: ProgramOptions

    func run() throws {
        try deliver(common) { pipeline throws(InputError) in try pipeline.requestForm(named: titration) }
    }
}
