/// How fast a medicine is released in the body.
public enum ReleaseForm: String, CaseIterable, Sendable {
    case immediate = "immediate-release"
    case extended = "extended-release"
}
