import ArgumentParser
import DoseModel
import PlanPipeline

struct StartDayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start-day",
        abstract: "Find calm days to begin on in your own calendars.",
        discussion: """
            Reads calendar files (.ics) and ranks the days to begin on, and the days of higher doses: no drive or packed \
            day on that day or the next, no travel around it. Nothing of the calendars is kept.

            EXAMPLES
              doseplan start-day request.yaml --calendar work.ics
              doseplan start-day request.yaml --calendar work.ics --calendar home.ics --from 2026-12-07 --within "4 weeks"
              doseplan start-day request.yaml --calendar work.ics --titles --format json
            """)

    @Argument(help: "A request file (YAML or JSON), or - for standard input.")
    var request: String

    @Option(
        name: .customLong("calendar"), help: ArgumentHelp("A calendar file; may be given often.", valueName: "file"))
    var calendars: [String] = []

    @Option(help: ArgumentHelp("The first day to look at; the request's start otherwise.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("How many days to look at.", valueName: "time"))
    var within: String = "21 days"

    @Option(help: "text or json.")
    var format: String = StartDayFormat.text.rawValue

    @Flag(help: "Print the titles of what speaks against a day.")
    var titles = false

    @OptionGroup var flags: RequestFlags
    @OptionGroup var common: ProgramOptions

    func validate() throws {
        _ = try Choice.of(format, for: "--format", as: StartDayFormat.self)
        guard !calendars.isEmpty else { throw ValidationError("Missing expected option '--calendar <file>'") }
        guard ([request] + calendars).count(where: { $0 == "-" }) < 2 else {
            throw ValidationError("Standard input can be read once: one - among request and calendars.")
        }
    }

    func run() throws {
        let format: StartDayFormat = try Choice.of(format, for: "--format")
        let options = StartDayOptions(
            calendars: calendars, from: from, within: within, showsTitles: titles, asJSON: format == .json,
            program: "/proc/self/exe")
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.startDay(path: request, overrides: flags.overrides, options: options)
        }
    }
}

/// The forms of the answer.
enum StartDayFormat: String, CaseIterable {
    case text, json
}
