import ArgumentParser
import DoseModel
import PlanPipeline

struct ReviseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: "Change a plan that is being followed: its next revision, checked, with what changes.",
        discussion: """
            One verb a revision. What lies before --from stays as it was.

              --hold [--until DATE]     stay at this dose until a day, or until --resume
              --resume                  go on after a hold without an end
              --slow TIME               keep each dose at least so long: "10 days"
              --faster TIME             keep each dose at most so long, inside the published ranges
              --step-back               back to the dose before the last increase, and no further one
              --resync REGIMEN          less is taken already: go on from "5 mg at bedtime"
              --shift DAYS              move all that is to come: "3 days"
              --move "lunch=12:15"      a moment of the day moves, and its doses with it
              --nights-only             at bedtime only
              --drop-daytime            no doses before the evening
              --alternate-days          doses before meals every other day
              --stop                    stop, with the taper that this takes
              --missed "3 days"         days or doses ("1 dose") missed up to the day before --from
              --egfr, --creatinine, --crcl, --dialysis VALUE [--measured DATE]   the kidneys measured anew

              --from DATE               the first day it holds for (today)
              --by WHO  --why TEXT      who decided it, and why; kept in the plan

            EXAMPLES
              doseplan revise plan.json --hold --until 2026-12-28 --by "Dr A. Rao" --why "bad week" -o plan.json
              doseplan revise plan.json --step-back --from 2026-12-23 --why "too sleepy" -o plan.json -o plan.ics
              doseplan revise plan.json --egfr 48 --measured 2026-12-20 --dry-run
            """)

    @Argument(help: "A plan: Doseplan's JSON, a proposal or a request; - for standard input.")
    var plan: String

    @Option(
        name: .customLong("do"), help: ArgumentHelp("One of the flags above, as key or key=value.", visibility: .hidden)
    )
    var pairs: [String] = []

    @Flag(help: "Print what changes and write nothing.")
    var dryRun = false

    @OptionGroup var outputs: OutputFlags
    @OptionGroup var common: ProgramOptions

    func run() throws {
        let destination = try outputs.destination()
        let flags = pairs.map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
            return (key: parts[0], value: parts.count > 1 ? parts[1] : "")
        }
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.revise(
                path: plan, flags: flags, isDryRun: dryRun, today: Pipeline.today, to: destination)
        }
    }
}
