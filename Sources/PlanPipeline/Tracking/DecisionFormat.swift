/// The forms a decision can be printed in.
public enum DecisionFormat: String, CaseIterable, Sendable {
    case text, json, svg
}
