import ArgumentParser
import DoseModel
import PlanPipeline

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Write down scores, side effects, doses, meals and blood pressure.",
        discussion: """
            Entries go to a plain text file beside the plan, plan.log for plan.json, which only you can read. A line that \
            says "recorded" is on the disk. Nothing is ever changed there: --corrects N puts a new entry in the place of \
            an earlier one, --strike N takes one away. With nothing to write down the log is printed.

            EXAMPLES
              doseplan log plan.json --score regurgitation=4 --score belching=3 --took-all
              doseplan log plan.json --on 2026-12-09 --side-effect dizziness=3 --missed 11:45
              doseplan log plan.json --side-effect dizziness --ended
              doseplan log plan.json --bp "sitting 128/82" --bp "standing 104/70" --meal "lunch 12:30 heavy"
              doseplan log plan.json --corrects 3 --score regurgitation=5
              doseplan log plan.json --import scores.csv        date,time,kind,name,value,note
              doseplan log plan.json --format csv

            See docs/TRACKING.md; what it comes to: doseplan decide.
            """)

    @Argument(help: "A plan: Doseplan's JSON, a proposal or a request.")
    var plan: String

    @Option(help: ArgumentHelp("The log; beside the plan otherwise.", valueName: "file"))
    var log: String?

    @Option(help: ArgumentHelp("The day; today otherwise.", valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp("The time of day.", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("A symptom from 0 (none) to 10 (worst).", valueName: "name=0-10"))
    var score: [String] = []

    @Option(help: ArgumentHelp("A side effect from 0 to 10.", valueName: "name=0-10"))
    var sideEffect: [String] = []

    @Flag(help: "The side effects are over.")
    var ended = false

    @Option(help: ArgumentHelp("A dose that was taken, by the time it is planned for.", valueName: "time"))
    var taken: [String] = []

    @Option(help: ArgumentHelp("A dose that was missed, by the time it is planned for.", valueName: "time"))
    var missed: [String] = []

    @Flag(help: "All doses of the day were taken.")
    var tookAll = false

    @Option(help: ArgumentHelp("A meal, its time and size: light, usual or heavy.", valueName: "meal"))
    var meal: [String] = []

    @Option(
        help: ArgumentHelp(
            "A blood pressure in mmHg: sitting 128/82, standing 104/70.", valueName: "posture value"))
    var bp: [String] = []

    @Option(help: ArgumentHelp("A note, on what else is written down or alone.", valueName: "text"))
    var note: String?

    @Option(help: ArgumentHelp("The entry in whose place the new one stands.", valueName: "number"))
    var corrects: String?

    @Option(help: ArgumentHelp("An entry that does not hold.", valueName: "number"))
    var strike: String?

    @Option(
        name: .customLong("import"),
        help: ArgumentHelp("A CSV file with entries: all of them are written down, or none.", valueName: "file"))
    var table: String?

    @Option(help: "How to print the log: text, json or csv.")
    var format: String = LogFormat.text.rawValue

    @OptionGroup var common: ProgramOptions

    func validate() throws {
        _ = try Choice.of(format, for: "--format", as: LogFormat.self)
        guard table != "-" || plan != "-" else {
            throw ValidationError("Standard input can be read once: one - among plan and --import.")
        }
    }

    func run() throws {
        var request = LogRequest()
        (request.on, request.at, request.note) = (on ?? "", at ?? "", note ?? "")
        (request.scores, request.sideEffects, request.hasEnded) = (score, sideEffect, ended)
        (request.taken, request.missed, request.tookAll) = (taken, missed, tookAll)
        (request.meals, request.pressures) = (meal, bp)
        (request.corrects, request.strike) = (corrects ?? "", strike ?? "")
        (request.importPath, request.path) = (table, log)
        let format: LogFormat = try Choice.of(format, for: "--format")
        try deliver(common) { [request] pipeline throws(InputError) in
            try pipeline.log(path: plan, request, format: format, today: Pipeline.today)
        }
    }
}
