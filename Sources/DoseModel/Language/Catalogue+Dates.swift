extension Catalogue {
    /// A date in full, `Monday 7 December 2026`.
    public func date(_ date: CivilDate) -> String {
        fill(dates.full, date, dates.weekdays, dates.months)
    }

    /// A date for lists, `Mon 7 Dec 2026`.
    public func shortDate(_ date: CivilDate) -> String {
        fill(dates.short, date, dates.shortWeekdays, dates.shortMonths)
    }

    /// A clock time, `07:00`.
    public func time(_ time: ClockTime) -> String {
        let parts = time.text.split(separator: ":").map { String($0) }
        return dates.time.filled(["hour": parts[0], "minute": parts[1]])
    }

    /// Days of the week as they come round: `from Monday to Friday`, `on Mondays and on Thursdays`.
    public func weekdays(_ days: WeekdaySet) -> String {
        var runs: [[Weekday]] = []
        for day in days.days {
            if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
        }
        return list(
            runs.flatMap { run in
                // Two neighbours are named; a run says more from three days on.
                guard run.count > 2, let first = run.first, let last = run.last else {
                    return run.map { dates.everyWeekday[$0.rawValue] }
                }
                return [
                    dates.weekdayRun.filled([
                        "first": dates.weekdays[first.rawValue], "last": dates.weekdays[last.rawValue],
                    ])
                ]
            })
    }

    /// Things as a sentence lists them: `breakfast, lunch and dinner`.
    public func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        let before = items.dropLast()
        guard let next = before.last else { return last }
        let end = lists.pair.filled(["first": next, "last": last])
        return before.dropLast().reversed().reduce(end) { lists.more.filled(["first": $1, "rest": $0]) }
    }

    /// Clauses of a sentence one after the other.
    public func clauses(_ clauses: [String]) -> String {
        guard let last = clauses.last else { return "" }
        return clauses.dropLast().reversed().reduce(last) { lists.clauses.filled(["first": $1, "rest": $0]) }
    }

    private func fill(_ pattern: TextPattern, _ date: CivilDate, _ days: [String], _ months: [String]) -> String {
        let (year, month, day) = date.parts
        return pattern.filled([
            "weekday": days[date.weekday.rawValue], "day": String(day), "month": months[month - 1],
            "year": String(year),
        ])
    }
}
