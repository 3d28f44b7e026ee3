/// What a person wants to be reminded of besides the doses and what every plan has. It shapes no dose, so a plan stays
/// the same plan whatever stands here.
public struct ReminderWishes: Hashable, Sendable {
    /// Whether blood pressure is to be measured, sitting and standing, after the dose has gone up.
    public var checksBloodPressure: Bool
    /// What is at hand before the first dose, by product; `nil` where not said.
    public var onHand: [SupplyLine]?

    /// Creates wishes; the usual ones are none.
    public init(checksBloodPressure: Bool = false, onHand: [SupplyLine]? = nil) {
        self.checksBloodPressure = checksBloodPressure
        self.onHand = onHand
    }
}
