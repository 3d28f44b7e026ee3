/// A shape by name with the numbers a monograph gives it: `hyperbolic` with its curve and number of steps. Data; what a
/// name means is the engine's business.
public struct ShapeParameters: Hashable, Sendable {
    /// The shape's name, `step-by-level`.
    public let shape: String
    /// The parameters by name, each with its source.
    public let values: [String: Cited<ShapeValue>]

    /// Creates parameters.
    public init(shape: String, values: [String: Cited<ShapeValue>]) {
        self.shape = shape
        self.values = values
    }
}
