/// A value of a monograph together with what it rests on and where it was read.
public struct Cited<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value itself.
    public let value: Value
    /// What it rests on.
    public let basis: Basis
    /// The source in words, ready to print.
    public let citation: String
    /// Where it stands in its monograph; `nil` where it came from no file. No part of what it says: two values are
    /// equal wherever they stand.
    public let place: SourceSpan?

    /// Creates a cited value.
    public init(_ value: Value, basis: Basis, citation: String, place: SourceSpan? = nil) {
        self.value = value
        self.basis = basis
        self.citation = citation
        self.place = place
    }

    /// Another value that rests on the same.
    public func carrying<Other>(_ other: Other) -> Cited<Other> {
        Cited<Other>(other, basis: basis, citation: citation, place: place)
    }

    /// Equal values with equal sources, wherever they stand.
    public static func == (left: Cited, right: Cited) -> Bool {
        left.value == right.value && left.basis == right.basis && left.citation == right.citation
    }

    /// Hashes what ``==(_:_:)`` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
        hasher.combine(basis)
        hasher.combine(citation)
    }
}
