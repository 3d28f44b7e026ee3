import ArgumentParser
import DoseModel
import PlanPipeline

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Make a calendar on a CalDAV server hold exactly the plan.",
        discussion: """
            Events go to a calendar of their own, made where it is missing. Run it again after each revision: what \
            changed is changed, what is no longer in the plan is removed, what you changed yourself is told and left. \
            Needs the program curl. See docs/PUBLISHING.md.

            EXAMPLES
              doseplan publish plan.json --caldav https://caldav.example.org/ --dry-run
              doseplan publish plan.json --caldav https://caldav.example.org/
              doseplan publish plan.json --caldav http://localhost:5232/ --credentials login.txt
              doseplan publish plan.json --caldav https://caldav.example.org/ --discreet=Walk
              doseplan publish plan.json --caldav https://caldav.example.org/ --remove

            User and password: DOSEPLAN_CALDAV_USER and DOSEPLAN_CALDAV_PASSWORD, a file, or a question.
            Exit status: 0 the calendar holds the plan, 1 something was kept or failed, 2 it ended early.
            """)

    @Argument(help: "A plan: Doseplan's JSON, a proposal or a request; - for standard input.")
    var plan: String

    @Option(help: ArgumentHelp("The server, or a calendar on it. https, unless it is this machine.", valueName: "url"))
    var caldav: String

    @Option(help: "The calendar's name.")
    var collection: String = "doseplan"

    @Option(
        help: ArgumentHelp(
            "A file nobody else can read, with the user in line 1 and the password in line 2; - for standard input.",
            valueName: "file"))
    var credentials: String?

    @Option(help: ArgumentHelp("Where to remember what was sent.", valueName: "file"))
    var state: String?

    @Option(
        help: ArgumentHelp(
            "Name no drug, dose or purpose: every title is a code word, Reminder or --discreet=WORD.",
            valueName: "word"))
    var discreet: String?

    @Option(
        help: ArgumentHelp(
            "Other UIDs under this name, for a calendar that refuses events it once deleted.", valueName: "name"))
    var uidSet: String?

    @Flag(help: "Show what would be changed, and change nothing.")
    var dryRun = false

    @Flag(help: "Put the plan in the place of what was changed in the calendar.")
    var force = false

    @Flag(help: "Take the plan's events out of the calendar.")
    var remove = false

    @Flag(help: "Use the calendar at the address although it holds other events.")
    var shared = false

    @OptionGroup var flags: RequestFlags
    @OptionGroup var common: ProgramOptions

    func run() throws {
        let options = PublishOptions(
            address: caldav, collection: collection, credentials: credentials, state: state,
            calendar: CalendarChoices(codeWord: discreet, uidSet: uidSet), isDryRun: dryRun,
            isForced: force, isRemoval: remove, isShared: shared)
        try deliver(common) { pipeline throws(InputError) in
            try pipeline.publish(path: plan, overrides: flags.overrides, options)
        }
    }
}
