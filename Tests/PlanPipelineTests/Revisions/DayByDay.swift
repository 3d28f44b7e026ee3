import DoseModel

/// What is taken on each day, worked out from the steps anew: nothing here comes from the engine.
enum DayByDay {
    /// The doses of each day number, as minutes of the day and micrograms, in order of time.
    static func taken(_ steps: [DoseStep]) -> [Int: [[Int64]]] {
        var result: [Int: [[Int64]]] = [:]
        for step in steps {
            for day in step.start.dayNumber..<max(step.end.dayNumber, step.start.dayNumber) {
                let weekday = (day + 3) % 7
                let doses = step.doses.filter { dose in
                    (day - step.start.dayNumber) % step.everyDays == dose.cycleDay
                        && dose.weekdays.rawValue & (1 << UInt8(weekday)) != 0
                }
                result[day, default: []] += doses.map { [Int64($0.time.minuteOfDay), $0.amount.micrograms] }
            }
        }
        return result.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    }
}
