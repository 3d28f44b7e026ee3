import ArgumentParser
import DoseModel
import PlanPipeline

struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Plan many requests: one JSON request a line in, one JSON outcome a line out.",
        discussion: """
            A line that cannot be read gives a line { "error": ... }; the others go on.

            EXAMPLES
              doseplan batch < requests.jsonl > outcomes.jsonl
              doseplan batch --calendar all.ics < requests.jsonl > outcomes.jsonl
            """)

    @Option(help: ArgumentHelp("Write the calendars of all deliverable plans to this file.", valueName: "file"))
    var calendar: String?

    @OptionGroup var common: ProgramOptions

    func run() throws {
        try deliver(common) { pipeline throws(InputError) in try pipeline.batch(calendar: calendar) }
    }
}
