/// A blood pressure at rest in mmHg.
public struct BloodPressure: Hashable, Sendable {
    /// The upper value.
    public let systolic: Int
    /// The lower value.
    public let diastolic: Int

    /// Creates a blood pressure.
    public init(systolic: Int, diastolic: Int) {
        self.systolic = systolic
        self.diastolic = diastolic
    }

    /// `98/62`, as requests write it.
    public var text: String { "\(systolic)/\(diastolic)" }
}
