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
              doseplan ics plan.json -o plan.ics --for google --test-reminder 5
              doseplan ics plan.json -o calendar.ics --discreet=Walk

            Import it into a calendar of its own. docs/CALENDARS.md says what each program does with it, and with the
            file of a changed plan.
            """)

    @Argument(help: "A plan: Doseplan's JSON, a proposal or a request; - for standard input.")
    var plan: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
    var output: String?

    @OptionGroup var calendar: CalendarFlags
    @OptionGroup var flags: RequestFlags
    @OptionGroup var common: ProgramOptions

    func run() throws {
        let choices = try calendar.choices()
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.calendar(path: plan, overrides: flags.overrides, as: choices, to: output)
        }
    }
}
