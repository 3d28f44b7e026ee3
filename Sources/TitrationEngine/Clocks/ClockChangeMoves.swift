import DoseModel

/// Moves doses off times that do not exist or come twice, each no farther than it must, and inside its window where that
/// is possible.
struct ClockChangeMoves {
    private(set) var parts: StepParts
    let clock: PlanClock
    let day: DaySchedule
    let timing: TimingRule
    /// What was moved on which day, and whether it still stands inside its window.
    private var moved: [(date: CivilDate, text: String, isInside: Bool)] = []

    init(parts: StepParts, clock: PlanClock, day: DaySchedule, timing: TimingRule) {
        self.parts = parts
        self.clock = clock
        self.day = day
        self.timing = timing
    }

    /// Moves whatever must be moved.
    mutating func move() {
        var dates: [CivilDate] = []
        for turn in clock.turns {
            // A change at midnight concerns times of the day before or after.
            for offset in -1...1 {
                let date = CivilDate(dayNumber: ClockChangeMoves.day(of: turn) + offset)
                if !dates.contains(date) { dates.append(date) }
            }
        }
        for date in dates { moveDoses(of: date) }
    }

    /// What to say of it: one note for each day, at the new numbers of the steps.
    func findings() -> [Finding] {
        moved.map { date, text, isInside in
            Finding(
                .t506, .note,
                "moved off a time that the change of the clocks skips or repeats"
                    + (isInside ? ": " : ", and out of the window, where no time exists inside: ") + text,
                step: parts.index(of: date).map { $0 + 1 }, date: date, basis: timing.minimumGap.basis,
                citation: timing.minimumGap.citation)
        }
    }

    private mutating func moveDoses(of date: CivilDate) {
        let doses = parts.doses(on: date)
        var times = doses.map(\.time)
        var texts: [String] = []
        var isInside = true
        for (index, dose) in doses.enumerated() {
            guard let range = clock.brokenWalls(around: date.wall(dose.time)) else { continue }
            let best = [range.upperBound, range.lowerBound - 1].compactMap { wall -> (time: ClockTime, rank: [Int])? in
                guard let time = ClockTime(minuteOfDay: wall - date.wall), !times.contains(time) else { return nil }
                let misses = isInWindow(time, dose, on: date) ? 0 : 1
                let neighbours = [index - 1, index + 1].filter(doses.indices.contains).map { times[$0] }
                let crowds = neighbours.contains { isClose(time, $0, on: date) } ? 1 : 0
                return (time, [crowds, misses, abs(time.minuteOfDay - dose.time.minuteOfDay)])
            }.min { $0.rank.lexicographicallyPrecedes($1.rank) }
            guard let best else { continue }
            times[index] = best.time
            isInside = isInside && best.rank[1] == 0
            texts.append("the \(dose.time.text) dose to \(best.time.text)")
        }
        guard !texts.isEmpty else { return }
        parts.move(
            dosesOf: date, to: times, keepingSlots: true,
            why: "The clocks change on this day, and no dose may stand at a time that is skipped or comes twice.")
        moved.append((date, texts.joined(separator: "; "), isInside))
    }

    private func isInWindow(_ time: ClockTime, _ dose: ScheduledDose, on date: CivilDate) -> Bool {
        guard dose.anchor == .beforeMeal, let lead = timing.lead,
            let slot = day.time(of: dose.slot, on: date.weekday)
        else { return true }
        return lead.window.value.contains(slot.minuteOfDay - time.minuteOfDay)
    }

    private func isClose(_ time: ClockTime, _ other: ClockTime, on date: CivilDate) -> Bool {
        abs(clock.moment(ofWall: date.wall(time)) - clock.moment(ofWall: date.wall(other))) < timing.minimumGap.value
    }

    private static func day(of wall: Int) -> Int {
        (wall >= 0 ? wall : wall - ClockTime.minutesPerDay + 1) / ClockTime.minutesPerDay
    }
}

extension CivilDate {
    /// Midnight as minutes by the wall clock from the midnight that began 1970.
    var wall: Int { dayNumber * ClockTime.minutesPerDay }

    /// A time of this day, counted the same way.
    func wall(_ time: ClockTime) -> Int { wall + time.minuteOfDay }
}

extension PlanClock {
    /// The wall minutes around one that do not exist or come twice; `nil` where it comes once.
    func brokenWalls(around wall: Int) -> Range<Int>? {
        let clock = clock(ofWall: wall)
        var before = clock.offset
        for change in clock.changes {
            let shown = change.moment + min(before, change.offset)..<change.moment + max(before, change.offset)
            if shown.contains(wall) { return shown }
            before = change.offset
        }
        return nil
    }
}
