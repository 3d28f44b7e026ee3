package import DoseModel

/// One number of a monograph with what it rests on: what a reader needs to check it.
package struct LimitRow: Hashable, Sendable {
    /// What the number is about.
    package let subject: String
    /// The number with its unit.
    package let value: String
    /// What it rests on.
    package let basis: Basis
    /// Where it was read.
    package let citation: String

    /// The limits that hold for everyone, in reading order.
    package static func general(_ monograph: Monograph) -> [LimitRow] {
        ceilings(monograph) + steps(monograph.step) + timing(monograph.timing)
            + [
                row("tablets in one dose, at most", monograph.tabletsPerDose) { String($0) },
                row("for adults, from age", monograph.adultsFrom) { String($0) },
                monograph.restart.map { row("start again from the first dose after", $0) { missed($0) } },
                monograph.refillNotice.map {
                    row("more is asked for before a product runs out", $0) { DoseWording.days($0) }
                },
                row("the day where a request says no times", monograph.usualDay) { day($0) },
            ].compactMap(\.self)
    }

    /// What people are told on particular days.
    package static func counsel(_ counsel: Counsel) -> [LimitRow] {
        [
            ("first dose", counsel.firstDose), ("the dose goes up", counsel.increase),
            ("missed dose", counsel.missedDose),
            ("coming off", counsel.taper), ("warning signs", counsel.redFlags),
            ("blood pressure", counsel.bloodPressure), ("driving", counsel.driving),
        ].compactMap { subject, text in
            text.flatMap { $0.value.isEmpty ? nil : row(subject, $0) { $0 } }
        }
    }

    /// A row with the value in words.
    static func row<Value>(_ subject: String, _ cited: Cited<Value>, _ text: (Value) -> String) -> LimitRow {
        LimitRow(
            subject: PrintableText.line(subject), value: PrintableText.line(text(cited.value)), basis: cited.basis,
            citation: PrintableText.line(cited.citation))
    }

    /// `7`, or `3 to 7`.
    static func range(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }

    /// `1 day`, `7 days`, `3 to 7 days`.
    static func days(_ range: ClosedRange<Int>) -> String {
        range.upperBound == 1 ? DoseWording.days(1) : "\(self.range(range)) days"
    }

    /// What somebody may have taken, each part with what it rests on.
    static func exposure(_ what: String, _ exposure: Exposure?) -> [LimitRow] {
        guard let exposure else { return [] }
        guard let daily = exposure.daily else {
            return [row("\(what) after no longer than", exposure.days) { DoseWording.days($0) }]
        }
        return [
            row("\(what) up to", daily) { $0.perDayText },
            row("and for no longer than", exposure.days) { DoseWording.days($0) },
        ]
    }

    private static func ceilings(_ monograph: Monograph) -> [LimitRow] {
        monograph.ceilings.map { ceiling in
            let span = ceiling.span == .dose ? "one dose" : "a day"
            let place = ceiling.jurisdiction.map { " in \($0)" } ?? ""
            return row("\(span), \(ceiling.tier.rawValue) ceiling\(place)", ceiling.limit) { $0.text }
        }
    }

    private static func timing(_ rule: TimingRule) -> [LimitRow] {
        [
            rule.lead.map { row("before a problem time", $0.window) { "\(range($0)) minutes" } },
            rule.lead.map { row("before a problem time, usually", $0.usual) { "\($0) minutes" } },
            rule.lead.map { row("a dose belongs to a problem time within", $0.reach) { "\($0) minutes" } },
            row("between two doses, at least", rule.minimumGap) { "\($0) minutes" },
        ].compactMap(\.self) + travel(rule.travel)
    }

    private static func travel(_ rule: TravelRule?) -> [LimitRow] {
        guard let rule else { return [] }
        return [
            row("a wait where clocks change, longer than usual by at most", rule.longerWait) { "\($0) minutes" },
            row("a day where clocks change, shorter than 24 hours by at most", rule.shorterDay) { "\($0) minutes" },
            row("times on a trip move from day to day by at most", rule.shiftPerDay) { "\($0) minutes" },
        ]
    }

    private static func missed(_ days: Int) -> String { "\(DoseWording.days(days)) without it" }

    private static func day(_ day: DaySchedule) -> String {
        DaySlot.ofEveryDay.compactMap { slot in
            day.time(of: slot, on: .monday).map { "\(slot.name) \($0.text)" }
        }.joined(separator: ", ")
    }
}
