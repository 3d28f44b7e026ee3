import DoseModel
import PlanWords
import TextReports

/// When to take a dose and what to take, in the words of a sheet's language.
struct DoseTexts {
    private let takes: TakeWords
    private let moments: MomentWords
    private let words: SheetWords

    init(_ monograph: Monograph, words: SheetWords) {
        takes = TakeWords(monograph: monograph, catalogue: words.catalogue)
        moments = MomentWords(catalogue: words.catalogue)
        self.words = words
    }

    /// `half of a 10 mg tablet`.
    func take(_ dose: ScheduledDose) -> String {
        guard let take = dose.take, !take.isEmpty else { return words["not-stated"] }
        return words.catalogue.list(take.map(takes.count))
    }

    /// So much of a product.
    func count(_ dosage: Dosage) -> String { takes.count(dosage) }

    /// `at 11:45 before lunch`; on which day of a round, where its days differ; each time where it changes with the day
    /// of the week.
    func when(_ group: DoseGroup, of step: DoseStep) -> String {
        let times = words.catalogue.list(group.doses.map(moments.when))
        guard step.doses.contains(where: { $0.cycleDay != 0 }) else { return times }
        return words("round-day", ["day": String(group.cycleDay + 1), "when": times])
    }
}
