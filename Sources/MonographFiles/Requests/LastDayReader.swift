import DoseModel

/// Reads when the plan has to be over: `by`, a date, or `weeks`, counted from the first day.
enum LastDayReader {
    /// Ten years, as for every length. A typing guard.
    private static let mostWeeks = 520

    /// The day; `nil` where nothing is said. A flag counts more than either key of a file.
    static func read(_ layers: RequestLayers, start: CivilDate) throws(InputError) -> CivilDate? {
        let flags = (by: layers.flags.node("by"), weeks: layers.flags.node("weeks"))
        let hasFlag = flags.by != nil || flags.weeks != nil
        let by = hasFlag ? flags.by : layers.node("by")
        let weeks = hasFlag ? flags.weeks : layers.node("weeks")
        if by != nil, let weeks {
            throw weeks.error("`by` and `weeks` both say when the plan is over", expected: "one of them")
        }
        if let weeks { return start.adding(days: 7 * (try weeks.integer(in: 1...mostWeeks))) }
        guard let by else { return nil }
        let day = try by.date()
        guard day > start else {
            throw by.error(
                "the plan is over on \(day.text) and begins on \(start.text)", expected: "a day after the first")
        }
        guard start.days(until: day) <= 7 * mostWeeks else {
            throw by.error("\(day.text) is more than ten years after the first day", expected: "an earlier day")
        }
        return day
    }
}
