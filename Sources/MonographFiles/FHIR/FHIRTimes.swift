import DoseModel

/// Reads when a dosage is taken: `Timing.repeat`.
struct FHIRTimes {
    /// The doses of a day, each without its amount; empty where only their number is known.
    var moments: [PlanTextDose] = []
    /// How many doses a day, where nothing says when.
    var count: Int?
    /// 2 for every other day.
    var everyDays = 1
    /// For which days.
    var bounds: FHIRBounds
    /// How many doses in all, where that is said, and where.
    var total: (count: Int, span: SourceSpan)?

    private static let used = [
        "boundsPeriod", "boundsDuration", "boundsRange", "count", "countMax", "duration", "durationMax", "durationUnit",
        "frequency", "frequencyMax", "period", "periodMax", "periodUnit", "dayOfWeek", "timeOfDay", "when", "offset",
    ]

    /// Reads it for doses of an amount.
    init(
        _ dosage: FHIRObject, amount: Dose, take: [Dosage]?, at place: SourceSpan, names: [String],
        _ remarks: inout FHIRRemarks
    ) throws(InputError) {
        let timing = try FHIRObject(
            dosage.required("timing"), as: "the timing", used: ["repeat", "event", "code"])
        if let event = timing.optional("event") {
            throw event.error("single dates stand here", expected: "`repeat`")
        }
        guard let node = timing.optional("repeat") else {
            throw timing.node.error(
                "the timing has no `repeat`", expected: "`repeat` with how often or when, and for how long")
        }
        let times = try FHIRObject(node, as: "the repeat", used: FHIRTimes.used)
        for name in times.present(["frequencyMax", "periodMax", "countMax", "durationMax"]) {
            throw InputError(
                "`\(name)` makes it a range; a plan says how often", at: times.span(name), expected: "no `\(name)`")
        }
        if times.optional("duration") != nil {
            remarks.add(
                .warning,
                "`duration` is how long one dose takes to give, and no bound of the course; it is passed over",
                at: times.span("duration"), help: "say how long the course is with `boundsDuration`")
        }
        bounds = try FHIRBounds(times)
        let weekdays = try FHIRTimes.weekdays(times)
        let slots = try FHIRMoments.read(times, names: names, &remarks)
        moments = slots.map { slot in
            PlanTextDose(
                amount: amount, slot: slot.slot, anchor: slot.anchor, weekdays: weekdays ?? .everyDay,
                time: slot.time, shift: slot.shift, take: take, span: place)
        }
        if let count = times.optional("count") { total = (try count.count(), count.span) }
        try readFrequency(times, weekdays)
    }

    private mutating func readFrequency(_ times: FHIRObject, _ weekdays: WeekdaySet?) throws(InputError) {
        let frequency = try times.optional("frequency")?.count(upTo: PlanText.mostTimesDaily * 7)
        let period = try times.optional("period")?.decimal("period")
        guard period == nil || period?.isWhole == true else {
            throw InputError("the period is no whole number", at: times.span("period"))
        }
        let length = try period.map { period throws(InputError) in try FHIRTimes.days(Int(period.numerator), times) }
        guard frequency != nil || period != nil else {
            guard !moments.isEmpty else {
                throw times.node.error(
                    "the repeat says neither how often nor when",
                    expected: "`frequency`, `period` and `periodUnit`, or `timeOfDay`, or `when`")
            }
            return
        }
        let doses = frequency ?? 1
        let place = times.optional("frequency")?.span ?? times.span("period")
        let days = length ?? 1
        guard moments.isEmpty else {
            // One dose at each of the times, on each of the days that the period and the weekdays leave.
            let perPeriod = moments.count * (weekdays.map { days == 7 ? $0.days.count : 1 } ?? 1)
            guard doses == perPeriod || (frequency == nil && length == nil) else {
                throw InputError(
                    "\(doses) doses are said for the period, and \(perPeriod) times named", at: place,
                    expected: "the same number in both")
            }
            // Beside another rhythm the days of the week leave some of its days out; beside whole weeks they may be
            // meant as the rhythm itself.
            guard weekdays == nil || days == 7 || !days.isMultiple(of: 7) else {
                throw InputError("days of the week do not go with a period of \(days) days", at: place)
            }
            everyDays = weekdays != nil && days == 7 ? 1 : days
            return
        }
        guard weekdays == nil else {
            throw InputError(
                "days of the week stand here without a time of the day", at: times.span("dayOfWeek"),
                expected: "`timeOfDay` or `when` beside them")
        }
        guard days == 1 || doses == 1, doses <= PlanText.mostTimesDaily else {
            throw InputError(
                "\(doses) doses in \(days) days do not say on which days", at: place,
                expected: "a period of 1 d, or one dose in a period")
        }
        count = doses
        everyDays = days
    }

    private static func days(_ period: Int, _ times: FHIRObject) throws(InputError) -> Int {
        let unit = try times.required("periodUnit")
        let length: Int
        switch try unit.choice(among: ["s", "min", "h", "d", "wk", "mo", "a"]) {
        case "d": length = 1
        case "wk": length = 7
        case "h" where period == 24: return 1
        default:
            throw unit.error(
                "a period of \(period) \(try unit.text()) does not say when in the day",
                expected: "a period in d or wk, or `timeOfDay`")
        }
        guard period >= 1, period * length <= PlanText.longestInterval else {
            throw InputError("this is no possible period", at: times.span("period"))
        }
        return period * length
    }

    private static func weekdays(_ times: FHIRObject) throws(InputError) -> WeekdaySet? {
        var days = WeekdaySet()
        for node in try times.list("dayOfWeek") {
            let word = try node.choice(among: Weekday.allCases.map { String($0.name.prefix(3)) })
            for day in Weekday.allCases where day.name.hasPrefix(word) { days.formUnion(WeekdaySet(day)) }
        }
        return days.isEmpty ? nil : days
    }
}
