package import DoseModel

/// The doses of a step that are one dose to a person: the same amount of the same tablets at the same moment of the
/// same day of its round, whose clock time may change with the day of the week.
package struct DoseGroup: Hashable, Sendable {
    /// One for each time, by the first of its days of the week.
    package let doses: [ScheduledDose]

    /// How much.
    package var amount: Dose { doses[0].amount }

    /// The day of the round, counted from 0.
    package var cycleDay: Int { doses[0].cycleDay }

    /// The groups of a step, by the day of its round and their earliest time.
    package static func groups(of doses: [ScheduledDose]) -> [DoseGroup] {
        var groups: [[ScheduledDose]] = []
        for dose in doses.sorted(by: { ($0.cycleDay, $0.time) < ($1.cycleDay, $1.time) }) {
            if let index = groups.firstIndex(where: { isOneDose($0, dose) }) {
                groups[index].append(dose)
            } else {
                groups.append([dose])
            }
        }
        return groups.map { group in
            DoseGroup(doses: group.sorted { $0.weekdays.firstDay < $1.weekdays.firstDay })
        }
    }

    /// When to take it, in short lines: `06:45 before breakfast`, or the moment followed by a line for each time,
    /// `Mon-Fri 06:45`.
    package var whenLines: [String] {
        let moment = DoseWording.moment(doses[0].slot, doses[0].anchor)
        if doses.count == 1, doses[0].weekdays == .everyDay {
            return [moment.isEmpty ? doses[0].time.text : doses[0].time.text + " " + moment]
        }
        let times = doses.map { ($0.weekdays == .everyDay ? "" : $0.weekdays.text + " ") + $0.time.text }
        return (moment.isEmpty ? [] : [moment + ":"]) + times
    }

    /// When to take it, in one line: `before breakfast: Mon-Fri 06:45, Sat, Sun 08:15`.
    package var whenText: String {
        let moment = DoseWording.moment(doses[0].slot, doses[0].anchor)
        let lines = whenLines
        guard lines.count > 1, !moment.isEmpty else { return lines.joined(separator: ", ") }
        return lines[0] + " " + lines.dropFirst().joined(separator: ", ")
    }

    /// One dose of a person: nothing but time and days differs, and no day of the week has it twice.
    private static func isOneDose(_ group: [ScheduledDose], _ dose: ScheduledDose) -> Bool {
        group[0].cycleDay == dose.cycleDay && group[0].slot == dose.slot && group[0].anchor == dose.anchor
            && group[0].amount == dose.amount
            && group[0].take == dose.take && group.allSatisfy { $0.weekdays.isDisjoint(with: dose.weekdays) }
    }
}

extension WeekdaySet {
    /// The number of the first day in the set, Monday 0; the set of no day comes last.
    fileprivate var firstDay: Int { rawValue.trailingZeroBitCount }
}
