import DoseModel

/// A second opinion on ceilings, totals, gaps and dates, for any drug: every dose of every day is written out and counted,
/// minute by minute, from the plan and the monograph's values alone.
struct DoseByDoseOracle {
    /// The codes it has an opinion on.
    static let codes: Set<FindingCode> = [.c101, .c102, .c103, .r301, .t502, .g801, .g802]

    /// One dose really taken: which step, on which day, at which minute since 1970, how much.
    private struct Event {
        let step: Int
        let day: Int
        let minute: Int
        let micrograms: Int64
    }

    private let sound: SoundPlan
    private let limits: NaiveLimits
    private let taken: [[Event]]

    init(_ sound: SoundPlan) {
        self.sound = sound
        limits = sound.limits
        taken = sound.plan.steps.enumerated().map { index, step in
            // The doses of a step without days are judged as if it had a week of dosing days.
            let end = step.end > step.start ? step.end.dayNumber : step.start.dayNumber + 7 * step.everyDays
            return (step.start.dayNumber..<end).flatMap { day in
                let round = (day - step.start.dayNumber) % step.everyDays
                // 1970-01-01 was a Thursday.
                let bit = UInt8(1) << UInt8((day + 3) % 7)
                return step.doses.filter {
                    $0.cycleDay == round && $0.weekdays.rawValue & bit != 0 && $0.amount.micrograms > 0
                }.map {
                    Event(
                        step: index + 1, day: day, minute: day * 1_440 + $0.time.minuteOfDay,
                        micrograms: $0.amount.micrograms)
                }
            }
        }
    }

    /// What must be found, written like `SoundPlan.keys`.
    var keys: Set<String> {
        var found: Set<String> = []
        for index in taken.indices { found.formUnion(ceilings(of: index)) }
        let overlaps = overlaps
        found.formUnion(overlaps)
        found.formUnion(gaps)
        if overlaps.isEmpty { found.formUnion(tooClose) }
        return found
    }

    private func key(_ code: FindingCode, _ severity: Severity, _ step: Int) -> String {
        let isAgreed = sound.circumstances.acknowledgements.contains {
            $0.code == code && ($0.step == nil || $0.step == step)
        }
        return SoundPlan.key(code, severity, step) + (isAgreed ? "+" : "")
    }

    private func totals(_ events: [Event]) -> [Int: Int64] {
        events.reduce(into: [:]) { $0[$1.day, default: 0] += $1.micrograms }
    }

    private func ceilings(of index: Int) -> Set<String> {
        var found: Set<String> = []
        let step = index + 1
        let totals = totals(taken[index])
        let (day, dose) = (totals.values.max() ?? 0, taken[index].map(\.micrograms).max() ?? 0)
        let isDown = isOnTheWayDown(index)
        func over(_ limit: Cited<Dose>?, _ amount: Int64) -> Severity? {
            guard let limit, amount > limit.value.micrograms else { return nil }
            return isDown ? .warning : NaiveLimits.severity(limit)
        }
        let (absoluteDose, absoluteDay) = (limits.ceiling(.absolute, .dose), limits.ceiling(.absolute, .day))
        if let severity = over(absoluteDose, dose) { found.insert(key(.c101, severity, step)) }
        if let severity = over(absoluteDay, day) { found.insert(key(.c102, severity, step)) }
        for (span, amount, absolute) in [(Ceiling.Span.dose, dose, absoluteDose), (.day, day, absoluteDay)] {
            guard let limit = limits.ceiling(.recommended, span), amount > limit.value.micrograms,
                amount <= absolute?.value.micrograms ?? .max
            else { continue }
            found.insert(key(.c103, .warning, step))
        }
        let band = limits.band
        let isAgreed = sound.circumstances.acknowledges(.c103)
        let daily = isAgreed ? band.dailyUnderAbsolute : band.daily
        let age = sound.circumstances.patient.age
        let older = band.ageRule.flatMap { rule in (age ?? 0) >= rule.fromAge.value ? rule.dailyCeiling : nil }
        if let severity = over(older ?? daily.ceiling, day) {
            found.insert(key(.r301, severity, step))
        } else if let caution = daily.caution {
            let threshold = caution.threshold.value.micrograms
            if day > threshold || caution.includesThreshold && day == threshold {
                found.insert(key(.r301, .warning, step))
            }
        }
        if let severity = over(band.perDose, dose) {
            found.insert(key(.r301, severity, step))
        } else if let caution = band.perDoseCaution, dose > caution.value.micrograms {
            found.insert(key(.r301, .warning, step))
        }
        let most = Dictionary(grouping: taken[index], by: \.day).values.map(\.count).max() ?? 0
        if let limit = band.dosesPerDay, most > limit.value {
            let severity: Severity = isDown || band.gate.value == .advisory ? .warning : NaiveLimits.severity(limit)
            found.insert(key(.r301, severity, step))
        }
        return found
    }

