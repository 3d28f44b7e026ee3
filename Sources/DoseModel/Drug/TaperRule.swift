/// How a drug is to be come off. The cap on each cut and the shortest duration both hold; the slower wins.
public struct TaperRule: Hashable, Sendable {
    /// How little and how short an exposure must have been for a rule to be waived.
    public struct Exemption: Hashable, Sendable {
        /// The highest daily total ever taken.
        public let daily: Cited<Dose>
        /// The longest time on the drug, in days.
        public let days: Cited<Int>

        /// Creates an exemption.
        public init(daily: Cited<Dose>, days: Cited<Int>) {
            self.daily = daily
            self.days = days
        }

        /// Whether an exposure is small and short enough.
        public func covers(daily highest: Dose, days exposure: Int) -> Bool {
            highest <= daily.value && exposure <= days.value
        }
    }

    /// The cut per dose that the planner makes.
    public let usualCutPerDose: Cited<Dose>
    /// The most one dose may be cut in a step.
    public let cutPerDose: Cited<Dose>
    /// The most a day's total may be cut in a step.
    public let cutPerDay: Cited<Dose>
    /// The days between two cuts: the fewest allowed, and the most the planner uses by itself.
    public let interval: Cited<ClosedRange<Int>>
    /// The fewest days from the first cut to the first day without the drug.
    public let minimumDays: Cited<Int>
    /// When the minimum duration is waived.
    public let shortExposure: Exemption
    /// When the drug may be stopped from its dose at once.
    public let directStop: Exemption

    /// Creates a rule.
    public init(
        usualCutPerDose: Cited<Dose>, cutPerDose: Cited<Dose>, cutPerDay: Cited<Dose>,
        interval: Cited<ClosedRange<Int>>, minimumDays: Cited<Int>, shortExposure: Exemption, directStop: Exemption
    ) {
        self.usualCutPerDose = usualCutPerDose
        self.cutPerDose = cutPerDose
        self.cutPerDay = cutPerDay
        self.interval = interval
        self.minimumDays = minimumDays
        self.shortExposure = shortExposure
        self.directStop = directStop
    }
}
