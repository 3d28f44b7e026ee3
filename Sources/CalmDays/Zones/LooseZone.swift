import DoseModel

/// A time zone that a calendar defines itself. Used only where its name means nothing, and only as far as its rules are
/// yearly.
struct LooseZone {
    /// A change of the clocks that comes back every year, or on some dates.
    private struct Observance {
        var start: CalendarTime?
        var before: Int?
        var after: Int?
        var rule: ArraySlice<UInt8>?
        var dates: [CalendarTime] = []
    }

    /// What the file calls it.
    var name = ""
    private var observances: [Observance] = []
    /// The most observances that are read of one zone.
    private static let most = 500

    /// Begins an observance.
    mutating func begin() {
        if observances.count < LooseZone.most { observances.append(Observance()) }
    }

    /// Takes in a property of the last observance.
    mutating func take(_ property: LooseProperty, _ warnings: inout CalendarWarnings) {
        guard let last = observances.indices.last else { return }
        switch property.name {
        case "DTSTART": observances[last].start = CalendarTime(property.value, zone: nil)
        case "TZOFFSETFROM": observances[last].before = LooseZone.offset(property.value)
        case "TZOFFSETTO": observances[last].after = LooseZone.offset(property.value)
        case "RRULE":
            let rule = RecurrenceRule(property.value)
            if rule?.frequency == .yearly {
                observances[last].rule = property.value
            } else {
                warnings.note("a rule of a time zone that is not yearly was not read")
            }
        case "RDATE":
            for part in property.value.split(separator: UInt8(ascii: ",")).prefix(LooseZone.most) {
                guard observances[last].dates.count < LooseZone.most else { return }
                if let date = CalendarTime(part, zone: nil) { observances[last].dates.append(date) }
            }
        default: break
        }
    }

    /// What the clocks show from one day to another; `nil` where the definition says nothing.
    func clock(from: CivilDate, to: CivilDate, trials: inout Int) -> LocalClock? {
        var changes: [(moment: Int, before: Int, after: Int)] = []
        for each in observances {
            guard let start = each.start, let before = each.before, let after = each.after else { continue }
            var walls = [start.wall] + each.dates.map(\.wall)
            if let text = each.rule, let rule = RecurrenceRule(text) {
                // A year before the days, so that the change that holds on the first is known.
                walls += RuleDays.list(
                    rule, start: start.date, from: from.adding(days: -400), to: to, trials: &trials
                ).days.map { $0.dayNumber * ClockTime.minutesPerDay + start.minute }
            }
            changes += walls.map { ($0 - before, before, after) }
        }
        guard !changes.isEmpty else { return nil }
        changes.sort { ($0.moment, $0.after) < ($1.moment, $1.after) }
        return LocalClock(
            offset: changes[0].before,
            changes: changes.map { LocalClock.Change(moment: $0.moment, offset: $0.after) })
    }

    /// Reads `+0100`, `-053000`; minutes, seconds dropped.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            bytes.count == 5 || bytes.count == 7, let number = Int(digits: bytes.dropFirst().prefix(4))
        else { return nil }
        let minutes = number / 100 * 60 + number % 100
        return sign == UInt8(ascii: "-") ? -minutes : minutes
    }
}
