/// The forms a log can be printed in.
public enum LogFormat: String, CaseIterable, Sendable {
    case text, json, csv
}
