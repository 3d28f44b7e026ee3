/// The version of this program.
public enum DoseplanVersion {
    /// Semantic version, `0.1.0`.
    public static let text = "0.1.0"
}