    /// Whether nothing in the plan is more than what was taken before, and this step is less of it.
    private func isOnTheWayDown(_ index: Int) -> Bool {
        guard let soFar = sound.plan.soFar?.regimen, case .slots(let doses) = soFar.doses,
            sound.plan.soFar?.missed == 0,
            doses.allSatisfy({ $0.cycleDay == 0 })
        else { return isBelowRegimen(index) }
        return isBelow(index, doses.map(\.amount.micrograms), every: soFar.everyDays)
    }

    private func isBelowRegimen(_ index: Int) -> Bool {
        guard let soFar = sound.plan.soFar, soFar.missed == 0,
            case .timesDaily(let times, let amount) = soFar.regimen.doses
        else { return false }
        return isBelow(index, Array(repeating: amount.micrograms, count: times), every: soFar.regimen.everyDays)
    }

    private func isBelow(_ index: Int, _ before: [Int64], every: Int) -> Bool {
        let total = before.reduce(0, +)
        // Averages compared without division. Only steps that are the same in every round are written this way.
        func average(_ place: Int) -> (sum: Int64, days: Int64) {
            let step = sound.plan.steps[place]
            let sum = step.doses.reduce(Int64(0)) { $0 + $1.amount.micrograms * Int64($1.weekdays.days.count) }
            return (sum, Int64(7 * step.everyDays))
        }
        let isFalling = sound.plan.steps.indices.allSatisfy { place in
            let own = average(place)
            return own.sum * Int64(every) <= total * own.days
        }
        let own = average(index)
        let days = Dictionary(grouping: taken[index], by: \.day).values.map { $0.map(\.micrograms).sorted(by: >) }
        let sorted = before.sorted(by: >)
        let isSmaller = days.allSatisfy { day in
            day.reduce(0, +) <= total && day.indices.allSatisfy { day[$0] <= ($0 < sorted.count ? sorted[$0] : 0) }
        }
        return isFalling && own.sum * Int64(every) < total * own.days && isSmaller
    }

    private var order: [Int] {
        let steps = sound.plan.steps
        return steps.indices.filter { steps[$0].start < steps[$0].end }
            .sorted { (steps[$0].start, $0) < (steps[$1].start, $1) }
    }

    private var tooClose: Set<String> {
        let events = order.flatMap { taken[$0] }.sorted { $0.minute < $1.minute }
        let severity = NaiveLimits.severity(limits.monograph.timing.minimumGap)
        return Set(
            zip(events, events.dropFirst()).filter { before, after in
                after.minute > before.minute && after.minute - before.minute < limits.gap
            }.map { key(.t502, severity, $0.1.step) })
    }

    private var overlaps: Set<String> {
        var covered: Set<Int> = []
        var found: Set<String> = []
        for index in order {
            let step = sound.plan.steps[index]
            let days = Set(step.start.dayNumber..<step.end.dayNumber)
            if !covered.isDisjoint(with: days) { found.insert(key(.g801, .error, index + 1)) }
            covered.formUnion(days)
        }
        return found
    }

    private var gaps: Set<String> {
        var covered: Set<Int> = []
        var found: Set<String> = []
        for index in order {
            let step = sound.plan.steps[index]
            if !covered.isEmpty, !covered.contains(step.start.dayNumber - 1) {
                found.insert(key(.g802, .error, index + 1))
            }
            covered.formUnion(step.start.dayNumber..<step.end.dayNumber)
        }
        for (index, step) in sound.plan.steps.enumerated() where step.end <= step.start {
            found.insert(key(.g802, .error, index + 1))
        }
        return found
    }
}
