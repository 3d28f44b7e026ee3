import ArgumentParser
import DoseModel
import PlanPipeline

/// What `start-day` runs for each calendar, in a process of its own with limits: a calendar that hangs or breaks its reader
/// ends that process alone.
struct ReadCalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-calendar", abstract: "Read one calendar for start-day.", shouldDisplay: false)

    @Argument(help: "The calendar.") var calendar: String
    @Option(help: "The first day.") var from: String
    @Option(help: "The first day after.") var to: String
    @Option(help: "The user's own time zone.") var zone: String
    @Flag(help: "Hand titles on.") var titles = false
    @OptionGroup var common: ProgramOptions

    func run() throws {
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.busyTimes(path: calendar, from: from, to: to, zone: zone, keepsTitles: titles)
        }
    }
}
