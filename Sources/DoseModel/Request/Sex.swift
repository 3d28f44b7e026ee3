/// Sex as the kidney equations use it.
public enum Sex: String, CaseIterable, Sendable {
    case female
    case male
}
