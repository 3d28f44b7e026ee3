/// What a person writes down while a plan is followed.
public enum LogEvent: Hashable, Sendable {
    /// How strong a symptom is, 0 to 10.
    case score(name: String, value: Int)
    /// A side effect, 0 to 10 where that was said, and whether it is over.
    case sideEffect(name: String, severity: Int?, hasEnded: Bool)
    /// One dose of the plan, by the clock time it is planned for.
    case dose(ClockTime, isTaken: Bool)
    /// All doses of the day.
    case tookAll
    /// A meal, for reflux.
    case meal(name: String, size: MealSize?)
    /// A blood pressure.
    case bloodPressure(Posture, BloodPressure)
    /// A note and nothing else.
    case note
    /// An earlier entry does not hold; nothing takes its place.
    case struck

    /// The kinds, as files name them.
    public enum Kind: String, CaseIterable, Sendable {
        case score
        case sideEffect = "side-effect"
        case dose
        case meal
        case bloodPressure = "blood-pressure"
        case note
        case struck
    }

    /// The kind.
    public var kind: Kind {
        switch self {
        case .score: .score
        case .sideEffect: .sideEffect
        case .dose, .tookAll: .dose
        case .meal: .meal
        case .bloodPressure: .bloodPressure
        case .note: .note
        case .struck: .struck
        }
    }

    /// What stands for all doses of a day in the place of a clock time.
    public static let allDoses = "all"
    /// What a dose that was taken is called.
    public static let taken = "taken"
    /// What a dose that was not taken is called.
    public static let missed = "missed"
    /// What a side effect that is over is called.
    public static let ended = "ended"

    /// What it is about, as files write it; empty where that needs no word.
    public var name: String {
        switch self {
        case .score(let name, _), .sideEffect(let name, _, _), .meal(let name, _): name
        case .dose(let time, _): time.text
        case .tookAll: LogEvent.allDoses
        case .bloodPressure(let posture, _): posture.rawValue
        case .note, .struck: ""
        }
    }

    /// Its value, as files write it; empty where there is none.
    public var value: String {
        switch self {
        case .score(_, let value): String(value)
        case .sideEffect(_, let severity, let hasEnded):
            [severity.map { String($0) }, hasEnded ? LogEvent.ended : nil].compactMap(\.self).joined(separator: " ")
        case .dose(_, let isTaken): isTaken ? LogEvent.taken : LogEvent.missed
        case .tookAll: LogEvent.taken
        case .meal(_, let size): size?.rawValue ?? ""
        case .bloodPressure(_, let pressure): pressure.text
        case .note, .struck: ""
        }
    }
}
