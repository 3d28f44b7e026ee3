/// A value of a monograph together with what it rests on and where it was read.
public struct Cited<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value itself.
    public let value: Value
    /// What it rests on.
    public let basis: Basis
    /// The source in words, ready to print.
    public let citation: String

    /// Creates a cited value.
    public init(_ value: Value, basis: Basis, citation: String) {
        self.value = value
        self.basis = basis
        self.citation = citation
    }
}
