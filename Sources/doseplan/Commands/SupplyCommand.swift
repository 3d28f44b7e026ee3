import ArgumentParser
import DoseModel
import PlanPipeline

struct SupplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supply",
        abstract: "Count a plan's tablets, and say when what is there runs out.",
        discussion: """
            EXAMPLES
              doseplan supply plan.json
              doseplan supply plan.json --on-hand "20 x 10 mg tablet"
              doseplan supply plan.json --fill "2026-12-07: 28 x 10 mg tablet" --fill "2027-01-04: 63 x 10 mg tablet"
              doseplan supply plan.json --on-hand "200 mL of 1 mg/mL liquid" --reserve-days 7
              doseplan supply plan.json --format csv

            Fills that end before the plan are finding Q901; the exit status is 1 then.
            """)

    @Argument(help: "A plan: Doseplan's JSON, a proposal or a request; - for standard input.")
    var plan: String

    @Option(
        help: ArgumentHelp("What is at hand before the first day. May be repeated.", valueName: "count x product"))
    var onHand: [String] = []

    @Option(
        help: ArgumentHelp("What is handed over, and when. May be repeated.", valueName: "date: count x product"))
    var fill: [String] = []

    @Option(help: ArgumentHelp("Count a reserve for a hold of so many days, and for a step back.", valueName: "days"))
    var reserveDays: Int?

    @Option(help: "The form: text, json, csv.")
    var format: String = SupplyFormat.text.rawValue

    @Option(help: "Exit with 1 from this severity on: note, warning, error.")
    var failOn: String = "error"

    @OptionGroup var flags: RequestFlags
    @OptionGroup var common: ProgramOptions

    /// More days than any hold. A typing guard.
    private static let mostDays = 366

    func validate() throws {
        _ = try Choice.of(format, for: "--format", as: SupplyFormat.self)
        if let reserveDays, !(1...SupplyCommand.mostDays).contains(reserveDays) {
            throw ValidationError("--reserve-days \(reserveDays): expected 1 to \(SupplyCommand.mostDays)")
        }
    }

    func run() throws {
        let form: SupplyFormat = try Choice.of(format, for: "--format")
        let severity: Severity = try Choice.of(failOn, for: "--fail-on")
        let wishes = SupplyWishes(onHand: onHand, fills: fill, reserveDays: reserveDays)
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.supply(
                path: plan, overrides: flags.overrides, wishes: wishes, format: form, failOn: severity)
        }
    }
}
