import CalendarExport
import DoseModel

extension Pipeline {
    /// Every event of an answer as a calendar of its own, for servers that keep them so.
    ///
    /// - Throws: an ``InputError`` where errors stand that nobody acknowledged, or no time zone is known.
    func calendarResources(of answer: Answer) throws(InputError) -> [CalendarResource] {
        guard answer.isDeliverable else { throw Pipeline.withheld(answer.findings) }
        return try CalendarResources(of: try calendarParts(of: answer), by: calendar).all
    }

    /// The plans of an answer as the calendar takes them.
    func calendarParts(of answer: Answer) throws(InputError) -> [CalendarPart] {
        switch answer {
        case .one(let outcome): [try calendarPart(of: outcome)]
        case .several(let outcome): try calendarParts(of: outcome)
        }
    }
}
