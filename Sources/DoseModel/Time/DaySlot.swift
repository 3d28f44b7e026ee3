/// A moment of a person's day that a dose is tied to.
public enum DaySlot: Hashable, Sendable {
    case wake
    case breakfast
    case lunch
    case dinner
    case bedtime
    /// A problem time the person named, with its own clock time in the request.
    case named(String)
    /// A bare clock time.
    case clock(ClockTime)

    /// The slots every day has, in the order of the day.
    public static let ofEveryDay: [DaySlot] = [.wake, .breakfast, .lunch, .dinner, .bedtime]

    /// The meals, in the order of the day.
    public static let meals: [DaySlot] = [.breakfast, .lunch, .dinner]

    /// Creates one of the slots every day has from its name.
    public init?(name: String) {
        guard let slot = DaySlot.ofEveryDay.first(where: { $0.name == name }) else { return nil }
        self = slot
    }

    /// As files write it: `lunch`, `late reflux`, `11:45`.
    public var name: String {
        switch self {
        case .wake: "wake"
        case .breakfast: "breakfast"
        case .lunch: "lunch"
        case .dinner: "dinner"
        case .bedtime: "bedtime"
        case .named(let name): name
        case .clock(let time): time.text
        }
    }
}
