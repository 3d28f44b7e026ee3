/// How somebody held themselves while their blood pressure was measured.
public enum Posture: String, CaseIterable, Sendable {
    case sitting, standing
}
