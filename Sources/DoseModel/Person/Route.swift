/// The way a medicine enters the body.
public enum Route: String, CaseIterable, Sendable {
    case oral
    case intrathecal
    case intravenous
    case intramuscular
    case subcutaneous
    case rectal
    case transdermal
    case buccal
    case nasal
}
