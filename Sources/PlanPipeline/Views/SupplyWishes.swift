/// What `doseplan supply` is asked besides the plan.
public struct SupplyWishes: Sendable {
    /// What is at hand, `20 x 10 mg tablet`; empty for what the plan says.
    public var onHand: [String]
    /// What is handed over, `2026-12-07: 28 x 10 mg tablet`; empty for what the plan says.
    public var fills: [String]
    /// The days of a hold to have a reserve for; `nil` for none.
    public var reserveDays: Int?

    /// Creates wishes.
    public init(onHand: [String] = [], fills: [String] = [], reserveDays: Int? = nil) {
        self.onHand = onHand
        self.fills = fills
        self.reserveDays = reserveDays
    }

    var statesStock: Bool { !onHand.isEmpty || !fills.isEmpty }
}
