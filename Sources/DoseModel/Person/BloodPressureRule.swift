/// Below which blood pressure at rest, in mmHg, a person counts as having a low one.
public struct BloodPressureRule: Hashable, Sendable {
    /// The condition such a person has, `low-blood-pressure`.
    public static let condition = "low-blood-pressure"

    /// The upper value.
    public let systolic: Cited<Int>
    /// The lower value.
    public let diastolic: Cited<Int>

    /// Creates a rule.
    public init(systolic: Cited<Int>, diastolic: Cited<Int>) {
        self.systolic = systolic
        self.diastolic = diastolic
    }
}
