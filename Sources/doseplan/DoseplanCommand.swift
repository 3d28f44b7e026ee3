import ArgumentParser
import PlanPipeline

/// The program: plans titrations and tapers, checks anybody's, delivers them.
struct DoseplanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doseplan",
        abstract: "Plan, check and deliver drug titrations and tapers.",
        discussion: """
            A request says what to take for what, from when, by whom. Doseplan turns it into dated steps with clock \
            times and tablets, checks them against cited limits, and writes tables and calendar reminders.

            EXAMPLES
              doseplan new reflux > request.yaml         a request to fill in
              doseplan plan request.yaml                 the taper table, then findings
              doseplan plan request.yaml -o plan.ics     reminders for a calendar
              doseplan check proposal.yaml               judge somebody's plan
              doseplan taper baclofen --from "10 mg at bedtime" --after "4 weeks" --start 2026-12-07
              doseplan revise plan.json --step-back --why "too sleepy" -o plan.json
              doseplan log plan.json --score regurgitation=4 --took-all
              doseplan decide plan.json                  keep, adjust or stop

            Exit status: 0 fine, 1 findings at or above --fail-on, 2 input not readable or no plan, 64 wrong usage.
            Not medical advice: a prescriber decides.
            """,
        version: DoseplanVersion.text,
        subcommands: [
            PlanCommand.self, CheckCommand.self, TableCommand.self, ViewCommand.self, SupplyCommand.self,
            CalendarCommand.self, TaperCommand.self,
            ReviseCommand.self,
            NewCommand.self, ExplainCommand.self, DrugsCommand.self, KidneyCommand.self, BatchCommand.self,
            StartDayCommand.self, ReadCalendarCommand.self,
            PublishCommand.self, LogCommand.self, DecideCommand.self,
        ])
}
