import ArgumentParser
import DoseModel
import PlanPipeline

struct TableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Print a plan's table.",
        discussion: """
            EXAMPLES
              doseplan table plan.json --by day
              doseplan table plan.json --format markdown       the taper table alone; also html
              doseplan table proposal.yaml --format plan
              doseplan table plan.json --calculations
              doseplan table both.json --format csv     several drugs: a column a drug
            """)

    @Argument(help: "A plan: Doseplan's JSON, a proposal or a request; - for standard input.")
    var plan: String

    @OptionGroup var flags: RequestFlags
    @OptionGroup var outputs: OutputFlags
    @OptionGroup var common: ProgramOptions

    func run() throws {
        var destination = try outputs.destination()
        destination.page = .table
        try deliver(common) { [destination] pipeline throws(InputError) in
            try pipeline.table(path: plan, overrides: flags.overrides, to: destination)
        }
    }
}
