import DoseModel

/// Plans the trips of a request, one after the other.
struct TripCourse {
    /// The steps as they have become.
    private(set) var parts: StepParts
    /// From when on times are those of other zones.
    private(set) var zones: [ZoneStretch] = []
    /// The clocks the plan goes by.
    private(set) var clock: PlanClock
    /// What was chosen.
    private(set) var picks: [Pick] = []

    private let request: PlanRequest
    private let monograph: Monograph
    private let clocks: TripClocks
    /// The first day of what was moved for each way out or back, with where it leads to.
    private var moved: [(dates: [CivilDate], zone: String, trip: Trip)] = []

    init(_ parts: StepParts, request: PlanRequest, monograph: Monograph, clocks: TripClocks) {
        self.parts = parts
        self.request = request
        self.monograph = monograph
        self.clocks = clocks
        clock = PlanClock(home: clocks.home)
    }

    /// Plans all trips.
    ///
    /// - Throws: an ``InputError`` at the trip for which no times exist.
    mutating func plan() throws(InputError) {
        var landedHome = Int.min
        for (trip, away) in zip(request.travel, clocks.away) {
            let (out, back) = (away.moment(ofWall: trip.from.wall), clocks.home.moment(ofWall: trip.to.wall))
            guard out < back else {
                throw InputError(
                    "the trip ends before it begins", at: trip.span,
                    expected: "`from`, the landing there, before `to`, the landing at home")
            }
            guard out >= landedHome else {
                throw InputError("this trip begins before the one above it ends", at: trip.span)
            }
            landedHome = back
            if let bounds = parts.bounds, bounds.end <= trip.from.date || trip.to.date <= bounds.start {
                // Of several drugs, one may be over before the trip.
                guard request.circumstances.companions.isEmpty else { continue }
                throw InputError(
                    "the trip does not touch the plan, which lasts from \(bounds.start.text) to "
                        + "\(bounds.end.adding(days: -1).text)",
                    at: trip.span, expected: "a trip while the plan lasts, or no trip")
            }
            try plan(trip, away)
        }
    }

    private mutating func plan(_ trip: Trip, _ away: LocalClock) throws(InputError) {
        guard let home = request.circumstances.timeZone else { return }
        guard let rule = monograph.timing.travel else {
            throw InputError(
                "\(monograph.id) says nothing of travel", at: trip.span,
                expected: "a monograph with `timing`, `travel`")
        }
        let words = TripWording(trip, parts, home: clocks.home, away: away)
        switch trip.mode {
        case .homeClock: break
        case .localClock:
            try switchClock(at: trip.from, to: away, trip.zone, trip, rule)
            try switchClock(at: trip.to, to: clocks.home, home, trip, rule)
        case .gradual:
            let end = try shift(from: trip.from.date, to: away, trip.zone, trip, rule)
            guard end <= trip.to.date else {
                throw InputError(
                    "the trip is over before doses have moved to the clocks there, on \(end.readableText)",
                    at: trip.span, expected: "`mode: home-clock`, or a longer stay")
            }
            _ = try shift(from: trip.to.date, to: clocks.home, home, trip, rule)
        }
        picks.append(
            Pick(
                what: "doses while away, \(trip.from.date.text) to \(trip.to.date.text)", value: words.choice,
                range: Trip.Mode.allCases.map(\.rawValue).joined(separator: ", "), why: words.why,
                citation: rule.longerWait.citation))
    }

    /// Puts the plan on another clock from a landing on. Where that would bring two doses too close, or too far apart,
    /// the doses of the first day move.
    private mutating func switchClock(
        at landing: Trip.Landing, to next: LocalClock, _ zone: String, _ trip: Trip, _ rule: TravelRule
    ) throws(InputError) {
        let bridge = Bridge(
            parts: parts, before: clock, after: next, landing: landing.wall, gap: monograph.timing.minimumGap.value,
            longerWait: rule.longerWait.value)
        let day = bridge.firstDay
        guard let times = bridge.times() else {
            throw InputError(
                "on landing in \(zone) no times exist for the doses of \(day?.readableText ?? landing.date.text): "
                    + "one would come less than \(monograph.timing.minimumGap.value) minutes after another, or the wait "
                    + "before the first would be more than \(rule.longerWait.value) minutes longer than usual",
                at: trip.span, expected: "`mode: home-clock` or `mode: gradual`")
        }
        append(ZoneStretch(from: landing.date, at: landing.time, zone: zone), next)
        guard let day, times != parts.doses(on: day).map(\.time) else { return }
        parts.move(
            dosesOf: day, to: times, keepingSlots: false,
            why: "The first day on the clocks of \(zone): no dose too soon after the one before, none too late.")
        moved.append(([day], zone, trip))
    }

