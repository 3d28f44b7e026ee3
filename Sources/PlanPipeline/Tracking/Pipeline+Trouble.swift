public import DoseModel
import TextReports

extension Pipeline {
    /// What to try against a snag, in words or as JSON, and the plan as the first possible revision leaves it.
    ///
    /// - Parameters:
    ///   - word: the snag as the person calls it, `too sleepy`.
    ///   - path: the plan's file, for the commands that are offered.
    ///   - date: the first day of a revision.
    ///   - today: the day on which it is written.
    /// - Throws: an ``InputError`` where the monograph does not know the word, with the nearest it knows.
    public func troubleshooting(
        of word: String, for outcome: Outcome, path: String, on date: CivilDate, today: CivilDate,
        as format: DecisionFormat = .text
    ) throws(InputError) -> (text: String, next: Outcome?) {
        guard format != .svg else {
            throw InputError("there is no chart of a snag", expected: "text or json; --trouble aside, -o scores.svg")
        }
        let found = try troubleSteps(word, for: outcome, on: date, today: today)
        let text =
            format == .json
            ? TroubleText.json(
                found.trouble, steps: found.steps, plan: outcome.plan.identity.id, path: path, on: date)
            : TroubleText.text(
                found.trouble, steps: found.steps, by: outcome.monograph, plan: path, on: date, color: isColored)
        return (text, found.next)
    }

    /// The snag a word names, what to try, and the plan as the first possible revision leaves it.
    private func troubleSteps(
        _ word: String, for outcome: Outcome, on date: CivilDate, today: CivilDate
    ) throws(InputError) -> (trouble: Trouble, steps: [NextStep], next: Outcome?) {
        let troubles = outcome.monograph.troubles
        guard !troubles.isEmpty else {
            throw InputError("the monograph of \(outcome.monograph.id) does not say what to try against snags")
        }
        let key = WordKey.of(word)
        guard let trouble = troubles.first(where: { ([$0.id] + $0.words).contains { WordKey.of($0) == key } }) else {
            throw InputError(
                "`\(word)` is no snag that is known here",
                at: SourceSpan(file: "--trouble", line: 1, column: 1, length: word.unicodeScalars.count),
                expected: "one of: " + troubles.map { $0.words[0] }.joined(separator: ", "),
                nearest: NearestWord.of(word, in: troubles.flatMap(\.words)))
        }
        let trial = StepTrial(
            pipeline: self, outcome: outcome, date: date, today: today, why: trouble.words[0])
        let tried = trouble.steps.map { step -> (step: NextStep, next: Outcome?) in
            let advice = step.advice
            guard let change = step.revise else {
                return (NextStep(words: advice.value, basis: advice.basis, citation: advice.citation), nil)
            }
            switch flags(for: change, in: outcome, on: date) {
            case .some(let flags):
                return trial.tried(advice.value, flags, basis: advice.basis, citation: advice.citation)
            case nil:
                return (
                    NextStep(
                        words: advice.value, basis: advice.basis, citation: advice.citation,
                        refusal: "no dose by day is still to come that could move so far within its day"), nil
                )
            }
        }
        return (trouble, tried.map(\.step), tried.lazy.compactMap(\.next).first)
    }

    /// The flags of a change; `nil` where no moment of the day can move.
    private func flags(for change: Trouble.Change, in outcome: Outcome, on date: CivilDate) -> [NextStep.Flag]? {
        switch change {
        case .verb(let verb): [NextStep.Flag(verb.rawValue)]
        case .later(let minutes):
            later(by: minutes, in: outcome, on: date).map { [NextStep.Flag("move", $0)] }
        }
    }

    /// `breakfast=08:00, lunch=13:00`: every moment of the coming doses, but bedtime, which nobody is to move for it.
    private func later(by minutes: Int, in outcome: Outcome, on date: CivilDate) -> String? {
        let day = outcome.circumstances.day(with: outcome.monograph)
        var slots: [(slot: DaySlot, time: ClockTime)] = []
        for step in outcome.plan.steps where step.end > date {
            for dose in step.doses where dose.slot != .bedtime && !slots.contains(where: { $0.slot == dose.slot }) {
                guard let old = day.time(of: dose.slot, on: date.weekday),
                    let new = ClockTime(minuteOfDay: old.minuteOfDay + minutes)
                else { return nil }
                slots.append((dose.slot, new))
            }
        }
        guard !slots.isEmpty else { return nil }
        return slots.sorted { $0.time < $1.time }.map { "\($0.slot.name)=\($0.time.text)" }.joined(separator: ", ")
    }
}
