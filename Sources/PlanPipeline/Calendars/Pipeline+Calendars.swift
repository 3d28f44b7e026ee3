import CalendarExport
import DoseModel
import TextReports

extension Pipeline {
    /// Writes plans as one calendar of the chosen kind.
    func writeCalendar(
        _ parts: [CalendarPart], _ choices: CalendarChoices,
        to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        try calendar.write(parts, style: try Pipeline.style(choices, for: parts), to: sink)
    }

    /// Every event of an answer as a calendar of its own, for servers that keep them so. Events that a revision took
    /// away are left out.
    ///
    /// - Throws: an ``InputError`` where errors stand that nobody acknowledged, or no time zone is known.
    func calendarResources(
        of answer: Answer, _ choices: CalendarChoices = CalendarChoices()
    ) throws(InputError) -> [CalendarResource] {
        guard answer.isDeliverable else { throw Pipeline.withheld(answer.findings) }
        let parts = try calendarParts(of: answer)
        return try CalendarResources(of: parts, style: try Pipeline.style(choices, for: parts), by: calendar).all
    }

    /// The plans of an answer as the calendar takes them.
    func calendarParts(of answer: Answer) throws(InputError) -> [CalendarPart] {
        switch answer {
        case .one(let outcome): [try calendarPart(of: outcome)]
        case .several(let outcome): try calendarParts(of: outcome)
        }
    }

    /// The choices as the writer takes them.
    ///
    /// - Throws: an ``InputError`` where the code word is none.
    static func style(_ choices: CalendarChoices, for parts: [CalendarPart]) throws(InputError) -> CalendarStyle {
        let telling = TellingWords(of: parts.map { ($0.plan, $0.monograph) })
        let client = choices.client?.profile ?? .generic
        return CalendarStyle(
            codeWord: try choices.codeWord.map { word throws(InputError) in try CodeWord(word, hiding: telling) },
            client: client, removed: choices.isFresh || !client.obeysCancelled ? .absent : .cancelled,
            uidSet: choices.uidSet, test: choices.test.map { TestReminder(date: $0.date, time: $0.time) })
    }

    /// Refuses file names that tell what a discreet calendar hides.
    static func refuseTelling(_ paths: [String], _ parts: [CalendarPart]) throws(InputError) {
        let telling = TellingWords(of: parts.map { ($0.plan, $0.monograph) })
        for path in paths {
            let name = path.split(separator: "/").last.map { String($0) } ?? path
            guard let word = telling.first(in: name) else { continue }
            throw InputError(
                "\(path): the file's name tells what a discreet calendar hides: `\(word)`",
                expected: "a name like calendar.ics")
        }
    }

    /// What the program that a calendar was made for will not do, and what the calendar itself leaves out.
    func calendarNotes(of parts: [CalendarPart], _ choices: CalendarChoices) throws(InputError) -> String {
        var notes: [(head: String, text: String)] = []
        if let client = choices.client {
            notes += client.profile.statements.map { ("--for \(client.rawValue): ", $0) }
            if client.profile.needsYearlyZone, let zone = try ZoneSimplicity.complaint(of: parts.map(\.plan)) {
                notes.append(("--for \(client.rawValue): ", zone))
            }
        }
        if choices.codeWord != nil, parts.contains(where: { !$0.notes.isEmpty }) {
            notes.append(
                ("--discreet: ", "What was acknowledged is not in the calendar; it stands in the plan's tables."))
        }
        return notes.map { note in
            WrappedText.hanging(note.head, note.text, width: 100).joined(separator: "\n") + "\n"
        }.joined()
    }
}