    /// Moves doses towards another clock by some minutes a day, always to earlier times on the clock that counts, so that
    /// none crosses midnight.
    ///
    /// - Returns: the first day on which all doses have their usual times on that clock.
    private mutating func shift(
        from date: CivilDate, to next: LocalClock, _ zone: String, _ trip: Trip, _ rule: TravelRule
    ) throws(InputError) -> CivilDate {
        let perDay = trip.shift ?? rule.shiftPerDay.value
        guard (1...rule.shiftPerDay.value).contains(perDay) else {
            throw InputError(
                "a shift of \(perDay) minutes a day", at: trip.span,
                expected: "1 to \(rule.shiftPerDay.value) minutes (\(rule.shiftPerDay.citation))")
        }
        let before = clock.clock(ofWall: date.wall)
        let moment = before.moment(ofWall: date.wall)
        let ahead = next.wall(ofMoment: moment) - before.wall(ofMoment: moment)
        let days = (abs(ahead) + perDay - 1) / perDay
        guard days > 0 else {
            append(ZoneStretch(from: date, zone: zone), next)
            return date
        }
        let last = date.adding(days: days - 1)
        // Eastward, the old clock counts until the usual times are reached on the new one; westward, the new one at once.
        append(ZoneStretch(from: ahead > 0 ? last : date, zone: zone), next)
        var dates: [CivilDate] = []
        for count in 0..<days - 1 {
            let day = date.adding(days: count)
            let done = (count + 1) * perDay
            let minutes = ahead > 0 ? -done : ahead + done
            let doses = parts.doses(on: day)
            let times = doses.compactMap { ClockTime(minuteOfDay: $0.time.minuteOfDay + minutes) }
            guard times.count == doses.count else {
                throw InputError(
                    "moving by \(perDay) minutes a day to \(zone), a dose of \(day.readableText) would cross midnight",
                    at: trip.span, expected: "`mode: home-clock` or `mode: local-clock`")
            }
            guard !doses.isEmpty else { continue }
            parts.move(
                dosesOf: day, to: times, keepingSlots: false,
                why: "On the way to the clocks of \(zone), by \(perDay) minutes a day.")
            dates.append(day)
        }
        if !dates.isEmpty { moved.append((dates, zone, trip)) }
        return last
    }

    private mutating func append(_ stretch: ZoneStretch, _ next: LocalClock) {
        zones.append(stretch)
        clock = PlanClock(home: clock.home, parts: clock.parts + [PlanClock.Part(wall: stretch.wall, clock: next)])
    }

    /// What to say of moved doses: one note for each way out or back.
    func findings(in parts: [StepParts.Part]) -> [Finding] {
        moved.map { dates, zone, trip in
            let numbers = parts.indices.filter { dates.contains(parts[$0].step.start) && !parts[$0].moves.isEmpty }
            let texts = numbers.prefix(1).flatMap { parts[$0].moves }.map { move in
                "\(move.from.text) to \(move.dose.time.text)"
            }
            let days = dates.count == 1 ? "" : " and on the \(dates.count - 1) days after"
            return Finding(
                .t508, .note,
                "moved towards the clocks of \(zone) on \(dates[0].readableText)\(days): "
                    + texts.joined(separator: ", "),
                step: numbers.first.map { $0 + 1 }, date: dates[0], basis: monograph.timing.travel?.longerWait.basis,
                citation: monograph.timing.travel?.longerWait.citation, span: trip.span)
        }
    }
}
