/// What one family of calendar programs needs, and what it will not do. Each line says what it rests on; none of the
/// programs with an account was tried by us, so a test reminder is worth its minute.
package struct ClientProfile: Hashable, Sendable {
    /// Whether X-MICROSOFT-CDO-BUSYSTATUS is written, so that a dose does not take the time it stands at.
    package let writesBusyStatus: Bool
    /// Whether categories are written.
    package let writesCategories: Bool
    /// Whether a file can take events away with STATUS:CANCELLED.
    package let obeysCancelled: Bool
    /// Whether only a pair of yearly rules is understood of a time zone (MS-STANOICAL 2.2.47).
    package let needsYearlyZone: Bool
    /// What the program will not do and what to do about it, a paragraph each.
    package let statements: [String]

    /// Any program: what all of them read.
    package static let generic = ClientProfile(
        writesBusyStatus: true, writesCategories: true, obeysCancelled: true, needsYearlyZone: false,
        statements: [
            "Import into a calendar of its own: it can then be hidden, shared or deleted as a whole.",
            "After a change of the plan import the new file into the same calendar: what changed is replaced, what fell"
                + " away comes as cancelled. If reminders appear twice, the program does not do that: empty the calendar"
                + " first, then import a file made with --fresh.",
        ])

    /// Calendar on iPhone, iPad and Mac.
    package static let apple = ClientProfile(
        writesBusyStatus: false, writesCategories: false, obeysCancelled: true, needsYearlyZone: false,
        statements: [
            // Its own default alarm is not added to an event that has one (tine20 3595).
            "Apple Calendar keeps the reminders of the file. It rings only where notifications are allowed for Calendar"
                + " and no Focus silences them.",
            // sabre/dav 969, w3c/calendar 90.
            "It shows what a change of the plan took away as cancelled, struck through; such an entry does not ring and"
                + " may be deleted.",
            "Import into a new calendar of its own, so that all of it can be deleted at once.",
        ])

    /// Google Calendar.
    package static let google = ClientProfile(
        writesBusyStatus: false, writesCategories: false, obeysCancelled: false, needsYearlyZone: false,
        statements: [
            // f1 848, ClasstableToIcal 1, lccal-worker 9.
            "Google Calendar drops the alarms of imported files: nothing rings by itself. Make a new calendar for this"
                + " plan and, in its settings, add a notification under `Event notifications` (0 minutes) and one under"
                + " `All-day event notifications` (the day before, 18:00), before the import.",
            // gcalcli 784; cancelled events hidden: hackgreenville 498, shift-docs 730.
            "It does not take changes from a second file. After a change of the plan delete that calendar, make a new"
                + " one and import the new file there. Nothing is marked as cancelled in this file.",
            // SigTools 52.
            "It may refuse events that it once deleted; then make the file with --uid-set and a new name.",
        ])

    /// Outlook, on the desktop and on the web.
    package static let outlook = ClientProfile(
        writesBusyStatus: true, writesCategories: true, obeysCancelled: false, needsYearlyZone: true,
        statements: [
            // MS-STANOICAL V0059-V0061; alarms after the start: outlookcaldavsynchronizer 384.
            "Outlook keeps one alarm an event and none after its start: this file asks for no more.",
            // markuspoerschke 117, Event-Organiser 410.
            "It opens a file with several events as a calendar of its own beside yours. Keep it there.",
            // biweekly 87 and 97: imported again, events stand twice; cancellations of published events are ignored.
            "It does not take changes from a second file: they would stand twice. After a change of the plan delete that"
                + " calendar, then open the new file. Nothing is marked as cancelled in this file.",
        ])
}
