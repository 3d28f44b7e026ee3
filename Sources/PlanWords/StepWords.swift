package import DoseModel

/// One step of a plan in the words of the person who follows it.
package struct StepWords: Hashable, Sendable {
    /// Counts from 1.
    package let number: Int
    /// The days, and what repeats: `From Monday 7 December 2026 for 7 days`.
    package let period: String
    /// What to take, one clause for each amount or day of a round; never empty, because nothing is said too.
    package let takes: [String]
    /// The total of a day; `nil` where nothing is taken.
    package let total: String?
    /// Period and clauses as one sentence.
    package let sentence: String
    /// Why the step is as it is, in English; `nil` where nobody said.
    package let why: TaggedText?

    /// Says one step.
    package init(_ step: DoseStep, monograph: Monograph, catalogue: Catalogue) {
        number = step.number
        let words = TakeWords(monograph: monograph, catalogue: catalogue)
        let start = catalogue.text(SentenceKey.period, count: step.days, ["start": catalogue.date(step.start)])
        let isUneven = step.everyDays > 1 && step.doses.contains { $0.cycleDay != 0 && !$0.amount.isZero }
        let clauses =
            isUneven ? StepWords.round(step, words, catalogue) : words.clauses(step.doses)
        takes = clauses.isEmpty ? [catalogue.text(SentenceKey.none)] : clauses
        period =
            clauses.isEmpty ? start : StepWords.period(start, step.everyDays, isUneven: isUneven, catalogue)
        sentence = catalogue.text(
            SentenceKey.sentence, ["period": period, "takes": catalogue.clauses(takes)])
        total = clauses.isEmpty ? nil : StepWords.total(of: step, catalogue)
        why = step.why.isEmpty ? nil : TaggedText(step.why, language: Catalogue.english)
    }

    private static func period(
        _ start: String, _ everyDays: Int, isUneven: Bool, _ catalogue: Catalogue
    ) -> String {
        if isUneven { return catalogue.text(SentenceKey.round, ["period": start, "days": String(everyDays)]) }
        switch everyDays {
        case ...1: return start
        case 2: return catalogue.text(SentenceKey.otherDay, ["period": start])
        default: return catalogue.text(SentenceKey.everyDays, ["period": start, "days": String(everyDays)])
        }
    }

    /// The days of a round, those on which the same is taken together; a day without the drug is said too.
    private static func round(_ step: DoseStep, _ words: TakeWords, _ catalogue: Catalogue) -> [String] {
        var groups: [(days: [Int], clauses: [String])] = []
        for day in 0..<step.everyDays {
            let clauses = words.clauses(step.doses.filter { $0.cycleDay == day })
            if let index = groups.firstIndex(where: { $0.clauses == clauses }) {
                groups[index].days.append(day + 1)
            } else {
                groups.append(([day + 1], clauses))
            }
        }
        return groups.map { group in
            catalogue.text(
                group.days.count == 1 ? SentenceKey.roundDay : .roundDays,
                [
                    "days": catalogue.list(group.days.map { String($0) }),
                    "takes": group.clauses.isEmpty
                        ? catalogue.text(SentenceKey.none) : catalogue.list(group.clauses),
                ])
        }
    }

    /// What a day takes, over all days of the round and of the week on which something is taken.
    private static func total(of step: DoseStep, _ catalogue: Catalogue) -> String {
        let totals = Set(step.doses.map(\.cycleDay)).flatMap { cycleDay in
            Weekday.allCases.map { day in
                step.doses.lazy.filter { $0.cycleDay == cycleDay && $0.weekdays.contains(day) }.map(\.amount).total()
            }
        }.filter { !$0.isZero }
        let (least, most) = (totals.min() ?? .zero, totals.max() ?? .zero)
        guard least != most else { return catalogue.text(SentenceKey.total, ["amount": catalogue.amount(most)]) }
        return catalogue.text(
            SentenceKey.totalRange, ["least": catalogue.amount(least), "most": catalogue.amount(most)])
    }
}
