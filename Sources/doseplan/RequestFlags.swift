import ArgumentParser
import DoseModel
import PlanPipeline

/// Flags that stand for keys of a request and override them.
struct RequestFlags: ParsableArguments {
    @Option(help: "First day: 2026-12-07, or today.") var start: String?
    @Option(help: "Olson name, America/New_York.") var timeZone: String?
    @Option(help: "Dose to climb to: \"10 mg three times daily\".") var target: String?
    @Option(help: "Time between steps up: \"7 days\".") var pace: String?
    @Option(help: "Time between cuts: \"3 days\".") var taperPace: String?
    @Option(help: "Time before a problem time: \"45 minutes\".") var lead: String?
    @Option(help: "Time at the target before the decision: \"21 days\".") var trial: String?
    @Option(help: "What follows the trial: taper, review or continue.") var then: String?
    @Option(help: "Products at hand, separated by commas.") var products: String?
    @Option(help: "us, uk, de, fr or au: selects ceilings and products.") var jurisdiction: String?
    @Option(help: "Completed years.") var age: String?
    @Option(help: "female or male.") var sex: String?
    @Option(help: "Serum creatinine: \"0.9 mg/dL\" or \"80 µmol/L\".") var creatinine: String?
    @Option(help: "eGFR in mL/min/1.73 m².") var egfr: String?
    @Option(help: "Creatinine clearance in mL/min.") var crcl: String?
    @Option(help: "Kind of dialysis.") var dialysis: String?
    @Option(help: "Day the kidney value was measured.") var measured: String?
    @Option(help: "Body weight: \"64 kg\".") var weight: String?
    @Option(help: "Name that keeps the plan's identity through edits.") var id: String?

    /// The flags given, as keys and values of a request.
    var overrides: [(key: String, value: String)] {
        let all: [(String, String?)] = [
            ("start", start.map { $0 == "today" ? Pipeline.today.text : $0 }), ("time-zone", timeZone),
            ("target", target), ("pace", pace), ("taper-pace", taperPace), ("lead", lead), ("trial", trial),
            ("then", then), ("products", products), ("jurisdiction", jurisdiction), ("age", age), ("sex", sex),
            ("creatinine", creatinine), ("egfr", egfr), ("crcl", crcl), ("dialysis", dialysis),
            ("measured", measured), ("weight", weight), ("id", id),
        ]
        return all.compactMap { key, value in value.map { (key, $0) } }
    }
}
