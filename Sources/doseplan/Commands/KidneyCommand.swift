import ArgumentParser
import DoseModel
import PlanPipeline

struct KidneyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "egfr",
        abstract: "Estimate kidney function from creatinine.",
        discussion: """
            EXAMPLES
              doseplan egfr --age 42 --sex female --creatinine "0.9 mg/dL" --weight "64 kg"
              doseplan egfr --age 70 --sex male --creatinine "200 µmol/L" --json
            """)

    @Option(help: "Completed years.") var age: String
    @Option(help: "female or male.") var sex: String
    @Option(help: "Serum creatinine: \"0.9 mg/dL\" or \"80 µmol/L\".") var creatinine: String
    @Option(help: "Body weight: \"64 kg\"; then Cockcroft-Gault too.") var weight: String?
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var common: ProgramOptions

    func run() throws {
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.kidneyFunction(age: age, sex: sex, creatinine: creatinine, weight: weight, asJSON: json)
        }
    }
}
