import DoseModel

/// Whether any clock times keep the gap between doses, tried minute by minute: the planner may only give up where this
/// does.
enum SlotOracle {
    static func fits(_ request: PlanRequest, _ plan: Plan) -> Bool {
        plan.steps.allSatisfy { step in Weekday.allCases.allSatisfy { fits(request, step, on: $0) } }
    }

    private static func fits(_ request: PlanRequest, _ step: DoseStep, on weekday: Weekday) -> Bool {
        let windows = step.doses(on: weekday).map { dose -> ClosedRange<Int> in
            let moment =
                request.circumstances.day.time(of: dose.slot, on: weekday)?.minuteOfDay ?? dose.time.minuteOfDay
            return dose.anchor == .beforeMeal ? (moment - 60)...(moment - 30) : moment...moment
        }
        return place(windows[...], after: nil, first: nil, overnight: step.everyDays == 1)
    }

    private static func place(_ windows: ArraySlice<ClosedRange<Int>>, after last: Int?, first: Int?, overnight: Bool)
        -> Bool
    {
        guard let window = windows.first else {
            guard let first, let last, overnight else { return true }
            return first + 1_440 - last >= 240
        }
        // The earliest possible time leaves the most room for the next dose; for the first, every minute is tried.
        let candidates = last == nil ? Array(window) : [max(window.lowerBound, last! + 240)]
        return candidates.contains { minute in
            window.contains(minute)
                && place(windows.dropFirst(), after: minute, first: first ?? minute, overnight: overnight)
        }
    }
}
