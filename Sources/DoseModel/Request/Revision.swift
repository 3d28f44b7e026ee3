/// What is asked of a plan that is being followed, with its values.
public enum Revision: Hashable, Sendable {
    /// The dose stays as it is until a day, the next change comes then; `nil` until somebody resumes.
    case hold(until: CivilDate?)
    /// The hold is over.
    case resume
    /// Every dose on the way up and down is kept for at least so many days.
    case slow(days: Int)
    /// No dose on the way up and down is kept for more than so many days, within the published ranges.
    case faster(days: Int)
    /// Back to the dose before the last increase.
    case stepBack
    /// This, which is less, is taken from now on.
    case resync(AskedRegimen)
    /// All that is to come moves by so many days.
    case shift(days: Int)
    /// Moments of the day move, and the doses tied to them.
    case move([Move])
    /// At night only.
    case nightsOnly
    /// Not by day.
    case dropDaytime
    /// Before meals every other day only.
    case alternateDays
    /// Stop.
    case stop
    /// So many single doses, or whole days up to the day before, were missed.
    case missed(Missed)
    /// The kidneys as measured anew.
    case kidney(Patient.Kidney, measured: CivilDate?)

    /// A moment of the day and its new clock time.
    public struct Move: Hashable, Sendable {
        /// The moment.
        public let slot: DaySlot
        /// Its new time.
        public let time: ClockTime

        /// Creates a move.
        public init(slot: DaySlot, time: ClockTime) {
            self.slot = slot
            self.time = time
        }
    }

    /// What was missed.
    public enum Missed: Hashable, Sendable {
        /// Single doses, with others taken between and after them.
        case doses(Int)
        /// All doses of so many days, up to the day before the revision holds.
        case days(Int)
    }

    /// The verb.
    public var verb: RevisionVerb {
        switch self {
        case .hold: .hold
        case .resume: .resume
        case .slow: .slow
        case .faster: .faster
        case .stepBack: .stepBack
        case .resync: .resync
        case .shift: .shift
        case .move: .move
        case .nightsOnly: .nightsOnly
        case .dropDaytime: .dropDaytime
        case .alternateDays: .alternateDays
        case .stop: .stop
        case .missed: .missed
        case .kidney: .kidney
        }
    }
}
