import DoseModel

/// Plans in a few characters: `"7d 5@08:00 5@14:00"` is 5 mg at 08:00 and at 14:00 for 7 days, `"6d/2 10@22:00"` every
/// other day, `"7d 10@22:00[67]"` on Saturday and Sunday only, `"8d/2 10@22:00 7.5@22:00+1"` 10 mg and 7.5 mg in turn.
enum PlanSketch {
    static let start = CivilDate(year: 2026, month: 12, day: 7)!

    static func plan(
        _ steps: String..., then ending: Ending = .continue, soFar: SoFar? = nil, timeZone: String? = nil
    ) -> Plan {
        plan(steps: steps, then: ending, soFar: soFar, timeZone: timeZone)
    }

    static func plan(
        steps: [String], then ending: Ending = .continue, soFar: SoFar? = nil, timeZone: String? = nil
    ) -> Plan {
        var date = start
        var result: [DoseStep] = []
        for (index, text) in steps.enumerated() {
            let step = self.step(text, number: index + 1, from: date)
            date = step.end
            result.append(step)
        }
        return plan(of: result, then: ending, soFar: soFar, timeZone: timeZone)
    }

    static func plan(
        of steps: [DoseStep], then ending: Ending = .continue, soFar: SoFar? = nil, timeZone: String? = nil
    ) -> Plan {
        Plan(
            identity: PlanIdentity(id: "00000000-0000-0000-0000-000000000000", revision: 0, written: start),
            drug: "baclofen", protocolName: nil, timeZone: timeZone,
            monograph: MonographReference(id: "baclofen", version: "2026-11"), soFar: soFar, steps: steps,
            ending: ending)
    }

    static func step(_ text: String, number: Int = 1, from start: CivilDate = start) -> DoseStep {
        let words = text.split(separator: " ")
        let length = words[0].split(separator: "/")
        let days = Int(length[0].dropLast())!
        return DoseStep(
            number: number, phase: .titration, start: start, end: start.adding(days: days),
            everyDays: length.count > 1 ? Int(length[1])! : 1, doses: words.dropFirst().map { dose(String($0)) })
    }

    static func dose(_ text: String, take: [Dosage]? = nil) -> ScheduledDose {
        let parts = text.split(separator: "@")
        let when = parts[1].split(separator: "[")
        let clock = when[0].split(separator: "+")
        let time = self.time(String(clock[0]))
        var weekdays = WeekdaySet.everyDay
        if when.count > 1 {
            weekdays = WeekdaySet(when[1].dropLast().map { WeekdaySet(Weekday(rawValue: Int(String($0))! - 1)!) })
        }
        return ScheduledDose(
            slot: .clock(time), anchor: .at, time: time, weekdays: weekdays,
            cycleDay: clock.count > 1 ? Int(clock[1])! : 0, amount: amount(String(parts[0])), take: take)
    }

    static func time(_ text: String) -> ClockTime {
        let parts = text.split(separator: ":")
        return ClockTime(hour: Int(parts[0])!, minute: Int(parts[1])!)!
    }

    /// Milligrams with up to three decimals.
    static func amount(_ text: String) -> Dose {
        let parts = text.split(separator: ".")
        let whole = Int64(parts[0])! * 1000
        guard parts.count > 1 else { return Dose(micrograms: whole) }
        let digits = parts[1] + String(repeating: "0", count: 3 - parts[1].count)
        return Dose(micrograms: whole + Int64(digits)!)
    }

    /// What was taken so far: `"10@22:00"`, for so many days.
    static func soFar(_ text: String, days: Int, every: Int = 1, missed: Int = 0) -> SoFar {
        let doses = text.split(separator: " ").map { word in
            let dose = self.dose(String(word))
            return AskedRegimen.SlotDose(slot: dose.slot, anchor: .at, cycleDay: dose.cycleDay, amount: dose.amount)
        }
        return SoFar(regimen: AskedRegimen(.slots(doses), everyDays: every), days: days, missed: missed)
    }
}
