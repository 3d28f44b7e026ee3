package import DoseModel

/// A regimen as people type it: `10 mg at bedtime`, `5 mg three times daily`, `10 mg at bedtime, next day 7.5 mg at
/// bedtime`.
package enum RegimenText {
    /// One dose with the word for its moment.
    struct Phrase: Hashable {
        /// How much.
        let amount: Dose
        /// Before or at the moment.
        let anchor: Anchor
        /// The slot's name or the clock time.
        let moment: String
        /// The days of the week.
        let weekdays: WeekdaySet
        /// The day of the round, counted from 0.
        let cycleDay: Int
    }

    /// The regimen in plan text, without a duration.
    package static func of(_ regimen: AskedRegimen) -> String {
        switch regimen.doses {
        case .timesDaily(let count, let amount):
            with(regimen.everyDays, ["\(amount.text) \(timesDaily(count, everyDays: regimen.everyDays))"])
        case .problemTimes(let amount):
            with(regimen.everyDays, ["\(amount.text) before problem times"])
        case .slots(let doses):
            text(
                doses.map {
                    Phrase(
                        amount: $0.amount, anchor: $0.anchor ?? .at, moment: PrintableText.line($0.slot.name),
                        weekdays: .everyDay, cycleDay: $0.cycleDay)
                }, everyDays: regimen.everyDays)
        }
    }

    /// Doses in plan text: neighbours with the same amount are said together, the days of a round one after the other.
    static func text(_ phrases: [Phrase], everyDays: Int) -> String {
        guard let last = phrases.map(\.cycleDay).max(), last > 0 else { return with(everyDays, runs(of: phrases)) }
        return (0..<max(everyDays, last + 1)).map { day in
            let runs = runs(of: phrases.filter { $0.cycleDay == day })
            return runs.isEmpty ? "nothing" : runs.joined(separator: ", ")
        }.joined(separator: ", next day ")
    }

    private static func runs(of phrases: [Phrase]) -> [String] {
        var runs: [[Phrase]] = []
        for phrase in phrases {
            if let last = runs.last?.last, last.amount == phrase.amount, last.anchor == phrase.anchor,
                last.weekdays == phrase.weekdays
            {
                runs[runs.count - 1].append(phrase)
            } else {
                runs.append([phrase])
            }
        }
        return runs.map(text)
    }

    private static func text(_ run: [Phrase]) -> String {
        let word = run[0].anchor == .beforeMeal ? "before" : "at"
        let days = run[0].weekdays == .everyDay ? "" : " on \(run[0].weekdays.text)"
        return "\(run[0].amount.text) \(word) \(DoseWording.list(run.map(\.moment)))\(days)"
    }

    /// The rhythm belongs to all doses; behind several it needs a comma to say so.
    private static func with(_ everyDays: Int, _ doses: [String]) -> String {
        let text = doses.joined(separator: ", ")
        guard everyDays > 1 else { return text }
        return text + (doses.count > 1 ? ", " : " ") + DoseWording.rhythm(everyDays: everyDays)
    }

    /// `once daily`, `three times daily`; just `once` where the rhythm says which days.
    private static func timesDaily(_ count: Int, everyDays: Int) -> String {
        switch count {
        case 1: everyDays > 1 ? "once" : "once daily"
        case 2: "twice daily"
        case 3: "three times daily"
        case 4: "four times daily"
        default: "\(count) times daily"
        }
    }
}
