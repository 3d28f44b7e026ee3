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
              doseplan explain --all    every page as one Markdown document
            """)

    @Argument(help: "A finding's code.")
    var code: String?

    @Flag(help: "All pages as one Markdown document.")
    var all = false

    @OptionGroup var common: ProgramOptions

    func validate() throws {
        if all, code != nil { throw ValidationError("--all shows every code; name none beside it") }
    }

    func run() throws {
        try deliver(common) { pipeline throws(InputError) in
            all ? try pipeline.findingsDocument() : try pipeline.explanation(of: code)
        }
    }
}
