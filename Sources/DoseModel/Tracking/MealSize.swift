/// How large a meal was, as the person saw it.
public enum MealSize: String, CaseIterable, Sendable {
    case light, usual, heavy
}
