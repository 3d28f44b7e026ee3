package import DoseModel

/// When a dose is taken, in words: `at 11:45 before lunch (from Monday to Friday)`.
package struct MomentWords: Sendable {
    private let catalogue: Catalogue

    /// Creates the words.
    package init(catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// The time of a dose, its moment of the day, and the days of the week where it has not all.
    package func when(_ dose: ScheduledDose) -> String {
        // Some languages say one o'clock otherwise than all others.
        var text = catalogue.text(
            dose.time.hour == 1 ? SentenceKey.atOne : .at, ["time": catalogue.time(dose.time)])
        if let moment = moment(dose.slot, dose.anchor) {
            text = catalogue.text(SentenceKey.atMoment, ["when": text, "moment": moment])
        }
        guard dose.weekdays != .everyDay else { return text }
        return catalogue.text(SentenceKey.onDays, ["when": text, "days": catalogue.weekdays(dose.weekdays)])
    }

    /// The moment of the day; `nil` for a bare clock time.
    package func moment(_ slot: DaySlot, _ anchor: Anchor) -> String? {
        switch (slot, anchor) {
        case (.clock, .at): nil
        case (.clock(let time), .beforeMeal): catalogue.text(SentenceKey.beforeClock, ["time": catalogue.time(time)])
        case (.named(let name), .at): catalogue.text(SentenceKey.atNamed, ["name": name])
        case (.named(let name), .beforeMeal): catalogue.text(SentenceKey.beforeNamed, ["name": name])
        case (.wake, .at): catalogue.text(SentenceKey.atWake)
        case (.wake, .beforeMeal): catalogue.text(SentenceKey.beforeWake)
        case (.breakfast, .at): catalogue.text(SentenceKey.atBreakfast)
        case (.breakfast, .beforeMeal): catalogue.text(SentenceKey.beforeBreakfast)
        case (.lunch, .at): catalogue.text(SentenceKey.atLunch)
        case (.lunch, .beforeMeal): catalogue.text(SentenceKey.beforeLunch)
        case (.dinner, .at): catalogue.text(SentenceKey.atDinner)
        case (.dinner, .beforeMeal): catalogue.text(SentenceKey.beforeDinner)
        case (.bedtime, .at): catalogue.text(SentenceKey.atBedtime)
        case (.bedtime, .beforeMeal): catalogue.text(SentenceKey.beforeBedtime)
        }
    }
}
