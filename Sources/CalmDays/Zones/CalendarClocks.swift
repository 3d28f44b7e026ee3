import DoseModel

/// Turns the times of one calendar into moments: by the name of the zone, else by the calendar's own definition, else as
/// times of the user's own zone, with a warning.
struct CalendarClocks {
    private let names: ZoneNames
    private let own: LocalClock
    private let zones: [LooseZone]
    private let floating: LocalClock
    private let window: (from: CivilDate, to: CivilDate)
    private var known: [String: LocalClock] = [:]
    private var trials: Int
    private(set) var warnings = CalendarWarnings()

    init(
        _ calendar: LooseCalendar, names: ZoneNames, own: LocalClock, from: CivilDate, to: CivilDate, trials: Int
    ) {
        self.names = names
        self.own = own
        zones = calendar.zones
        window = (from, to)
        self.trials = trials
        floating = calendar.defaultZone.flatMap { names.clock(of: $0) } ?? own
    }

    /// The moment of a time, in minutes of UTC. A whole day begins with the user's own midnight.
    mutating func moment(_ time: CalendarTime) -> Int {
        switch time.kind {
        case .utc: return time.wall
        case .day: return own.moment(ofWall: time.wall)
        case .floating:
            warnings.note("a time without a zone was read as one of the calendar's, or your own")
            return floating.moment(ofWall: time.wall)
        case .zone(let name): return clock(named: name).moment(ofWall: time.wall)
        }
    }

    /// What the clock of a time shows at a moment.
    mutating func wall(of moment: Int, on kind: CalendarTime.Kind) -> Int {
        switch kind {
        case .utc: moment
        case .day: own.wall(ofMoment: moment)
        case .floating: floating.wall(ofMoment: moment)
        case .zone(let name): clock(named: name).wall(ofMoment: moment)
        }
    }

    private mutating func clock(named name: String) -> LocalClock {
        if let clock = known[name] { return clock }
        let found = names.clock(of: name) ?? defined(name)
        if found == nil {
            let shown = name.prefix(60).filter { $0.isLetter || $0.isNumber || " /_-+().".contains($0) }
            warnings.note("the time zone \"\(shown)\" is not known; its times were read as your own")
        }
        let clock = found ?? own
        if known.count < 1_000 { known[name] = clock }
        return clock
    }

    private mutating func defined(_ name: String) -> LocalClock? {
        guard let zone = zones.first(where: { $0.name == name }) else { return nil }
        return zone.clock(from: window.from, to: window.to, trials: &trials)
    }
}
