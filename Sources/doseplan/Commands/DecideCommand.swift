import ArgumentParser
import DoseModel
import PlanPipeline

struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Keep, adjust or stop: what the scores come to, and the revision that follows.",
        discussion: """
            Compares the scores of the last days at the dose of the trial with the baseline, looks at side effects, blood \
            pressure and missed doses, and prints the answer with every number. Then come the commands that do what \
            follows, each tried on the plan; -o next.json writes the first of them.

            EXAMPLES
              doseplan decide plan.json
              doseplan decide plan.json --on 2027-01-11 -o scores.svg
              doseplan decide plan.json -o next.json -o next.ics
              doseplan decide plan.json --format json
              doseplan decide plan.json --trouble "too sleepy"

            See docs/TRACKING.md. Not medical advice: decide with the prescriber.
            """)

    @Argument(help: "A plan: Doseplan's JSON, a proposal or a request.")
    var plan: String

    @Option(help: ArgumentHelp("The log; beside the plan otherwise.", valueName: "file"))
    var log: String?

    @Option(
        help: ArgumentHelp("The day to decide on, and the first day of a revision; today otherwise.", valueName: "date")
    )
    var on: String?

    @Option(
        help: ArgumentHelp(
            "What is not going well, like \"too sleepy\" or \"brain fog\": print what to try.", valueName: "words"))
    var trouble: String?

    @Option(help: "text, json or svg (the chart).")
    var format: String = DecisionFormat.text.rawValue

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write to this file: .svg the chart, every other known ending the revised plan. May be repeated.",
            valueName: "file"))
    var output: [String] = []

    @OptionGroup var common: ProgramOptions

    func validate() throws {
        _ = try Choice.of(format, for: "--format", as: DecisionFormat.self)
        for file in output where OutputFormat(fileName: file) == nil {
            let endings = OutputFormat.allCases.flatMap(\.extensions).map { "." + $0 }.joined(separator: " ")
            throw ValidationError("\(file): the ending chooses the form; known are \(endings)")
        }
    }

    func run() throws {
        let format: DecisionFormat = try Choice.of(format, for: "--format")
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.decide(
                path: plan, log: log, on: on ?? "", trouble: trouble, format: format, files: output,
                today: Pipeline.today)
        }
    }
}
