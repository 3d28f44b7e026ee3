import DoseModel
import PlanPipeline

/// The languages and monographs of this package.
enum Words {
    private static let folder =
        #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Templates"

    static func pipeline() throws -> Pipeline { try Pipeline(templates: folder) }

    static func catalogue(_ tag: String) throws -> Catalogue { try pipeline().catalogue(language: tag) }

    static func monograph(_ name: String = "baclofen") throws -> Monograph { try pipeline().monograph(named: name) }

    /// Monday 7 December 2026.
    static let monday = CivilDate(year: 2026, month: 12, day: 7)!

    static func dose(
        _ milligrams: Int64, _ time: String, _ slot: DaySlot? = nil, _ anchor: Anchor = .at,
        days: WeekdaySet = .everyDay, round: Int = 0, take: [Dosage]? = nil
    ) -> ScheduledDose {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        let clock = ClockTime(hour: parts[0], minute: parts[1])!
        return ScheduledDose(
            slot: slot ?? .clock(clock), anchor: anchor, time: clock, weekdays: days, cycleDay: round,
            amount: Dose(milligrams: milligrams), take: take)
    }

    static func step(days: Int = 7, every: Int = 1, _ doses: [ScheduledDose]) -> DoseStep {
        DoseStep(
            number: 1, phase: .titration, start: monday, end: monday.adding(days: days), everyDays: every,
            doses: doses)
    }

    static func tablets(_ product: String, _ numerator: Int64, _ denominator: Int64 = 1) -> [Dosage] {
        [Dosage(product: product, count: Ratio(numerator, denominator))]
    }
}
