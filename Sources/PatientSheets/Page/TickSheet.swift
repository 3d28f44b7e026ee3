import DoseModel
import TextReports

/// A box to tick for each dose of each day, in weeks from Monday to Sunday, step by step.
struct TickSheet {
    private static let week = 7

    private let plan: Plan
    private let wording: DoseWording
    private let words: SheetWords

    init(_ part: JointPart, words: SheetWords) {
        plan = part.plan
        wording = DoseWording(monograph: part.monograph)
        self.words = words
    }

    /// The steps with their weeks. A step without days has nothing to tick.
    var values: [String: SheetScope.Value] {
        ["tick-steps": .list(plan.steps.filter { $0.days > 0 }.map(scope))]
    }

    private func scope(_ step: DoseStep) -> SheetScope {
        let key = DoseGroup.groups(of: step.doses).map { group in
            "\(group.whenText): \(group.amount.text) (\(wording.take(group.doses[0])))"
        }
        let varies = varies(step)
        let monday = step.start.adding(days: -step.start.weekday.rawValue)
        let weeks = stride(from: monday.dayNumber, to: step.end.dayNumber, by: TickSheet.week).map { number in
            let first = CivilDate(dayNumber: number)
            return SheetScope([
                "week-days": .list((0..<TickSheet.week).map { day(first.adding(days: $0), of: step, varies: varies) })
            ])
        }
        return SheetScope([
            "tick-number": .text(String(step.number)), "tick-phase": .text(words[step.phase.rawValue]),
            "tick-total": .text(StairRun(step).text(words)), "key": .items(key), "weeks": .list(weeks),
        ])
    }

    private func day(_ date: CivilDate, of step: DoseStep, varies: Bool) -> SheetScope {
        let isOutside = date < step.start || date >= step.end
        let doses = step.doses(on: date)
        let isNamed = date == step.start || date.parts.day == 1
        return SheetScope([
            "outside": .flag(isOutside), "empty": .flag(!isOutside && doses.isEmpty), "iso": .text(date.text),
            "day": .text(SheetDates.full(date)),
            "short": .text(isNamed ? SheetDates.short(date) : String(date.parts.day)),
            "amount": .text(varies && !doses.isEmpty ? doses.map(\.amount).total().text : ""),
            "boxes": .list(
                doses.map { dose in
                    SheetScope([
                        "time": .text(dose.time.text),
                        "box-dose": .text("\(dose.amount.text) (\(wording.take(dose)))"),
                    ])
                }),
        ])
    }

    /// Whether days with the drug differ from one another, so that a day has to name its amount.
    private func varies(_ step: DoseStep) -> Bool {
        var totals: Set<Dose> = []
        // A round of days and a week together repeat after so many days at the latest.
        let round = min(step.days, max(step.everyDays, 1) * TickSheet.week)
        for offset in 0..<round {
            let doses = step.doses(on: step.start.adding(days: offset))
            if !doses.isEmpty { totals.insert(doses.map(\.amount).total()) }
        }
        return totals.count > 1
    }
}
