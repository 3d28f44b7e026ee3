/// One day's doses as a person or a protocol states them, before clock times are known: `10 mg three times daily`.
public struct AskedRegimen: Hashable, Sendable {
    /// One dose tied to a slot.
    public struct SlotDose: Hashable, Sendable {
        /// The moment of the day.
        public let slot: DaySlot
        /// Whether it was asked before or at that moment; `nil` leaves it to the protocol.
        public let anchor: Anchor?
        /// The day of the round of `everyDays` days, counted from 0.
        public let cycleDay: Int
        /// How much.
        public let amount: Dose

        /// Creates a dose.
        public init(slot: DaySlot, anchor: Anchor?, cycleDay: Int = 0, amount: Dose) {
            self.slot = slot
            self.anchor = anchor
            self.cycleDay = cycleDay
            self.amount = amount
        }
    }

    /// The doses of a day.
    public enum Doses: Hashable, Sendable {
        /// The same amount so many times a day; the protocol's pattern says when.
        case timesDaily(Int, Dose)
        /// The same amount before each of the person's problem times.
        case problemTimes(Dose)
        /// Doses at named slots.
        case slots([SlotDose])
    }

    /// The doses of a round of `everyDays` days.
    public let doses: Doses
    /// The length of a round in days: 1 for every day, 2 for every other day or for two days that differ, and so on.
    public let everyDays: Int

    /// Creates a regimen.
    public init(_ doses: Doses, everyDays: Int = 1) {
        self.doses = doses
        self.everyDays = everyDays
    }

    /// The largest single dose; zero where there is none.
    public var largestDose: Dose {
        switch doses {
        case .timesDaily(_, let amount), .problemTimes(let amount): amount
        case .slots(let doses): doses.map(\.amount).max() ?? .zero
        }
    }
}
