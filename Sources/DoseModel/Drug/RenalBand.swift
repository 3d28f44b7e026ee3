/// What one range of kidney function allows. Ranges are half-open and compare the unrounded value.
public struct RenalBand: Hashable, Sendable {
    /// What a prescriber must do before anyone in this band starts or increases.
    public enum Gate: String, CaseIterable, Sendable {
        /// Nothing.
        case none
        /// Read the advice; its limits warn.
        case advisory
        /// Agree, on record.
        case acknowledge
        /// The drug is to be avoided; only a recorded override with close monitoring opens the band.
        case refuse
    }

    /// A stricter rule for older people within the band.
    public struct AgeRule: Hashable, Sendable {
        /// Completed years from which the rule holds.
        public let fromAge: Cited<Int>
        /// The daily ceiling from that age; `nil` where the band's own holds.
        public let dailyCeiling: Cited<Dose>?

        /// Creates an age rule.
        public init(fromAge: Cited<Int>, dailyCeiling: Cited<Dose>?) {
            self.fromAge = fromAge
            self.dailyCeiling = dailyCeiling
        }
    }

    /// A daily total from which a plan is warned about.
    public struct Caution: Hashable, Sendable {
        /// The daily total.
        public let threshold: Cited<Dose>
        /// Whether the threshold itself already warns.
        public let includesThreshold: Bool

        /// Creates a caution.
        public init(threshold: Cited<Dose>, includesThreshold: Bool) {
            self.threshold = threshold
            self.includesThreshold = includesThreshold
        }

        /// Whether a daily total calls for the warning.
        public func warns(_ total: Dose) -> Bool {
            total > threshold.value || (includesThreshold && total == threshold.value)
        }
    }

    /// What the band allows under one of the two bases a daily ceiling can rest on.
    public struct Daily: Hashable, Sendable {
        /// The most in a day; `nil` where the general ceiling holds.
        public let ceiling: Cited<Dose>?
        /// When to warn below that; `nil` for never.
        public let caution: Caution?

        /// Creates a daily limit.
        public init(ceiling: Cited<Dose>?, caution: Caution?) {
            self.ceiling = ceiling
            self.caution = caution
        }
    }

    /// The band as people name it, `45 to under 60`, `dialysis`.
    public let name: String
    /// The lowest value in the band, in mL/min (per 1.73 m² for an eGFR); `nil` for dialysis.
    public let from: Int?
    /// The first value above the band; `nil` where there is none.
    public let below: Int?
    /// What a prescriber must do first.
    public let gate: Cited<Gate>
    /// The daily limits under the recommended general ceiling, the planner's default.
    public let daily: Daily
    /// The daily limits under the absolute general ceiling, once going above the recommended one was acknowledged.
    public let dailyUnderAbsolute: Daily
    /// The most in one dose; `nil` where the general ceiling holds.
    public let perDose: Cited<Dose>?
    /// Above this single dose a plan is warned about; `nil` for never.
    public let perDoseCaution: Cited<Dose>?
    /// The most in the first day; `nil` where the general start holds.
    public let startDaily: Cited<Dose>?
    /// The fewest days between two increases; `nil` where the general interval holds.
    public let minimumDays: Cited<Int>?
    /// The most doses a day; `nil` where the kidneys set none.
    public let dosesPerDay: Cited<Int>?
    /// The stricter rule for older people, if any.
    public let ageRule: AgeRule?
    /// What to tell people in this band.
    public let advice: String

    /// Creates a band.
    public init(
        name: String, from: Int?, below: Int?, gate: Cited<Gate>, daily: Daily, dailyUnderAbsolute: Daily,
        perDose: Cited<Dose>?, perDoseCaution: Cited<Dose>?, startDaily: Cited<Dose>?, minimumDays: Cited<Int>?,
        dosesPerDay: Cited<Int>? = nil, ageRule: AgeRule?, advice: String
    ) {
        self.name = name
        self.from = from
        self.below = below
        self.gate = gate
        self.daily = daily
        self.dailyUnderAbsolute = dailyUnderAbsolute
        self.perDose = perDose
        self.perDoseCaution = perDoseCaution
        self.startDaily = startDaily
        self.minimumDays = minimumDays
        self.dosesPerDay = dosesPerDay
        self.ageRule = ageRule
        self.advice = advice
    }

    /// Whether an unrounded kidney value lies in the band. 59.6 lies below 60 although laboratories print 60.
    public func contains(_ value: Double) -> Bool {
        guard let from else { return false }
        guard value >= Double(from) else { return false }
        guard let below else { return true }
        return value < Double(below)
    }
}
