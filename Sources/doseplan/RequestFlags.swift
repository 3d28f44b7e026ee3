import ArgumentParser
import DoseModel
import PlanPipeline

/// Flags that stand for keys of a request and override them. Any key that holds one value is a flag of its own:
/// `--start 2026-12-07` is short for `--set start=2026-12-07`.
struct RequestFlags: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Override a key of the request. Each of these is a flag of its own:",
            discussion: """
                --start DATE            first day: 2026-12-07, or today
                --time-zone NAME        Olson name, America/New_York
                --target REGIMEN        dose to climb to: "10 mg three times daily"
                --pace TIME             between steps up: "7 days"
                --taper NAME            which published way to come off; doseplan drugs NAME lists them
                --taper-pace TIME       between cuts: "3 days", fastest or slowest
                --by DATE, --weeks N    the gentlest plan that is over in time
                --lead TIME             before a problem time: "45 minutes"
                --trial TIME            at the target before the decision: "21 days"
                --then SEQUEL           taper, review or continue
                --products LIST         products at hand, separated by commas
                --jurisdiction PLACE    us, uk, de, fr or au: ceilings and products
                --age YEARS  --sex SEX  --weight "64 kg"  --pregnancy STATE
                --alcohol none, some or daily  --blood-pressure 118/76
                --purpose NAME  --form FORM  --route ROUTE   what it is for, and how it is taken
                --creatinine "0.9 mg/dL"  --egfr VALUE  --crcl VALUE  --dialysis KIND
                --measured DATE         when kidney function was measured
                --wake, --breakfast, --lunch, --dinner, --bedtime TIME
                --so-far-dose REGIMEN  --so-far-for TIME  --so-far-missed TIME
                --unit mg               of a table's amounts that have none: mg, mcg or g
                --drug NAME  --protocol NAME  --id NAME  --written DATE
                """,
            valueName: "key=value"))
    var pairs: [String] = []

    func validate() throws {
        for pair in pairs {
            guard let equals = pair.firstIndex(of: "=") else {
                throw ValidationError("--set \(pair): expected key=value, like --set start=2026-12-07")
            }
            let key = String(pair[..<equals])
            guard !Pipeline.flagKeys.contains(key) else { continue }
            let nearest = NearestWord.of(key, in: Pipeline.flagKeys).map { " Did you mean '--\($0)'?" } ?? ""
            throw ValidationError("Unknown option '--\(key)'.\(nearest)")
        }
    }

    /// The flags given, as keys and values of a request.
    var overrides: [(key: String, value: String)] {
        pairs.map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
            let isToday = parts[0] == "start" && parts[1] == "today"
            return (parts[0], isToday ? Pipeline.today.text : parts[1])
        }
    }
}
