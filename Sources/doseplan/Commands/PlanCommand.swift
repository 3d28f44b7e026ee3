import ArgumentParser
import DoseModel
import PlanPipeline

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Turn a request into a checked plan.",
        discussion: """
            EXAMPLES
              doseplan plan request.yaml
              doseplan plan request.yaml -o plan.ics -o plan.json
              doseplan plan request.yaml -o plan.html        the plan on one page, to print
              doseplan plan request.yaml -o plan.svg         a picture of what each day takes
              doseplan plan request.yaml --target "5 mg three times daily" --format json
              doseplan plan request.yaml --by 2027-03-01     the gentlest plan that ends in time
              doseplan plan request.yaml --weeks 12 --calculations
              doseplan plan request.yaml --trade-offs
              doseplan plan both.yaml -o both.ics            several drugs; see: new cross-taper
              cat request.yaml | doseplan plan -
            """)

    @Argument(help: "A request file (YAML or JSON), or - for standard input.")
    var request: String

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
            try pipeline.plan(path: request, overrides: flags.overrides, to: destination)
        }
    }
}
