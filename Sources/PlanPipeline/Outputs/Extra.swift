/// What can be shown after a plan besides its table.
public enum Extra: String, CaseIterable, Sendable {
    /// What each step was asked to be, and what it became.
    case calculations
    /// What more or fewer products would cost.
    case tradeOffs = "trade-offs"
}
