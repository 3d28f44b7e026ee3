import DoseModel
import PlanWords

/// The plan by date: what changes, what else is due, and the doses of each kind of day.
package enum AgendaView {
    /// The page as text.
    package static func text(_ source: ViewSource) -> String {
        let catalogue = source.catalogue
        var page = source.page(catalogue.text(ViewKey.agenda))
        var entries: [(date: CivilDate, lines: [String])] = []
        func add(_ date: CivilDate, _ lines: [String]) {
            if let index = entries.firstIndex(where: { $0.date == date }) {
                entries[index].lines += lines
            } else {
                entries.append((date, lines))
            }
        }
        for step in source.plan.steps {
            let head = catalogue.text(
                ViewKey.step, ["number": String(step.number), "range": source.range(step)])
            add(step.start, [head] + DayPattern.patterns(of: step).map { line($0, source) })
        }
        for milestone in source.sentences.milestones { add(milestone.date, [milestone.text]) }
        if source.plan.ending == .stop, let end = source.plan.steps.map(\.end).max() {
            add(end, [catalogue.text(ViewKey.firstDayWithout)])
        }
        for entry in entries.sorted(by: { $0.date < $1.date }) {
            page.section(catalogue.date(entry.date), entry.lines.map { ("-", $0) })
        }
        for zone in source.sentences.zones { page.paragraph(zone) }
        source.close(&page)
        return page.text
    }

    private static func line(_ pattern: DayPattern, _ source: ViewSource) -> String {
        let catalogue = source.catalogue
        let clauses = TakeWords(monograph: source.monograph, catalogue: catalogue).clauses(pattern.doses)
        let takes = clauses.isEmpty ? catalogue.text(SentenceKey.none) : catalogue.clauses(clauses)
        return switch pattern.rhythm {
        case .everyDay: catalogue.text(ViewKey.everyDay, ["takes": takes])
        case .weekdays(let days):
            catalogue.text(ViewKey.onDays, ["days": catalogue.weekdays(days), "takes": takes])
        case .every(let days):
            catalogue.text(
                ViewKey.everyDays,
                ["days": String(days), "first": catalogue.shortDate(pattern.dates[0]), "takes": takes])
        case .dates:
            catalogue.text(
                ViewKey.onDates,
                ["dates": catalogue.list(pattern.dates.map(catalogue.shortDate)), "takes": takes])
        }
    }
}
