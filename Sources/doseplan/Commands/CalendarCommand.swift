import ArgumentParser
import DoseModel
import PlanPipeline

struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ics",
        abstract: "Write a plan's calendar reminders.",
        discussion: """
            EXAMPLES
              doseplan ics plan.json -o plan.ics
              doseplan ics request.yaml > plan.ics
            """)

    @Argument(help: "A plan: Doseplan's JSON, a proposal or a request; - for standard input.")
    var plan: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
    var output: String?

    @OptionGroup var flags: RequestFlags
    @OptionGroup var common: ProgramOptions

    func run() throws {
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.calendar(path: plan, overrides: flags.overrides, to: output)
        }
    }
}
