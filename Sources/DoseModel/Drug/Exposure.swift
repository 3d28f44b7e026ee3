/// How little and how short an exposure must have been for a rule to hold or to be waived.
public struct Exposure: Hashable, Sendable {
    /// The highest daily total ever taken; `nil` for any.
    public let daily: Cited<Dose>?
    /// The longest time on the drug, in days.
    public let days: Cited<Int>

    /// Creates an exposure.
    public init(daily: Cited<Dose>?, days: Cited<Int>) {
        self.daily = daily
        self.days = days
    }

    /// Whether somebody's exposure is small and short enough.
    public func covers(daily highest: Dose, days exposure: Int) -> Bool {
        (daily.map { highest <= $0.value } ?? true) && exposure <= days.value
    }

    /// `10 mg/day and 28 days`.
    public var text: String { (daily.map { $0.value.perDayText + " and " } ?? "") + "\(days.value) days" }
}
