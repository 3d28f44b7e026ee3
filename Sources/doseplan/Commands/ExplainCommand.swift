import ArgumentParser
import DoseModel
import PlanPipeline

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a finding means, where its limit comes from, and show an example.",
        discussion: """
            EXAMPLES
              doseplan explain          the list of codes
              doseplan explain R301
            """)

    @Argument(help: "A finding's code.")
    var code: String?

    @OptionGroup var common: ProgramOptions

    func run() throws {
        try deliver(common) { pipeline throws(InputError) in try pipeline.explanation(of: code) }
    }
}
