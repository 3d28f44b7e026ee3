import DoseModel
import TextReports

/// What a person reads of one dose. It names everything the coded members say.
struct DosageWording {
    private let dose: ScheduledDose
    private let step: DoseStep
    private let start: CivilDate
    private let end: CivilDate?
    private let wording: DoseWording

    /// Words for a dose of a step.
    ///
    /// - Parameters:
    ///   - start: the first day on which it is due.
    ///   - end: its last day; `nil` where it goes on.
    init(_ dose: ScheduledDose, _ step: DoseStep, start: CivilDate, end: CivilDate?, monograph: Monograph) {
        self.dose = dose
        self.step = step
        self.start = start
        self.end = end
        wording = DoseWording(monograph: monograph)
    }

    /// `5 mg (1/2 x 10 mg tablet) at 11:45, before lunch, every day, Mon 7 Dec 2026 to Sun 13 Dec 2026`.
    var text: String {
        let take = (dose.take ?? []).isEmpty ? "" : " (\(wording.take(dose)))"
        let rhythm = DoseWording.rhythm(everyDays: step.everyDays)
        let weekdays = dose.weekdays == .everyDay ? "" : " if it is \(dose.weekdays.text)"
        let days =
            end.map { $0 <= start ? "on \(start.readableText)" : "\(start.readableText) to \($0.readableText)" }
            ?? "from \(start.readableText) on"
        return FHIRText.string("\(dose.amount.text)\(take) at \(moment), \(rhythm)\(weekdays), \(days)")
            ?? dose.amount.text
    }

    /// `Take 1/2 x 10 mg tablet at 11:45, before lunch.`; `nil` where nobody says what to take.
    var instruction: String? {
        guard !(dose.take ?? []).isEmpty else { return nil }
        return FHIRText.string("Take \(wording.take(dose)) at \(moment).")
    }

    private var moment: String {
        let words = DoseWording.moment(dose.slot, dose.anchor)
        return words.isEmpty || dose.slot == .clock(dose.time) ? dose.time.text : "\(dose.time.text), \(words)"
    }
}
