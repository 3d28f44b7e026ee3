/// The forms of a supply.
public enum SupplyFormat: String, CaseIterable, Sendable {
    case text
    case json
    case csv
}
