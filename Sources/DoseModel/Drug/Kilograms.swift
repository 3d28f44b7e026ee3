/// A body weight.
public struct Kilograms: Hashable, Sendable {
    /// The weight in kilograms.
    public let value: Double
    /// The weight as the person wrote it, `64 kg`.
    public let text: String

    /// Creates a weight; `text` is what was written.
    public init(_ value: Double, text: String) {
        self.value = value
        self.text = text
    }
}
