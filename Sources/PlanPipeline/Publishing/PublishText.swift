import CalDAV
import DoseModel
import TextReports

/// What a run came to, in words. Titles and names may come from a server and are made harmless.
enum PublishText {
    /// A line for each event that changed or could not, then a summary.
    static func text(of report: PublishReport, isDryRun: Bool) -> String {
        var lines: [String] = []
        for change in report.changes {
            if let line = line(of: change) { lines.append(line) }
            if change.lacksAlarm {
                lines.append("note     " + name(of: change) + ": its alarm was taken out of the calendar; left so")
            }
        }
        if let collection = report.collection {
            lines.append(
                PrintableText.line(collection) + (report.isNewCollection ? " (new): " : ": ") + summary(report))
        }
        if isDryRun { lines.append("Nothing was changed; this is what would be.") }
        if report.stop == nil, !report.isComplete {
            lines.append("The calendar does not hold exactly the plan: see the lines with `kept` and `failed`.")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func line(of change: PublishChange) -> String? {
        switch change.outcome {
        case .unchanged: nil
        case .created: "new      " + name(of: change)
        case .updated: "changed  " + name(of: change)
        case .removed: "removed  " + name(of: change)
        case .kept(let edit): "kept     " + name(of: change) + ": " + words(edit)
        case .failed(let reason): "failed   " + name(of: change) + ": " + PrintableText.line(reason)
        }
    }

    private static func words(_ edit: PublishChange.Edit) -> String {
        switch edit {
        case .edited: "its time or text was changed in the calendar; --force puts the plan's in its place"
        case .editedButOver:
            "the plan has it no more, but it was changed in the calendar and still rings; --force removes it"
        case .deleted: "it was deleted in the calendar and does not ring; --force puts it back"
        case .foreign: "an event with its UID says something else; --force puts the plan's in its place"
        }
    }

    private static func name(of change: PublishChange) -> String {
        let parts = [change.label.start, PrintableText.line(change.label.title)].filter { !$0.isEmpty }
        return parts.isEmpty ? change.uid : parts.joined(separator: "  ")
    }

    private static func summary(_ report: PublishReport) -> String {
        var counts = [(0, "new"), (0, "changed"), (0, "removed"), (0, "as they were"), (0, "kept"), (0, "failed")]
        for change in report.changes {
            let place =
                switch change.outcome {
                case .created: 0
                case .updated: 1
                case .removed: 2
                case .unchanged: 3
                case .kept: 4
                case .failed: 5
                }
            counts[place].0 += 1
        }
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? "no events" : parts.joined(separator: ", ")
    }

    /// Why a run ended early.
    static func error(_ stop: PublishStop) -> InputError {
        let again = "run it again: it goes on where it ended"
        switch stop {
        case .unauthorized:
            return InputError(
                "the server does not accept user and password",
                expected: "DOSEPLAN_CALDAV_USER and DOSEPLAN_CALDAV_PASSWORD, or --credentials FILE; "
                    + "many servers want a password made for one program")
        case .refused(let what, let status, let conditions):
            let reason = conditions.isEmpty ? "\(status)" : "\(status), \(conditions)"
            return InputError("\(what): the server answers \(reason)")
        case .unreachable(let reason): return InputError("the server cannot be reached: \(reason)", expected: again)
        case .untrusted(let reason): return InputError("nothing was sent: \(reason)")
        case .busy(let seconds):
            return InputError("the server wants to be left alone for \(seconds) seconds", expected: again)
        case .elsewhere(let address):
            return InputError(
                "the server points to another one, where your password does not go by itself",
                expected: "--caldav \(address), if you trust it")
        case .unreadable(let what): return InputError("the server's answer cannot be read: \(what)")
        case .noHome:
            return InputError(
                "no calendars were found at this address", expected: "the address your server names for CalDAV")
        case .nothingThere(let home):
            return InputError("there is nothing at this address", expected: "an address in \(home)")
        case .notACalendar(let address):
            return InputError("\(address) is no calendar", expected: "another name with --collection")
        case .cannotMake(let calendars):
            return InputError(
                "the server makes no calendars by itself",
                expected: "make one there and give its address"
                    + (calendars.isEmpty ? "" : ": " + calendars.prefix(8).joined(separator: ", ")))
        case .readOnly(let address): return InputError("\(address) may not be written to")
        case .noEvents(let address): return InputError("\(address) takes no events")
        case .notDedicated(let count):
            return InputError(
                "the calendar holds \(count) events that are not Doseplan's",
                expected: "a calendar of its own, or --shared")
        case .moved(let before, let now):
            return InputError(
                "the events were published to \(before), and this address leads to \(now)",
                expected: "the old address, or another --state FILE")
        case .tooLarge(let octets, let limit):
            return InputError("an event has \(octets) octets, and the server takes at most \(limit)")
        case .full: return InputError("the server has no room left", expected: again)
        }
    }
}
