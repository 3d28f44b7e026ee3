import ArgumentParser
import DoseModel
import PlanPipeline

struct DrugsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drugs",
        abstract: "List the monographs, or show one: protocols, limits, citations.",
        discussion: """
            EXAMPLES
              doseplan drugs
              doseplan drugs baclofen
              doseplan drugs gabapentin
            """)

    @Argument(help: "A drug.")
    var drug: String?

    @OptionGroup var common: ProgramOptions

    func run() throws {
        try deliver(common) { pipeline throws(InputError) in try pipeline.drugs(named: drug) }
    }
}
