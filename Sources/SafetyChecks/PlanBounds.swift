import DoseModel

/// The numbers a plan must keep to so that exact arithmetic on it cannot overflow. They lie far beyond anything a
/// person takes; a plan outside is refused, and nothing is worked out from it.
enum PlanBounds {
    private static let earliest = CivilDate(year: 1, month: 1, day: 1)!
    private static let latest = CivilDate(year: 9_999, month: 1, day: 1)!  // lint: the last year a date is written with
    private static let largestDose: Int64 = 100 * 1_000_000
    private static let mostDoses = 7 * ClockTime.minutesPerDay
    private static let longestStride = 10_000  // lint: days; keeps products of totals and strides in 64 bits
    private static let largestCount: Int64 = 1_000_000

    /// Whether a plan keeps to the bounds; adds an error for each number that does not.
    static func hold(_ plan: Plan, into findings: inout FindingList) -> Bool {
        let before = findings.findings.count
        for index in plan.steps.indices { judge(plan.steps[index], number: index + 1, into: &findings) }
        if let soFar = plan.soFar { judge(soFar, into: &findings) }
        for line in plan.dispensed where !isCount(line.count) || line.count < .zero {
            findings.add(
                .p604, .error, "more \(line.product) is handed over than can be counted", help: "correct the number")
        }
        for line in plan.onHand where !isCount(line.count) || line.count < .zero {
            findings.add(
                .p604, .error, "more \(line.product) is at hand than can be counted", help: "correct the number")
        }
        for fill in plan.fills where !isCount(fill.count) || fill.count < .zero || !isDate(fill.date) {
            findings.add(
                .p604, .error, "a fill of \(fill.product) is no number or lies outside any calendar",
                help: "correct the fill", span: fill.span)
        }
        return findings.findings.count == before
    }

    private static func judge(_ step: DoseStep, number: Int, into findings: inout FindingList) {
        func refuse(_ code: FindingCode, _ what: String, _ span: SourceSpan?) {
            findings.add(
                code, .error, "step \(number) \(what); nothing else in this plan was judged", number: number,
                help: "correct the number", span: span ?? step.span)
        }
        if !isDate(step.start) || !isDate(step.end) { refuse(.g801, "lies outside any calendar", nil) }
        if !(1...longestStride).contains(step.everyDays) {
            refuse(.g801, "is to be taken every \(step.everyDays) days, which is no rhythm", nil)
        }
        if step.doses.count > mostDoses { refuse(.t504, "has more doses than a week has minutes", nil) }
        for place in step.doses.indices {
            let amount = step.doses[place].amount
            if !(0..<max(step.everyDays, 1)).contains(step.doses[place].cycleDay) {
                refuse(
                    .g801, "has a dose on a day beyond its round of \(step.everyDays) days",
                    step.doses[place].span)
            }
            if !isDose(amount) { refuse(.p601, "asks for \(amount.text), which is no dose", step.doses[place].span) }
            guard let take = step.doses[place].take, !take.allSatisfy({ isCount($0.count) }) else { continue }
            refuse(.p603, "asks for more of a product, or finer parts, than can be counted", step.doses[place].span)
        }
        if let total = step.statedTotal, !isDose(total) {
            refuse(.p604, "states a total of \(total.text), which is no dose", nil)
        }
    }

    private static func judge(_ soFar: SoFar, into findings: inout FindingList) {
        let regimen = soFar.regimen
        let (amounts, count, cycleDays): ([Dose], Int, [Int]) =
            switch regimen.doses {
            case .timesDaily(let times, let amount): ([amount], times, [])
            case .problemTimes(let amount): ([amount], 1, [])
            case .slots(let doses): (doses.map(\.amount), doses.count, doses.map(\.cycleDay))
            }
        if !amounts.allSatisfy(isDose) {
            findings.add(.p601, .error, "what is taken so far is no dose", help: "correct the number")
        }
        let isCountable = (0...ClockTime.minutesPerDay).contains(count)
        if !isCountable || !(1...longestStride).contains(regimen.everyDays)
            || !(0...earliest.days(until: latest)).contains(soFar.days)
            || !(0...earliest.days(until: latest)).contains(soFar.missed)
            || !cycleDays.allSatisfy({ (0..<regimen.everyDays).contains($0) })
        {
            findings.add(
                .g801, .error, "what is taken so far has a number of days or doses that no life holds",
                help: "correct the number")
        }
    }

    private static func isDate(_ date: CivilDate) -> Bool {
        earliest <= date && date <= latest
    }

    private static func isDose(_ dose: Dose) -> Bool { (0...largestDose).contains(dose.micrograms) }

    private static func isCount(_ count: Ratio) -> Bool {
        count.numerator.magnitude <= largestCount && count.denominator <= largestCount
    }
}
