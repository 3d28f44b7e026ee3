/// How a dose's clock time hangs on its slot.
public enum Anchor: String, CaseIterable, Sendable {
    /// A lead before a meal or another problem time.
    case beforeMeal = "before-meal"
    /// At the slot's own time.
    case at
}
