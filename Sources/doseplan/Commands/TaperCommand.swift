import ArgumentParser
import DoseModel
import PlanPipeline

struct TaperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taper",
        abstract: "Plan how to come off a drug, without a request file.",
        discussion: """
            EXAMPLES
              doseplan taper baclofen --from "10 mg at bedtime" --after "4 weeks" --start 2026-12-07
              doseplan taper baclofen --from "20 mg three times daily" --after "100 weeks" --start 2026-12-07 \\
                  --products "10 mg tablet" --time-zone Europe/London -o taper.ics
              doseplan taper diazepam --from "20 mg at bedtime" --after "100 weeks" --start 2026-12-07 \\
                  --taper-pace fastest --calculations
              doseplan taper prednisolone --from "15 mg at breakfast" --after "4 weeks" --start 2026-12-07 \\
                  --weeks 60
            """)

    @Argument(help: "The drug.")
    var drug: String

    @Option(help: "What is taken now: \"10 mg at bedtime\".")
    var from: String

    @Option(help: "For how long it has been taken: \"4 weeks\".")
    var after: String

    @OptionGroup var flags: RequestFlags
    @OptionGroup var outputs: OutputFlags
    @OptionGroup var calendar: CalendarFlags
    @OptionGroup var common: ProgramOptions

    func validate() throws {
        try calendar.validate(for: try outputs.destination())
    }

    func run() throws {
        var destination = try outputs.destination()
        destination.calendar = try calendar.choices()
        try deliver(common) { [destination] pipeline throws(InputError) in
            try pipeline.taper(
                drug: drug, from: from, after: after, overrides: flags.overrides, to: destination)
        }
    }
}
