import ArgumentParser
import DoseModel
import PlanPipeline

/// What a calendar file is to be like.
struct CalendarFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Name no drug, dose or purpose: every title is a code word, Reminder or --discreet=WORD.",
            valueName: "word"))
    var discreet: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Make it for one program, and say what that program will not do: apple, google, outlook, generic.",
            valueName: "program"))
    var client: String?

    @Flag(help: "For an empty calendar: leave out what an earlier revision had, instead of marking it as cancelled.")
    var fresh = false

    @Option(
        help: ArgumentHelp(
            "Other UIDs under this name, for a calendar that refuses events it once deleted.", valueName: "name"))
    var uidSet: String?

    @Option(
        help: ArgumentHelp("Add a test reminder so many minutes from now, 1 to 60.", valueName: "minutes"))
    var testReminder: Int?

    func validate() throws {
        if let client { _ = try Choice.of(client, for: "--for", as: CalendarClient.self) }
        if let testReminder, !(1...60).contains(testReminder) {
            throw ValidationError("--test-reminder \(testReminder): expected 1 to 60 minutes")
        }
        if let uidSet, !uidSet.contains(where: { !$0.isWhitespace }) {
            throw ValidationError("--uid-set: expected a name")
        }
    }

    /// What was asked, for the pipeline. The one place where a calendar meets the clock.
    func choices() throws -> CalendarChoices {
        CalendarChoices(
            codeWord: discreet, client: try client.map { try Choice.of($0, for: "--for") }, isFresh: fresh,
            uidSet: uidSet, test: testReminder.map { Pipeline.now.adding(minutes: $0) })
    }

    /// Refuses flags for a calendar where none is written.
    func validate(for destination: Destination) throws {
        guard try !choices().isUsual, destination.format != .ics,
            !destination.files.contains(where: { OutputFormat(fileName: $0) == .ics })
        else { return }
        throw ValidationError(
            "--discreet, --for, --fresh, --uid-set and --test-reminder are about a calendar: add -o plan.ics")
    }
}
